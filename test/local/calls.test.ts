/** The schedule of one machine: what is due, how often a call is tried, and what is left of one that fails for good. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SendMessageCommandInput } from '@aws-sdk/client-sqs';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type LocalCalls, startCalls } from '../../local/calls.ts';
import { type LocalClock, localClock } from '../../local/clock.ts';
import { type Queues, startQueues } from '../../local/queues.ts';
import { dueCalls } from '../../local/ticking.ts';
import { lambdaCalls, lambdaClient } from '../../src/adapters/lambdaCalls.ts';
import { sqsClient } from '../../src/adapters/sqs/sqsClient.ts';
import { letterOf, sqsDeadLetters } from '../../src/adapters/sqs/sqsDeadLetters.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local-secret' };
const region = 'eu-north-1';

describe('what is due', () => {
  const due = (from: string, to: string) => dueCalls(new Date(from), new Date(to));
  test('a quarter that begins calls the robot, once however many begin', () => {
    expect(due('2027-01-11T09:14:59+02:00', '2027-01-11T09:15:00+02:00')).toEqual(['runRobot']);
    expect(due('2027-01-11T09:15:00+02:00', '2027-01-11T09:29:59+02:00')).toEqual([]);
    expect(due('2027-01-11T09:15:00+02:00', '2027-01-11T19:29:59+02:00')).toEqual(['runRobot']);
  });
  test('the night is sealed and looked at once a day, in the nights that change the clock too', () => {
    for (const day of ['2027-01-11', '2027-03-28', '2027-10-31']) {
      // In all of these nights two o'clock in the morning is still, or already, two hours ahead of UTC but in summer.
      const offset = day === '2027-10-31' ? '+03:00' : '+02:00';
      const at = (time: string) => `${day}T${time}:00${offset}`;
      expect(due(at('02:09'), at('02:10')), day).toEqual(['makeCheckpoint']);
      expect(due(at('02:39'), at('02:40')), day).toEqual(['deleteRecords']);
      expect(due(at('02:49'), at('02:50')), day).toEqual(['checkInvariants']);
      const later = `${day}T23:00:00+02:00`;
      expect(due(at('02:51'), later), day).toEqual(['runRobot']);
    }
    expect(due('2027-01-01T12:00:00+02:00', '2027-05-01T12:00:00+03:00')).toHaveLength(4);
  });
  test('a clock that is set back calls the robot and seals nothing twice', () => {
    expect(due('2027-01-11T03:00:00+02:00', '2027-01-11T01:00:00+02:00')).toEqual(['runRobot']);
  });
});

describe('a call that nobody waits for', () => {
  let dir: string;
  let clock: LocalClock;
  let queues: Queues;
  let calls: LocalCalls;
  let failures: number;
  const made: object[] = [];
  const dead = () =>
    sqsDeadLetters({
      client: sqsClient({ region, endpoint: queues.url, credentials }),
      url: queues.queueUrl('dead'),
    });

  beforeEach(async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    dir = await mkdtemp(path.join(tmpdir(), 'calls-'));
    clock = localClock();
    clock.set('2027-01-11T09:00:00+02:00');
    queues = await startQueues({ dir, port: 0, ...credentials, now: () => clock.now() });
    made.length = 0;
    failures = 0;
    calls = await startCalls({
      ...{ port: 0, ...credentials, now: () => clock.now() },
      deadLetters: (...letter) => queues.put('dead', ...letter),
      functions: {
        runRobot: async (event) => {
          made.push(event);
          if (made.length <= failures) throw new TypeError('the table is away');
        },
      },
    });
  });
  afterEach(async () => {
    await calls.close();
    await queues.close();
    await rm(dir, { recursive: true });
    vi.restoreAllMocks();
  });
  const start = () =>
    lambdaCalls(
      lambdaClient({ region, endpoint: calls.url, credentials }),
      { runRobot: 'runRobot', makeCheckpoint: 'gone', deleteRecords: 'gone', checkInvariants: 'gone' },
      { now: () => clock.now().toISOString() },
    );

  test('comes over the protocol of Lambda, with what it is and when it was asked for', async () => {
    await start().start('runRobot');
    await vi.waitFor(() => expect(made).toHaveLength(1));
    expect(made[0]).toMatchObject({
      call: 'runRobot',
      plannedFor: expect.stringMatching(/^2027-01-11T07:00/),
    });
    await expect(start().start('makeCheckpoint')).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  test('is tried three times by the clock, and a later try that goes through leaves nothing', async () => {
    failures = 2;
    const end = calls.start('runRobot', {});
    await vi.waitFor(() => expect(made).toHaveLength(1));
    clock.advance(61_000);
    await vi.waitFor(() => expect(made).toHaveLength(2));
    clock.advance(60_000);
    await new Promise((done) => setTimeout(done, 150));
    expect(made, 'two minutes are not over').toHaveLength(2);
    clock.advance(61_000);
    expect(await end).toBe('done');
    expect(await dead().list()).toEqual([]);
  });

  test('is a dead letter after the third, which says what and when and why', async () => {
    failures = 3;
    const event = { call: 'runRobot', plannedFor: '2027-01-11T07:00:00Z' };
    const end = calls.start('runRobot', event);
    await vi.waitFor(() => expect(made).toHaveLength(1));
    clock.advance(61_000);
    await vi.waitFor(() => expect(made).toHaveLength(2));
    clock.advance(121_000);
    expect(await end).toBe('dead');
    expect(await dead().list()).toEqual([
      {
        ...{ id: expect.any(String), call: 'runRobot', plannedFor: '2027-01-11T07:00:00.000Z' },
        ...{ failedAt: expect.stringMatching(/^2027-01-11T07:03/), why: '200: TypeError: the table is away' },
      },
    ]);
  });

  test('that waits for its next try when the system stops is kept, and is there after a restart', async () => {
    failures = 3;
    const end = calls.start('runRobot', { call: 'runRobot', plannedFor: '2027-01-11T07:00:00Z' });
    await vi.waitFor(() => expect(made).toHaveLength(1));
    await calls.close();
    expect(await end).toBe('dead');
    await queues.close();
    queues = await startQueues({ dir, port: 0, ...credentials, now: () => clock.now() });
    expect(await dead().list()).toMatchObject([{ call: 'runRobot' }]);
    // As on AWS: gone after fourteen days.
    clock.advance(15 * 86_400_000);
    expect(await dead().list()).toEqual([]);
  });

  test('the queue refuses what is not signed, not known or not understood', async () => {
    const ask = (headers: Record<string, string>, body: object) =>
      fetch(queues.url, { method: 'POST', headers, body: JSON.stringify(body) });
    expect((await ask({}, {})).status).toBe(403);
    const client = sqsClient({ region, endpoint: queues.url, credentials });
    const empty: SendMessageCommandInput = { QueueUrl: queues.queueUrl('dead'), MessageBody: '' };
    await expect(client.send(new SendMessageCommand(empty))).rejects.toThrow('MessageBody');
    await client.send(new SendMessageCommand({ ...empty, MessageBody: 'who wrote this?' }));
    expect(await dead().list()).toMatchObject([{ call: null, plannedFor: null, why: null }]);
  });
});

describe('a letter', () => {
  const sent = { MessageId: 'm', Attributes: { SentTimestamp: '1799996400000' } };
  const text = (StringValue: string) => ({ DataType: 'String', StringValue });
  test('of the scheduler says whom it could not call', () => {
    const TARGET_ARN = text(
      'arn:aws:lambda:eu-central-1:123456789012:function:Skolmjolk-makeCheckpointFunction1',
    );
    const MessageAttributes = {
      TARGET_ARN,
      SCHEDULED_TIME: text('2027-01-11T00:10:00Z'),
      ERROR_CODE: text('AccessDenied'),
    };
    expect(letterOf({ ...sent, Body: '{}', MessageAttributes })).toEqual({
      ...{ id: 'm', call: 'makeCheckpoint', plannedFor: '2027-01-11T00:10:00.000Z' },
      ...{ failedAt: '2027-01-15T07:00:00.000Z', why: 'AccessDenied' },
    });
    const Payload = JSON.stringify({ call: 'checkInvariants', plannedFor: '2027-01-11T00:40:00Z' });
    expect(letterOf({ ...sent, Body: JSON.stringify({ Payload }) })).toMatchObject({
      ...{ call: 'checkInvariants', plannedFor: '2027-01-11T00:40:00.000Z' },
    });
  });
  test('names no address, and is cut where it is long', () => {
    const ErrorMessage = text(`refused for kitchen@example.fi ${'x'.repeat(900)}`);
    const { why } = letterOf({ ...sent, Body: 'none', MessageAttributes: { ErrorMessage } });
    expect(why).toMatch(/^refused for … x+$/);
    expect(why).toHaveLength(300);
  });
});
