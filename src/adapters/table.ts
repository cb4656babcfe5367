/**
 * The one table as data: lib/ builds it on AWS from this, the local system and the tests by {@link createTable}.
 * There is no secondary index: they are only ever eventually consistent, and every read here is a strong one.
 */
import type { CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb';

export const tableDefinition = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** Seconds since 1970 after which DynamoDB may remove the item; only sessions and logins under way have it. */
  timeToLive: 'expires',
} as const;

/** Creates the table where it does not exist yet, and waits until it can be used. */
export async function createTable(client: DynamoDBClient, name: string): Promise<void> {
  // Loaded here, so that lib/ reads the definition without the SDK.
  const { CreateTableCommand, ResourceInUseException, UpdateTimeToLiveCommand, waitUntilTableExists } =
    await import('@aws-sdk/client-dynamodb');
  const { partitionKey, sortKey, timeToLive } = tableDefinition;
  const definition: CreateTableCommandInput = {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [
      { AttributeName: partitionKey, AttributeType: 'S' },
      { AttributeName: sortKey, AttributeType: 'S' },
    ],
    KeySchema: [
      { AttributeName: partitionKey, KeyType: 'HASH' },
      { AttributeName: sortKey, KeyType: 'RANGE' },
    ],
  };
  try {
    await client.send(new CreateTableCommand(definition));
  } catch (error) {
    if (error instanceof ResourceInUseException) return;
    throw error;
  }
  await waitUntilTableExists({ client, maxWaitTime: 20, minDelay: 1, maxDelay: 1 }, { TableName: name });
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName: name,
      TimeToLiveSpecification: { AttributeName: timeToLive, Enabled: true },
    }),
  );
}
