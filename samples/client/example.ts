/**
 * Sends the counts of a day as a kitchen system would: `node samples/client/example.ts` beside a running `npm start`,
 * with URL, TOKEN_ENDPOINT, CLIENT_ID, CLIENT_SECRET, SITE and DAY in the environment.
 */
import { call, clientToken } from './skolmjolk.ts';

const {
  URL: url = '',
  TOKEN_ENDPOINT = '',
  CLIENT_ID = '',
  CLIENT_SECRET = '',
  SITE = '',
  DAY = '',
} = process.env;
const token = await clientToken(TOKEN_ENDPOINT, { id: CLIENT_ID, secret: CLIENT_SECRET });
const report = {
  kind: 'served' as const,
  lines: [
    {
      productId: 'milk',
      use: 'served' as const,
      given: { unit: 'packages' as const, count: 4, size: 10_000 },
    },
  ],
  otherDiners: null,
  note: null,
};
// Where this is cut off before the answer, the same rows sent again change nothing.
const { value } = await call({ url, token }, 'importDays', {
  body: { mode: 'commit', policy: 'good-rows', rows: [{ siteId: SITE, date: DAY, report }] },
});
console.log(JSON.stringify(value.counts));
