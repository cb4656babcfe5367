/**
 * `npm run doctor [-- --city city.json]`: what is missing before a deployment, and what is not as it should be after
 * one, with the credentials of the shell and the AWS CLI; it changes nothing. `npm run doctor -- --local [--data DIR]`:
 * the same for the system on this machine, which must be stopped. Ends with 1 when something is ill.
 */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { ConfigurationMistakes, readConfiguration } from '../lib/configuration.ts';
import { examineAws } from '../local/doctor/examineAws.ts';
import { examineLocal, examineMachine } from '../local/doctor/examineMachine.ts';
import type { Finding } from '../local/doctor/findings.ts';

const { values } = parseArgs({
  options: {
    city: { type: 'string', default: 'city.json' },
    local: { type: 'boolean', default: false },
    data: { type: 'string', default: path.join(import.meta.dirname, '../data') },
  },
});
const run = promisify(execFile);

async function* examine(): AsyncGenerator<Finding> {
  yield* examineMachine();
  if (values.local) return yield* examineLocal(path.resolve(values.data), Date.now());
  const configuration = readConfiguration(values.city);
  yield { about: 'configuration', verdict: 'well', words: `${values.city} has no mistake` };
  yield* examineAws(configuration, {
    now: Date.now,
    aws: async (...words) => {
      const { stdout } = await run('aws', [...words, '--output', 'json'], {
        maxBuffer: 20_000_000,
      }).catch((error: NodeJS.ErrnoException & { stderr?: string }) => {
        if (error.code === 'ENOENT') throw new Error('the AWS CLI is not installed (command aws)');
        throw new Error(error.stderr || error.message);
      });
      return stdout.trim() === '' ? {} : JSON.parse(stdout);
    },
    fetch: (url) => fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(10_000) }),
  });
}

const marks = { well: 'ok  ', look: 'LOOK', ill: 'ILL ' };
const sum = { well: 0, look: 0, ill: 0 };
try {
  for await (const { about, verdict, words, remedy } of examine()) {
    sum[verdict] += 1;
    console.log(
      `${marks[verdict]}  ${about.padEnd(14)} ${words}${remedy ? `\n${' '.repeat(21)}-> ${remedy}` : ''}`,
    );
  }
} catch (error) {
  if (!(error instanceof ConfigurationMistakes)) throw error;
  sum.ill += 1;
  console.log(`${marks.ill}  configuration  ${error.message}`);
}
console.log(`${sum.well} well, ${sum.look} to look at, ${sum.ill} ill`);
process.exitCode = sum.ill === 0 ? 0 : 1;
