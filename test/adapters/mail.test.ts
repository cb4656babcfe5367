/** Letters as mails: every kind in every language, as text and as HTML with the same words and ways. */
import { describe, expect, test } from 'vitest';
import { type MailText, mailWords } from '../../src/adapters/mail/mailWords.ts';
import { nodeMail } from '../../src/adapters/mail/nodeMail.ts';
import type { Message, PeriodStanding } from '../../src/domain/robot.ts';
import { languages } from '../../src/domain/texts.ts';

const places = {
  publicUrl: 'https://milk.example.fi',
  link: 'https://milk.example.fi/e/secret',
  city: 'Borgå',
};
const standing = (changes: Partial<PeriodStanding> = {}): PeriodStanding => ({
  ...{ periodId: '2026-autumn', claimId: '2026-autumn.1', state: 'draft', ended: true },
  ...{ deadline: '2027-03-31', daysLeft: 14, missingDays: 4, missingSites: 2, blocks: ['B12', 'B15'] },
  ...changes,
});
const sites = [{ siteId: 'a', name: 'Vårberga skola', days: ['2026-11-10'] }] as const;
const ofClaim = { claimId: '2026-autumn.1', periodId: '2026-autumn' } as const;
const deadline = '2027-03-31';
const messages: readonly Message[] = [
  { about: 'remind', siteId: 'a', name: 'Vårberga <skola>', days: ['2026-11-10', '2026-11-11'] },
  { about: 'escalate', sites, more: 2 },
  { about: 'weekly', periods: [standing(), standing({ ended: false, claimId: null })], sites, more: 0 },
  { about: 'periodEnd', period: standing() },
  { about: 'deadline', period: standing() },
  { about: 'askSubmission', ...ofClaim, deadline, aidCents: 1_234_567 },
  { about: 'askApproval', ...ofClaim, deadline, aidCents: 1_234_567 },
  { about: 'enterByHand', ...ofClaim, deadline },
  { about: 'followUp', ...ofClaim, waits: 'receipt', sentOn: '2027-01-12' },
  { about: 'followUp', ...ofClaim, waits: 'decision', sentOn: '2027-01-12' },
  { about: 'application', ...ofClaim, snapshot: 'a'.repeat(64), reference: 'r' },
];
const saidIn = ({ subject, paragraphs }: MailText) =>
  [subject, ...paragraphs.map((each) => (typeof each === 'string' ? each : each.label))].join('\n');

describe.each(languages)('in %s', (language) => {
  test.each(messages)('$about', async (message) => {
    let mail: { subject?: unknown; text?: unknown; html?: unknown } = {};
    const port = nodeMail({
      sender: () => 'milk@example.fi',
      publicUrl: () => places.publicUrl,
      city: () => places.city,
      transport: async () => ({
        sendMail: async (options) => {
          mail = options;
          return { response: '250' };
        },
      }),
    });
    const { link } = message.about === 'remind' ? places : { link: null };
    await port.send({ id: 'an-id', to: ['a@example.fi'], language, message, link, files: [] });
    const [text, html] = [String(mail.text), String(mail.html)];
    expect(`${mail.subject} ${text} ${html}`).not.toMatch(/undefined|null|NaN|\[object/);
    expect(html).not.toContain('<skola>');
    // The authority is sent nowhere; everybody else has one way to go, in both.
    const ways = [...html.matchAll(/<a href="([^"]+)"/g)].map(([, url]) => url);
    expect(ways).toHaveLength(message.about === 'application' ? 0 : 1);
    for (const url of ways) expect(text).toContain(url);
    if (message.about === 'weekly') expect(html.match(/<li>/g)?.length).toBe(3);
  });

  test('one is not many, and what blocks is said in words', () => {
    const one = standing({ daysLeft: 1, missingDays: 1, missingSites: 1 });
    const said = saidIn(mailWords({ about: 'deadline', period: one }, language, places));
    expect(said).not.toMatch(/(^|\D)1 (dag|päiv|day|site|ställ|toimi)/);
    expect(said).toMatch(/– .{15,} \(B15\)/);
    const last = mailWords({ about: 'deadline', period: standing({ daysLeft: 0 }) }, language, places);
    expect(last.subject).not.toMatch(/\b0\b/);
  });
});
