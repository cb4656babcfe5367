/**
 * Secrets of Secrets Manager, by way of AWS's own extension beside the function
 * (docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets_lambda.html). The extension keeps a secret for
 * five minutes, so a new one holds soon after without a deployment, and none stands in a function's configuration.
 */
import * as z from 'zod';
import { environment } from './env.ts';

const answer = z.object({ SecretString: z.string().min(1) });
const waitMs = 5000;

/** A secret was not given out: it is not there, or the function may not read it. */
export class SecretMissing extends Error {
  override readonly name = 'SecretMissing';
}

/** How to get a secret that is given as it is, or by its name in Secrets Manager; undefined where there is neither. */
export function secretOf(
  text: string | undefined,
  name: string | undefined,
): (() => Promise<string>) | undefined {
  if (text !== undefined) return async () => text;
  return name === undefined ? undefined : () => readSecret(name);
}

async function readSecret(name: string): Promise<string> {
  const { AWS_SESSION_TOKEN = '', PARAMETERS_SECRETS_EXTENSION_HTTP_PORT: port } = environment();
  const response = await fetch(
    `http://localhost:${port}/secretsmanager/get?secretId=${encodeURIComponent(name)}`,
    {
      headers: { 'x-aws-parameters-secrets-token': AWS_SESSION_TOKEN },
      signal: AbortSignal.timeout(waitMs),
    },
  );
  if (!response.ok) {
    await response.body?.cancel();
    throw new SecretMissing(`the secret ${name} was not given out (${response.status})`);
  }
  return answer.parse(await response.json()).SecretString;
}
