// Run as a program of its own by database.test.ts, which kills it.
import { startDatabase } from '../../local/database.ts';

const [dir = '', port = '0'] = process.argv.slice(2);
const { pid } = await startDatabase({ dir, port: Number(port) });
console.log(pid);
setInterval(() => {}, 1000);
