/** Loaded when the first mail goes out: nodemailer and the client of SES are large. */
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { createTransport } from 'nodemailer';
import { bounds } from '../clientOptions.ts';
import type { Transport } from './nodeMail.ts';

/** Amazon SES in the region of the function. */
export function sesTransport(region: string): Transport {
  // One try a call: the outbox tries again by itself, with the same id.
  const sesClient = new SESv2Client({ ...bounds, maxAttempts: 1, region });
  return createTransport({ SES: { sesClient, SendEmailCommand } }) as Transport;
}

/** An SMTP server, such as the catcher of the local system. */
export function smtpTransport(url: string): Transport {
  return createTransport({ url, connectionTimeout: 8000, socketTimeout: 8000 } as object) as Transport;
}
