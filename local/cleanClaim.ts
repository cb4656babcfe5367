import { randomUUID } from 'node:crypto';
import type { Client } from './client.ts';

/** Of a claim's answer what is needed to mend it. */
export type MendableClaim = {
  readonly state: string;
  readonly snapshot: string;
  readonly checks: readonly {
    readonly id: string;
    readonly findings: readonly { readonly siteId: string; readonly date: string }[];
  }[];
  readonly warnings: readonly { readonly key: string; readonly answer: object | null }[];
};

const claimPath = '/api/v1/claims/2026-autumn.1';

/** Explains the days of the sample's autumn that nobody counted, and attaches the invoice that check B12 asks for. */
export async function mendClaim(official: Client): Promise<void> {
  const { checks } = await official.json<MendableClaim>('POST', `${claimPath}/refresh`);
  const findings = (id: string) => checks.find((check) => check.id === id)?.findings ?? [];
  for (const { siteId, date } of findings('B15'))
    await official.json('PUT', `/api/v1/sites/${siteId}/days/${date}`, {
      entryId: randomUUID(),
      report: {
        kind: 'explained',
        reason: 'not-recorded',
        note: 'Asked the kitchen: nobody noted the milk.',
      },
    });
  const siteId = findings('B12')[0]?.siteId;
  if (siteId)
    await official.json('POST', '/api/v1/attachments', {
      to: { kind: 'claim', id: '2026-autumn', siteId },
      file: Buffer.from('%PDF-1.7\n% An invoice would stand here.\n').toString('base64'),
      name: 'invoice.pdf',
    });
}

/** Gives every open warning of the claim its reason; gives the claim as it stands then. */
export async function answerWarnings(official: Client): Promise<MendableClaim> {
  const claim = await official.json<MendableClaim>('GET', claimPath);
  const findings = claim.warnings.filter(({ answer }) => answer === null).map(({ key }) => key);
  if (findings.length === 0) return claim;
  return official.json<MendableClaim>('POST', `${claimPath}/warnings`, {
    ...{ snapshot: claim.snapshot, findings, reason: 'checked-with-site' },
    words: 'Asked the kitchens: the figures are right.',
  });
}
