/**
 * Sessions and logins under way on DynamoDB. Keys: SESSION#<id> / SESSION and PENDING#<id> / PENDING.
 * `expires` only clears up, days late at times; whether a session still counts is for the use cases to say.
 */
import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { PendingLogin, Session, Sessions } from '../../usecases/ports.ts';
import { pendingLogin, session as sessionShape } from '../storedShapes.ts';
import { type DynamoTable, getItem, isNamed, parseItem } from './dynamoTable.ts';
import { type Key, pendingKey, sessionKey } from './keys.ts';

const hour = 3600;
/** Longer than any session or login may last. */
const keptFor = { session: 24 * hour, pending: 2 * hour };

const fields = Object.keys(sessionShape.shape);

/**
 * `now`: milliseconds since 1970 by the machine's clock. DynamoDB clears up by the real time, so the system's own clock
 * does not do here: where it is set back (a sample city lives in its own year), sessions would vanish at once.
 */
export function dynamoSessions({ client, name }: DynamoTable, now = Date.now): Sessions {
  const inSeconds = (seconds: number): number => Math.floor(now() / 1000) + seconds;
  return {
    get: async (id) => {
      const item = await getItem({ client, name }, sessionKey(id));
      return item && !item.removed ? parseItem<Session>(sessionShape, item) : null;
    },
    put: async (session) => {
      const expires = inSeconds(keptFor.session);
      const item = { ...sessionKey(session.id), ...session, expires } satisfies Session &
        Key & { expires: number };
      const write = new PutCommand({
        TableName: name,
        Item: item,
        // A request that was under way during the logout must not bring the session back.
        ConditionExpression: 'attribute_not_exists(removed)',
      });
      await client.send(write).catch(ignoreFailedCondition);
    },
    remove: async (id) => {
      const mark = new UpdateCommand({
        TableName: name,
        Key: sessionKey(id),
        ConditionExpression: 'attribute_exists(pk)',
        // The mark stays until `expires`; all else goes at once.
        UpdateExpression: `SET removed = :yes REMOVE ${fields.map((field) => `#${field}`).join(', ')}`,
        ExpressionAttributeNames: Object.fromEntries(fields.map((field) => [`#${field}`, field])),
        ExpressionAttributeValues: { ':yes': true },
      });
      await client.send(mark).catch(ignoreFailedCondition);
    },
    putPending: async (pending) => {
      const expires = inSeconds(keptFor.pending);
      const item = { ...pendingKey(pending.id), ...pending, expires } satisfies PendingLogin &
        Key & { expires: number };
      await client.send(new PutCommand({ TableName: name, Item: item }));
    },
    takePending: async (id) => {
      // On the condition, so that nothing hangs on what two deletes at once see of the old item.
      const take = new DeleteCommand({
        TableName: name,
        Key: pendingKey(id),
        ConditionExpression: 'attribute_exists(pk)',
        ReturnValues: 'ALL_OLD',
      });
      const taken = await client.send(take).catch(ignoreFailedCondition);
      return taken?.Attributes ? parseItem<PendingLogin>(pendingLogin, taken.Attributes) : null;
    },
  };
}

function ignoreFailedCondition(error: unknown): undefined {
  if (!isNamed(error, 'ConditionalCheckFailedException')) throw error;
}
