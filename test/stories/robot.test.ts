/**
 * The robot over real HTTP and real SMTP: a missing day, the reminder read in the catcher, its link that opens the day;
 * the clean claim, who is asked, the approval by a person, and the approved bytes at the authority.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerWarnings, mendClaim } from '../../local/cleanClaim.ts';
import { type Client, logIn } from '../../local/client.ts';
import type { ReadMail } from '../../local/mail.ts';
import { type System, startSystem } from '../../local/system.ts';
import { actKinds, usualRobot } from '../../src/domain/robot.ts';

const claimPath = '/api/v1/claims/2026-autumn.1';

let dir: string;
let system: System;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'robot-story-'));
  system = await startSystem({ dir, port: 0, logLevel: 'error' });
}, 300_000);
afterAll(async () => {
  await system.close();
  await rm(dir, { recursive: true });
});

const mails = async (matching: RegExp): Promise<ReadMail[]> => {
  const list = await system.mail.list();
  const read = await Promise.all(list.map(({ id }) => system.mail.read(id)));
  return read
    .filter((each) => each !== undefined)
    .filter((each) => matching.test(each.source.toString('latin1').replace(/\r\n[ \t]+/g, ' ')));
};
const post = async (client: Client, path: string, fields: Record<string, string>): Promise<Response> => {
  const page = await (await client.send('GET', path)).text();
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
  const form = { csrf: hidden('csrf'), revision: hidden('revision'), ...fields };
  return client.send('POST', path, new URLSearchParams(form));
};

test('from a missing day to the approved application at the authority', { timeout: 240_000 }, async () => {
  const official = await logIn({ url: system.url, subject: 'milk-official' });
  const times = actKinds.flatMap((kind) => [
    [`on.${kind}`, '1'],
    [`at.${kind}`, usualRobot.acts[kind].at],
  ]);
  const settings = { escalateAfter: '3', receiptAfter: '7', deadlineDays: '30, 14', channel: 'email' };
  const saved = await post(official, '/robot', { ...Object.fromEntries(times), ...settings, action: 'save' });
  expect(saved.status, await saved.text()).toBe(303);

  // Monday afternoon: nobody has reported yet.
  system.clock.set('2027-01-11T14:31:00+02:00');
  await system.runRobot();
  const [reminder] = await mails(/X-Skolmjolk-Id: 2027-01-11\.remind\.kvarnbackens-skola/i);
  expect(reminder?.subject).toContain('Kvarnbackens skola');
  const link = /https?:\/\/\S+\/e\/[0-9a-z-]+/.exec(reminder?.text ?? '')?.[0] ?? '';
  const opened = await fetch(link, { redirect: 'manual' });
  const cookie = /__Host-link=[^;]+/.exec(opened.headers.getSetCookie().join())?.[0] ?? '';
  const counted = await fetch(`${system.url}/api/v1/sites/kvarnbackens-skola/days/2027-01-11`, {
    method: 'PUT',
    headers: { cookie, 'content-type': 'application/json', origin: system.url },
    body: JSON.stringify({ entryId: randomUUID(), report: { kind: 'zero', note: null } }),
  });
  expect(counted.status, await counted.text()).toBe(200);

  // The official mends the autumn; the robot refreshes at night and asks.
  const client = await logIn({ url: system.url, subject: 'milk-official' });
  await mendClaim(client);
  system.clock.set('2027-01-12T07:31:00+02:00');
  await system.runRobot();
  expect(await mails(/X-Skolmjolk-Id: \S*askSubmission\S*milk-official/i)).toHaveLength(1);
  const fresh = await logIn({ url: system.url, subject: 'milk-official' });
  const claim = await answerWarnings(fresh);
  await fresh.json('POST', `${claimPath}/submit`, { snapshot: claim.snapshot });
  system.clock.set('2027-01-12T07:46:00+02:00');
  await system.runRobot();
  expect(await mails(/X-Skolmjolk-Id: \S*askApproval\S*head-of-catering/i)).toHaveLength(1);
  expect(await mails(/X-Skolmjolk-Id: \S*askApproval\S*milk-official/i)).toHaveLength(0);

  const approver = await logIn({ url: system.url, subject: 'head-of-catering' });
  const approval = { snapshot: claim.snapshot, declared: true, language: 'sv' };
  await approver.json('POST', `${claimPath}/approve`, approval);
  for (const time of ['08:01', '08:16', '08:31']) {
    system.clock.set(`2027-01-12T${time}:00+02:00`);
    await system.runRobot();
  }
  const sent = await mails(/X-Skolmjolk-Id: \S*sendOn\.2026-autumn/i);
  expect(sent.map(({ to }) => to)).toEqual([['authority@school-milk.example']]);
  const pdf = await approver.send('GET', `${claimPath}/documents/application-sv.pdf`);
  const approved = Buffer.from(await pdf.arrayBuffer());
  const attached = sent[0]?.attachments.find(({ contentType }) => contentType === 'application/pdf');
  expect(attached?.content.equals(approved), 'the sent bytes are the approved bytes').toBe(true);
  expect(await approver.json('GET', claimPath)).toMatchObject({ state: 'sent' });

  const robot = await (await approver.send('GET', '/robot')).text();
  expect(robot).toContain('authority@school-milk.example');
  const noted = await post(approver, '/claims/2026-autumn.1/entry', { receipt: 'RV-2027-0042' });
  expect(noted.status).toBe(303);
  expect(await (await approver.send('GET', '/claims/2026-autumn.1/entry')).text()).toContain('RV-2027-0042');
  const page = await (await fetch(system.mail.url)).text();
  expect(page).toContain('2026');
});
