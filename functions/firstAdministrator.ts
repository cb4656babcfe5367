import * as z from 'zod';
import { environment } from '../src/adapters/env.ts';
import { register } from '../src/adapters/onAws.ts';
import { sha256, systemClock } from '../src/adapters/system.ts';
import * as v from '../src/shapes/values.ts';
import { firstAdministrator } from '../src/usecases/firstAdministrator.ts';

const { subject, label, language } = v.user.shape;
const asked = z.strictObject({ subject, label, language });

/** Called by IT once, with AWS's own rights (docs/deploy.md); no route leads here. */
export const handler = (event: unknown): Promise<string> =>
  firstAdministrator(
    { register: register(), clock: systemClock, digest: sha256 },
    { issuer: environment().OIDC_ISSUER, ...asked.parse(event) },
  );
