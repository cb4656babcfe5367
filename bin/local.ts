/** The whole system on one machine: `npm start [-- --data DIR] [--port N]`. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startSystem } from '../local/system.ts';
import { sampleCity } from '../samples/city.ts';
import { progressBar } from './progressBar.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: path.join(import.meta.dirname, '../data') },
    port: { type: 'string', default: '8080' },
    log: { type: 'string', default: 'warn' },
  },
});
const port = Number(values.port);
if (!Number.isInteger(port) || port < 1 || port > 65_000) {
  console.error(`--port takes a number from 1 to 65000, not ${values.port}`);
  process.exit(2);
}

try {
  const started = performance.now();
  const system = await startSystem({
    dir: values.data,
    port,
    logLevel: values.log as 'warn',
    ticking: true,
    progress: progressBar('Putting in the sample city'),
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const widest = Math.max(...sampleCity.cast.map((each) => each.name.en.length));
  console.log(`
Skolmjölk runs at   ${system.url}
                    (ready in ${seconds} s; it is ${system.clock.now().toISOString().slice(0, 16)} UTC in the sample city)

Log in there as one of the sample city's people, without password:
${sampleCity.cast.map((each) => `  ${each.name.en.padEnd(widest)}  ${each.role.en}`).join('\n')}

The robot runs at each quarter of an hour; what it writes is read at   ${system.mail.url}

Data is kept in ${path.relative(process.cwd(), path.resolve(values.data)) || '.'}; Ctrl-C stops everything.`);
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      void system.close().then(() => process.exit(0));
    });
  }
} catch (error) {
  console.error(`\n${(error as Error).message}`);
  process.exit(1);
}
