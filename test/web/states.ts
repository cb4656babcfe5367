/** Every state of the foundation's and the kitchen's pages, by name: for the tests that look at them all. */
import { type RefusalCode, refusalCodes } from '../../src/domain/refusals.ts';
import type { Language } from '../../src/domain/texts.ts';
import { listKitchens } from '../../src/usecases/listKitchens.ts';
import { readKitchenMonth } from '../../src/usecases/readKitchenMonth.ts';
import { accessibilityPage } from '../../src/web/accessibilityPage.ts';
import { guidePage, guides } from '../../src/web/guide/guidePage.ts';
import { kitchensPage } from '../../src/web/kitchen/kitchensPage.ts';
import { monthPage } from '../../src/web/kitchen/monthPage.ts';
import { problemPage, problemTypePage } from '../../src/web/problemPage.ts';
import { startPage } from '../../src/web/startPage.ts';
import { dayHtml, frame, freshId, kitchenActor, sampleKitchens, sendDay, today } from './sampleKitchens.ts';

const kvarnbacken = 'kvarnbackens-skola';
const saxby = 'saxby-skola';
const gammelbacka = 'gammelbacka-skola';

const htmlOf = (page: Awaited<ReturnType<typeof sendDay>>): string => ('html' in page ? page.html : '');

export async function pageStates(language: Language): Promise<Record<string, string>> {
  const ports = await sampleKitchens();
  const states: Record<string, string> = {};
  const typed = {
    'p.milk.10000': '4',
    'l.buttermilk': '2,5',
    'c.milk': '10',
    diners: '12',
    note: 'Utfärd åk 3',
  };
  const out = { actor: null, csrf: null };

  const front = startPage(frame(language, '/', out));
  states.start = 'html' in front ? front.html : '';
  const noRights = startPage(frame(language, '/', out), true);
  states.startWithoutRights = 'html' in noRights ? noRights.html : '';
  states.accessibility = accessibilityPage(frame(language, '/accessibility'));
  const errors = [{ pointer: '/query/sort', code: 'invalid_value', detail: 'Invalid option' }];
  for (const who of guides) states[`guide-${who}`] = guidePage(frame(language, `/guide/${who}`), who);
  states.problem = problemPage(
    { type: '', title: '', status: 400, code: 'bad-request', errors },
    { language, actor: kitchenActor(), here: '/kitchen', city: 'Borgå' },
  );
  states.problemInternal = problemPage(
    { type: '', title: '', status: 500, code: 'internal' },
    { language, actor: null, here: '/', city: 'Borgå' },
  );
  for (const code of refusalCodes satisfies readonly RefusalCode[])
    states[`problemType-${code}`] = problemTypePage(frame(language, `/problems/${code}`), code) ?? '';

  const list = await listKitchens(ports, { actor: kitchenActor(), search: '' });
  const many = { ...list, total: 45 };
  const listOf = (here: string, value: typeof list) => htmlOf(kitchensPage(frame(language, here), value));
  states.kitchens = listOf('/kitchen', list);
  states.kitchensMany = listOf('/kitchen', many);
  states.kitchensNoneFound = listOf('/kitchen?q=Emsalö', { ...many, rows: [] });

  states.dayMissing = await dayHtml(ports, kvarnbacken, today, language);
  states.dayAhead = await dayHtml(ports, kvarnbacken, '2026-11-30', language);
  states.dayWeekend = await dayHtml(ports, kvarnbacken, '2026-11-22', language);
  states.dayOutside = await dayHtml(ports, kvarnbacken, '2016-11-22', language);
  states.dayOneOfMany = await dayHtml(ports, saxby, today, language);
  states.dayServed = await dayHtml(ports, kvarnbacken, '2026-11-20', language);
  states.dayClosed = await dayHtml(ports, 'stromborgska-skolan', '2026-11-17', language);
  states.dayCorrected = await dayHtml(ports, gammelbacka, '2026-09-22', language);
  states.dayCorrecting = await dayHtml(ports, gammelbacka, '2026-09-22', language, '?mode=correct');
  const auditor = { actor: kitchenActor({ roles: ['auditor'], sites: 'all', label: 'Revisorn' }) };
  states.dayReadOnly = await dayHtml(ports, gammelbacka, '2026-09-22', language, '', auditor);

  const send = (more: Record<string, string>) =>
    sendDay(ports, kvarnbacken, today, language, { entryId: freshId(ports), act: 'send', ...more });
  states.dayEmpty = htmlOf(await send({}));
  states.dayMistakes = htmlOf(
    await send({ 'p.milk.10000': 'fyra', 'l.milk': '4,5678', 'c.milk': 'x', diners: '1,5', note: 'kvar' }),
  );
  states.dayClosedWithoutReason = htmlOf(await send({ act: 'closed.' }));
  states.dayOdd = htmlOf(await send({ ...typed, 'p.milk.10000': '45' }));
  const entryId = freshId(ports);
  await send({ ...typed, 'p.milk.10000': '6', entryId });
  states.dayReceipt = await dayHtml(ports, kvarnbacken, today, language, `?sent=${entryId}`);
  states.dayConflict = htmlOf(await send({ 'p.milk.10000': '7' }));
  const ifMatch = (await ports.counts.get(kvarnbacken, today))?.revisions.at(-1)?.hash ?? '';
  states.dayCorrectingWithoutReason = htmlOf(await send({ 'p.milk.10000': '7', ifMatch }));
  const second = freshId(ports);
  const corrected = {
    'p.milk.10000': '7',
    ifMatch,
    reason: 'counted-again',
    words: 'En låda till',
    entryId: second,
  };
  await send(corrected);
  states.dayCorrectionReceipt = await dayHtml(ports, kvarnbacken, today, language, `?sent=${second}`);
  states.dayUnchanged = await dayHtml(ports, kvarnbacken, today, language, '?unchanged=1');

  const monthOf = async (siteId: string, month: string) =>
    monthPage(
      frame(language, `/kitchen/${siteId}/months/${month}`),
      await readKitchenMonth(ports, { siteId, month }),
    );
  states.month = await monthOf(saxby, '2026-11');
  states.monthWithHoliday = await monthOf('stromborgska-skolan', '2026-11');
  states.monthCorrected = await monthOf(gammelbacka, '2026-09');
  states.monthEmpty = await monthOf(saxby, '2026-07');

  await sendDay(ports, saxby, '2026-11-24', language, { entryId: freshId(ports), act: 'zero' });
  states.dayZero = await dayHtml(ports, saxby, today, language);
  return states;
}
