import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { AwsError, readRequest, sendError } from './jsonRequests.ts';
import { listen } from './listen.ts';
import type { Queues } from './queues.ts';

/** As Lambda does with a call that nobody waits for: after one minute, and after two more. */
const pauses = [60_000, 120_000];
const type = 'application/json';

export type CallEnd = 'done' | 'dead';
export type LocalCalls = {
  readonly url: string;
  /** A call that nobody waits for; settles when it went through, or is a dead letter. */
  start(name: string, event: object): Promise<CallEnd>;
  /** Calls that wait for their next try become dead letters at once: nothing is lost when the system stops. */
  close(): Promise<void>;
};

/**
 * Lambda on this machine, as far as calls that nobody waits for need it: the function is tried three times, with pauses
 * by the clock that can be moved, and what failed for good goes into the queue, as Lambda puts it there. Answers
 * `POST /2015-03-31/functions/{name}/invocations` of Lambda's own API.
 * @throws Error that names the port and `--port` when the port is taken
 */
export async function startCalls({
  port,
  accessKeyId,
  functions,
  deadLetters,
  now,
}: {
  readonly port: number;
  readonly accessKeyId: string;
  readonly functions: Readonly<Record<string, (event: object) => Promise<unknown>>>;
  /** Puts a letter into the queue of dead letters. */
  readonly deadLetters: (
    ...letter: Parameters<Queues['put']> extends [string, ...infer R] ? R : never
  ) => void;
  readonly now: () => Date;
}): Promise<LocalCalls> {
  let closing = false;
  const running = new Set<Promise<CallEnd>>();

  /** Until the clock has gone on so far, by itself or by hand. */
  const pause = async (ms: number): Promise<void> => {
    const until = now().getTime() + ms;
    while (!closing && now().getTime() < until) await new Promise((resolve) => setTimeout(resolve, 50));
  };
  const make = async (name: string, event: object): Promise<CallEnd> => {
    const RequestID = randomUUID();
    for (const wait of [...pauses, null]) {
      try {
        await functions[name]?.(event);
        return 'done';
      } catch (error) {
        if (wait !== null) await pause(wait);
        if (wait !== null && !closing) continue;
        const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
        console.error(`The call of ${name} failed for good; it waits on the page of the robot:`, text);
        deadLetters(JSON.stringify(event), {
          RequestID: { DataType: 'String', StringValue: RequestID },
          ErrorCode: { DataType: 'Number', StringValue: '200' },
          ErrorMessage: { DataType: 'String', StringValue: text.slice(0, 1024) },
        });
        return 'dead';
      }
    }
    return 'dead';
  };
  const start: LocalCalls['start'] = (name, event) => {
    const call = make(name, event).finally(() => running.delete(call));
    running.add(call);
    return call;
  };

  const server = createServer((request, response) => {
    readRequest(request, { service: 'lambda', accessKeyId })
      .then((event) => {
        const name = /^\/2015-03-31\/functions\/([\w-]+)\/invocations$/.exec(request.url ?? '')?.[1] ?? '';
        if (!(name in functions))
          throw new AwsError(404, 'ResourceNotFoundException', `Function not found: ${name}`);
        if (request.headers['x-amz-invocation-type'] !== 'Event')
          throw new AwsError(400, 'InvalidParameterValueException', 'Only calls that nobody waits for.');
        void start(name, event as object);
        response.writeHead(202).end();
      })
      .catch((error: unknown) => sendError(response, error, type));
  });
  const taken = await listen(server, { port, what: 'the calls of functions' });
  return {
    url: `http://127.0.0.1:${taken}`,
    start,
    close: async () => {
      closing = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await Promise.all([closed, ...running]);
    },
  };
}
