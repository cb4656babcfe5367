import { createHash, createHmac } from 'node:crypto';
import type { Channels, Parcel } from '../../usecases/ports.ts';

/** A way is not set up: IT does so in the configuration, never a person on a page. */
export class ChannelMissing extends Error {
  override readonly name = 'ChannelMissing';
}

export type ChannelOptions = {
  /** Both from the configuration: no address that a user entered is ever fetched. */
  readonly webhook: { readonly url: string; readonly secret: () => Promise<string> } | null;
  readonly now: () => string;
  /** Puts an event on the bus; gives its id. Null: no bus is set up. */
  readonly putEvent: ((detail: string) => Promise<string>) | null;
  /** Writes a file under documents/outgoing/<the parcel's id>/ once; the first stays. */
  readonly putFile: (key: string, file: Parcel['files'][number]) => Promise<void>;
};

const waitMs = 10_000;

/** The ways to machines: a signed webhook, an event, and a folder in the bucket of records. */
export function machineChannels({ webhook, now, putEvent, putFile }: ChannelOptions): Channels {
  const ways: Readonly<Record<Parameters<Channels['send']>[0], (parcel: Parcel) => Promise<string>>> = {
    webhook: async (parcel) => {
      if (!webhook) throw new ChannelMissing('no webhook is set up');
      const body = JSON.stringify({
        ...summaryOf(parcel),
        files: parcel.files.map((file) => ({
          ...nameOf(file),
          content: Buffer.from(file.bytes).toString('base64'),
        })),
      });
      const timestamp = now();
      const response = await fetch(webhook.url, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(waitMs),
        headers: {
          'content-type': 'application/json',
          'skolmjolk-id': parcel.id,
          'skolmjolk-timestamp': timestamp,
          'skolmjolk-signature': webhookSignature(await webhook.secret(), timestamp, body),
        },
        body,
      });
      await response.body?.cancel();
      if (!response.ok) throw new Error(`the webhook answered ${response.status}`);
      return `HTTP ${response.status}`;
    },
    event: (parcel) => {
      if (!putEvent) throw new ChannelMissing('no event bus is set up');
      return putEvent(JSON.stringify({ ...summaryOf(parcel), files: parcel.files.map(nameOf) }));
    },
    folder: async (parcel) => {
      for (const file of parcel.files) await putFile(`${parcel.id}/${file.name}`, file);
      // Last, so that whoever waits for it finds everything else there.
      const list = JSON.stringify({ ...summaryOf(parcel), files: parcel.files.map(nameOf) });
      const bytes = new TextEncoder().encode(list);
      await putFile(`${parcel.id}/parcel.json`, { name: 'parcel.json', type: 'application/json', bytes });
      return `documents/outgoing/${parcel.id}/`;
    },
  };
  return { send: async (channel, parcel) => ways[channel](parcel) };
}

/** HMAC-SHA256 in hex over `timestamp.body`: the receiver refuses old timestamps, so no request can be played again. */
export function webhookSignature(secret: string, timestamp: string, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
}

const summaryOf = ({ id, claimId, snapshot, reference }: Parcel) => ({ id, claimId, snapshot, reference });
const nameOf = ({ name, type, bytes }: Parcel['files'][number]) => ({
  name,
  type,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});
