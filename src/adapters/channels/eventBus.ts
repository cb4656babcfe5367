/** Loaded when the first event is sent. */
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { bounds } from '../clientOptions.ts';

/** Puts what was approved on the bus; gives the event's id. @throws Error when the bus did not take it */
export async function putEvent(region: string, bus: string, detail: string): Promise<string> {
  const client = new EventBridgeClient({ ...bounds, maxAttempts: 1, region });
  const entry = { EventBusName: bus, Source: 'skolmjolk', DetailType: 'ApplicationApproved', Detail: detail };
  const { Entries = [] } = await client.send(new PutEventsCommand({ Entries: [entry] }));
  const [answer] = Entries;
  if (!answer?.EventId) throw new Error(`the bus answered ${answer?.ErrorCode ?? 'nothing'}`);
  return answer.EventId;
}
