/**
 * Sessions and logins under way on DynamoDB. Keys: SESSION#<id> / SESSION and PENDING#<id> / PENDING.
 * `expires` only clears up, days late at times; whether a session still counts is for the use cases to say.
 */
import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../domain/days.ts';
import type { PendingLogin, Session, Sessions } from '../../usecases/ports.ts';
import { pendingLogin, session as sessionShape } from '../storedShapes.ts';
import { type DynamoTable, getItem, isNamed, parseItem } from './dynamoTable.ts';
import { type Key, pendingKey, sessionKey } from './keys.ts';

const hour = 3600;
/** Longer than any session or login may last. */
const keptFor = { session: 24 * hour, pending: 2 * hour };

const fields = Object.keys(sessionShape.shape);

const secondsAfter = (instant: Instant, seconds: number): number =>
  Math.floor(Date.parse(instant) / 1000) + seconds;

export function dynamoSessions({ client, name }: DynamoTable): Sessions {
  return {
    get: async (id) => {
      const item = await getItem({ client, name }, sessionKey(id));
      return item && !item.removed ? parseItem<Session>(sessionShape, item) : null;
    },
    put: async (session) => {
      const expires = secondsAfter(session.startedAt, keptFor.session);
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
      const expires = secondsAfter(pending.startedAt, keptFor.pending);
      const item = { ...pendingKey(pending.id), ...pending, expires } satisfies PendingLogin &
        Key & { expires: number };
      await client.send(new PutCommand({ TableName: name, Item: item }));
    },
    takePending: async (id) => {
      const { Attributes } = await client.send(
        new DeleteCommand({ TableName: name, Key: pendingKey(id), ReturnValues: 'ALL_OLD' }),
      );
      return Attributes ? parseItem<PendingLogin>(pendingLogin, Attributes) : null;
    },
  };
}

function ignoreFailedCondition(error: unknown): void {
  if (!isNamed(error, 'ConditionalCheckFailedException')) throw error;
}
