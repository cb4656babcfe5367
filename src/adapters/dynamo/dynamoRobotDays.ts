/** The robot's sheets on DynamoDB. Keys: ROBOT / DAY#<date>; the newest is one read from the end. */
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { RobotDay } from '../../domain/robot.ts';
import { robotDay } from '../../shapes/robot.ts';
import type { RobotDays } from '../../usecases/ports.ts';
import { type DynamoTable, getItem, parseItem, putNext, queryAll } from './dynamoTable.ts';
import { type Key, robotDayKey } from './keys.ts';

export function dynamoRobotDays(table: DynamoTable): RobotDays {
  return {
    newest: async () => {
      const { Items = [] } = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': 'ROBOT' },
          ScanIndexForward: false,
          Limit: 1,
        }),
      );
      return Items[0] ? parseItem<RobotDay>(robotDay, Items[0]) : null;
    },
    list: async ({ from, to }) => {
      if (to < from) return [];
      const { pk, sk } = robotDayKey(from);
      const items = await queryAll(table, { pk, from: sk, to: robotDayKey(to).sk });
      return items.map((item) => parseItem<RobotDay>(robotDay, item));
    },
    put: async (day) =>
      putNext(table, {
        item: { ...robotDayKey(day.date), ...day } satisfies RobotDay & Key,
        attribute: 'version',
        number: day.version,
        isOurs: async () => {
          const item = await getItem(table, robotDayKey(day.date));
          const stored = item && parseItem<RobotDay>(robotDay, item);
          return stored !== null && JSON.stringify(stored) === JSON.stringify(robotDay.parse(day));
        },
      }),
  };
}
