import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import nodemailer from 'nodemailer';
import { afterAll, expect, test } from 'vitest';
import { startMail } from '../../local/mail.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'mail-'));
afterAll(() => rmSync(dir, { recursive: true }));
const now = () => new Date('2026-09-01T08:00:00.123Z');

test('a message is on the disk when the sender hears that it was taken, and can be read back', async () => {
  const mail = await startMail({ dir, smtpPort: 0, now });
  const sender = nodemailer.createTransport(mail.url);
  const info = await sender.sendMail({
    from: 'Mjölkstöd <milk@city.example>',
    to: 'kitchen@city.example',
    bcc: 'hidden@city.example',
    subject: 'Påminnelse: 3 € saknas',
    text: 'Räkna mjölken.\n.\nEn punkt på en egen rad.',
    attachments: [{ filename: 'räkning.pdf', content: Buffer.from([0, 1, 2, 255]) }],
  });
  const id = /Taken as (\S+)/.exec(info.response)?.[1] ?? '';
  expect(existsSync(path.join(dir, `${id}.eml`))).toBe(true);
  await sender.sendMail({ from: 'a@city.example', to: 'b@city.example', subject: 'Second', text: '-' });

  expect((await mail.list()).map(({ subject }) => subject)).toEqual(['Second', 'Påminnelse: 3 € saknas']);
  await mail.close();

  const later = await startMail({ dir, smtpPort: 0, now });
  const read = await later.read(id);
  expect(read).toMatchObject({ at: now(), from: 'milk@city.example', subject: 'Påminnelse: 3 € saknas' });
  expect(read?.to).toEqual(['kitchen@city.example', 'hidden@city.example']);
  expect(read?.text).toContain('\n.\nEn punkt');
  expect(read?.attachments[0]).toMatchObject({
    filename: 'räkning.pdf',
    content: Buffer.from([0, 1, 2, 255]),
  });
  expect(read?.source.toString()).toMatch(/^From: /);
  expect(readdirSync(dir).filter((name) => !name.endsWith('.eml'))).toEqual([]);
  expect(await later.read('../secret')).toBeUndefined();
  await expect(startMail({ dir, smtpPort: later.port })).rejects.toThrow(`Port ${later.port}`);
  await later.close();
});
