import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { ScheduledCall } from '../domain/failedCalls.ts';
import type { Calls, Clock, Worker } from '../usecases/ports.ts';
import { bounds, type ClientOptions } from './clientOptions.ts';
import type { CallEvent } from './schedule.ts';

export const lambdaClient = (options: ClientOptions): LambdaClient =>
  new LambdaClient({ ...bounds, ...options });

/** Starts functions as the schedule does: Lambda takes the call, tries it three times, and keeps it when it failed. */
export function lambdaCalls(
  client: Pick<LambdaClient, 'send'>,
  functions: Readonly<Record<ScheduledCall, string>>,
  clock: Clock,
): Calls {
  return {
    start: async (call) => {
      const event: CallEvent = { call, plannedFor: clock.now() };
      await client.send(
        new InvokeCommand({
          FunctionName: functions[call],
          InvocationType: 'Event',
          Payload: new TextEncoder().encode(JSON.stringify(event)),
        }),
      );
    },
  };
}

/** What the function that makes folders is told. */
export type FolderEvent = { readonly folderId: string };

/** Has folders made by the function of that name: Lambda takes the call and tries it three times; nobody waits for it. */
export function lambdaWorker(client: Pick<LambdaClient, 'send'>, makeFolder: string): Worker {
  return {
    wake: async (folderId) => {
      const Payload = new TextEncoder().encode(JSON.stringify({ folderId } satisfies FolderEvent));
      const InvocationType = 'Event';
      await client.send(new InvokeCommand({ FunctionName: makeFolder, InvocationType, Payload }));
    },
  };
}
