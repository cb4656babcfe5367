// Run as a program of its own by objects.test.ts, which kills it.
import { startObjects } from '../../local/objects.ts';

const [dir = '', accessKeyId = '', secretAccessKey = ''] = process.argv.slice(2);
const { url } = await startObjects({ dir, port: 0, accessKeyId, secretAccessKey });
console.log(url);
