/** docs/robot.md is printed from the acts, their words, and what is usual. */
import { expect, test } from 'vitest';
import { channels, outboxStates, outboxSteps, outboxTransitions } from '../../src/domain/outbox.ts';
import { actKinds, eventful, usualRobot } from '../../src/domain/robot.ts';
import { actWords, channelWords, outboxStateWords } from '../../src/web/words/robotWords.ts';

test('docs/robot.md says what the robot does, when, and how a message goes', async () => {
  const acts = actKinds.map((kind) => {
    const { at } = usualRobot.acts[kind];
    const when = eventful.includes(kind) ? `every quarter of an hour from ${at}` : `once a day, ${at}`;
    return `| \`${kind}\` | ${actWords[kind].name.en} | ${actWords[kind].does.en} | ${when} |`;
  });
  const ways = channels.map(
    (each) => `| \`${each}\` | ${channelWords[each].name.en} | ${channelWords[each].means.en} |`,
  );
  const states = outboxStates.map(
    (state) =>
      `| ${state} | ${outboxStateWords[state].en} | ${outboxSteps.map((step) => outboxTransitions[state][step] ?? '–').join(' | ')} |`,
  );
  await expect(
    [
      '# The robot',
      '',
      'Every quarter of an hour, by the clock in Helsinki, the robot looks at what is due (`src/domain/robot.ts`, a pure',
      'function) and does it. Each act has an id made of its day, its kind and whom it is for, so it happens once whatever',
      'crashes and however often a call comes. It has no login, so it can approve nothing, and what it computes is',
      'nobody’s preparing. Each act can be switched off, given another time, or done at once on the page `/robot`, which',
      'also says what a run would do now. A kitchen of which one day is missing gets a one-time link, of which several are',
      'missing one that works for a week.',
      '',
      '| Act | Name | What it does | When, unless the official sets something else |',
      '|---|---|---|---|',
      ...acts,
      '',
      'A run that fails is made again by the schedule’s rules, three times; then it lies in a queue, and this page says so with',
      'a button to try again ([dayTwo.md](dayTwo.md#what-failed-and-is-tried-again)).',
      '',
      '## The ways to the authority',
      '',
      '| Way | Name | What happens |',
      '|---|---|---|',
      ...ways,
      '',
      'SFTP is not among them: the one kept package for it compiles native code when it is installed. A machine of the city can',
      'take the files from the folder and put them where it likes.',
      '',
      'A webhook is a POST of JSON with the headers `skolmjolk-id`, `skolmjolk-timestamp` (UTC) and `skolmjolk-signature`:',
      '`sha256=` and the HMAC-SHA256 in hex, under the shared secret, of the timestamp, a full stop and the body. Refuse a',
      'timestamp older than five minutes and a signature that differs, and take an id once. `files` holds name, type,',
      'SHA-256 and content in base64. The event `ApplicationApproved` from `skolmjolk` says the same without the contents.',
      'Both addresses come from `city.json`; no address that a user entered is ever fetched.',
      '',
      '## A message',
      '',
      `| State | On the page | ${outboxSteps.join(' | ')} |`,
      `|---|---|${outboxSteps.map(() => '---').join('|')}|`,
      ...states,
      '',
      'That a message is being sent is written before it is handed over, and what became of it after. If the machine stops',
      'between the two, nobody knows whether it went: it goes again under the same id after a quarter of an hour, and the',
      'receiver can know it by that id. So it is sent at most once as far as the channel allows; the folder allows it fully.',
      '',
      'Printed from `src/domain/robot.ts`, `src/domain/outbox.ts` and `src/web/words/robotWords.ts`; a test compares.',
      '',
    ].join('\n'),
  ).toMatchFileSnapshot('../../docs/robot.md');
});
