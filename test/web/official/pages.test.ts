import { beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../../src/domain/texts.ts';
import { approvalActs } from '../../../src/usecases/claimActs.ts';
import { readApproval } from '../../../src/usecases/readApproval.ts';
import { readChanges } from '../../../src/usecases/readChanges.ts';
import { readClaimOverview } from '../../../src/usecases/readClaimOverview.ts';
import { readClaimSite } from '../../../src/usecases/readClaimSite.ts';
import { readConfirmation } from '../../../src/usecases/readConfirmation.ts';
import { readTerm } from '../../../src/usecases/readTerm.ts';
import { readTerms } from '../../../src/usecases/readTerms.ts';
import { recordDay } from '../../../src/usecases/recordDay.ts';
import { approvePage } from '../../../src/web/official/approvePage.ts';
import { changeClaim } from '../../../src/web/official/changeClaim.ts';
import { claimPage, claimTabs } from '../../../src/web/official/claimPage.ts';
import { claimSitePage } from '../../../src/web/official/claimSitePage.ts';
import { confirmationPage } from '../../../src/web/official/confirmationPage.ts';
import { explainDay } from '../../../src/web/official/explainDay.ts';
import { giveApproval } from '../../../src/web/official/giveApproval.ts';
import { termPage } from '../../../src/web/official/termPage.ts';
import { termsPage } from '../../../src/web/official/termsPage.ts';
import {
  actsOf,
  answerAll,
  approver,
  auditor,
  explainAll,
  frameFor,
  preparer,
  type SamplePorts,
  sampleTerm,
} from './sampleClaims.ts';

// Two schools and the last weeks of the term: Gammelbacka has an odd day, Saxby forgets some.
const siteIds = ['gammelbacka-skola', 'saxby-skola', 'kungsporten-kitchen'];
const id = '2026-autumn.1';
const now = '2027-01-12T08:00:00.000Z';
const fresh = { ...approver, loginAt: '2027-01-12T07:58:00.000Z' };
const old = { ...approver, loginAt: '2027-01-12T07:54:59.000Z' };

const htmlOf = (page: object): string => ('html' in page ? String(page.html) : '');
const statusOf = (page: object) => ('status' in page ? page.status : 200);

/** No hole left open, no value that nobody has. */
function expectWhole(html: string): void {
  expect(html).not.toMatch(/\{[a-zA-Z]+\}|undefined|NaN|\[object/);
  expect(html).not.toMatch(/ style="|<script>/);
  expect(html.match(/<h1/g)).toHaveLength(1);
}

describe('while the term runs', () => {
  let ports: SamplePorts;
  beforeAll(async () => {
    ports = await sampleTerm({ to: '2026-11-20', now: '2026-11-23T06:00:00.000Z', siteIds });
  });

  it('offers to open the first application, to the official only', async () => {
    const terms = await readTerms(ports, { actor: preparer });
    for (const language of languages) expectWhole(termsPage(frameFor(language), terms));
    expect(termsPage(frameFor('en'), terms)).toContain('Refresh the claim of Autumn 2026');
    expect(termsPage(frameFor('en', auditor), terms)).not.toContain('name="action"');
  });

  it('shows where the term stands, and each missing day with its own entry id', async () => {
    await actsOf(ports, id, preparer).refresh();
    const terms = await readTerms(ports, { actor: preparer });
    const term = await readTerm(ports, { periodId: '2026-autumn' });
    expect(terms.focus.completeness.missing).toBe(term.missing.length);
    expect(terms.focus.sitesToCall.map((site) => site.name)).toContain('Saxby skola');
    expect(terms.focus.outlook?.atRiskCents).toBeGreaterThan(0);
    expect(term.missing.every((day) => day.date < '2026-11-23')).toBe(true);
    expect(new Set(term.missing.map((day) => day.entryId)).size).toBe(term.missing.length);
    for (const language of languages) {
      expectWhole(termsPage(frameFor(language), terms));
      expectWhole(termPage(frameFor(language), term, { query: {} }));
    }
    const page = termPage(frameFor('sv'), term, { query: {} });
    expect(page).toContain('action="/sites/saxby-skola/days/');
    expect(page.match(/name="entryId"/g)).toHaveLength(term.missing.length);
    expect(termPage(frameFor('sv', auditor), term, { query: {} })).not.toContain('name="entryId"');
  });

  it('chooses and sorts sites, and escapes what was searched for', async () => {
    const term = await readTerm(ports, { periodId: '2026-autumn' });
    const odd = termPage(frameFor('sv'), term, { query: { show: 'odd' } });
    expect(odd).toContain('Gammelbacka skola');
    expect(odd).not.toContain('action="/sites/saxby-skola/days/');
    expect(odd).not.toMatch(/<th scope="row">Saxby skola <|sites\/saxby-skola">Saxby/);
    const none = termPage(frameFor('sv'), term, { query: { q: '<b>"zzz' } });
    expect(none).toContain('&lt;b&gt;&quot;zzz');
    expect(none).toContain('Visa alla');
  });

  it('asks for the reason of an explanation and keeps what was written', async () => {
    const term = await readTerm(ports, { periodId: '2026-autumn' });
    const place = term.missing[0]!;
    const body = { entryId: place.entryId, term: '2026-autumn', words: '<i>Köket minns inte', reason: '' };
    const acts = {
      record: (entry: Parameters<typeof recordDay>[1]) => recordDay(ports, entry),
      readTerm: (input: { readonly periodId: string }) => readTerm(ports, input),
    };
    const page = await explainDay({ frame: frameFor('sv'), place, body, actor: preparer, ...acts });
    expect(statusOf(page)).toBe(422);
    expect(htmlOf(page)).toContain(`href="#reason-${place.siteId}-${place.date}"`);
    expect(htmlOf(page)).toContain('&lt;i&gt;Köket minns inte');
    expect(htmlOf(page)).toContain(place.entryId);
    expect(await ports.counts.get(place.siteId, place.date)).toBeNull();

    const right = { ...body, reason: 'record-lost' };
    const sent = { frame: frameFor('sv'), place, body: right, actor: preparer, ...acts };
    expect(await explainDay(sent)).toEqual({ redirect: '/terms/2026-autumn#missing' });
    // The same form a second time has no second effect.
    expect(await explainDay(sent)).toEqual({ redirect: '/terms/2026-autumn#missing' });
    const count = await ports.counts.get(place.siteId, place.date);
    expect(count?.revisions).toHaveLength(1);
    expect(count?.revisions[0]?.report).toMatchObject({ kind: 'explained', reason: 'record-lost' });
  });

  it('says kindly that a count came before the explanation', async () => {
    const [place] = (await readTerm(ports, { periodId: '2026-autumn' })).missing;
    const zero = { kind: 'zero', note: null } as const;
    const entryId = '90000000-0000-4000-8000-000000000001';
    const plain = { reason: null, words: null, ifMatch: null, actor: preparer };
    await recordDay(ports, { ...place!, entryId, report: zero, ...plain });
    const page = await explainDay({
      frame: frameFor('fi'),
      place: place!,
      body: { entryId: place!.entryId, term: '2026-autumn', reason: 'other', words: '' },
      actor: preparer,
      record: (entry) => recordDay(ports, entry),
      readTerm: (input) => readTerm(ports, input),
    });
    expect(statusOf(page)).toBe(409);
    expect(htmlOf(page)).toContain('Päivä ei ole enää tyhjä');
    expectWhole(htmlOf(page));
  });

  it('shows every tab of the claim in every language', async () => {
    const read = await readClaimOverview(ports, { claimId: id, actor: preparer });
    const changes = await readChanges(ports, { ...read, actor: preparer });
    for (const language of languages)
      for (const tab of claimTabs)
        expectWhole(claimPage(frameFor(language), read, { query: { tab }, changes }));
    const summary = claimPage(frameFor('en'), read, { query: {} });
    expect(summary).toContain('can be sent when the period has ended');
    expect(summary).not.toContain('value="submit"');
    expect(claimPage(frameFor('en', auditor), read, { query: {} })).not.toContain('name="action"');
    const documents = claimPage(frameFor('fi'), read, { query: { tab: 'documents' } });
    expect(documents).toContain(
      `<object class="no-print" data="/api/v1/claims/${id}/documents/application-fi.pdf"`,
    );
  });

  it('shows how a site was reckoned, its odd day and its chart', async () => {
    const read = await readClaimSite(ports, { claimId: id, siteId: 'gammelbacka-skola' });
    for (const language of languages) expectWhole(claimSitePage(frameFor(language), read));
    const page = claimSitePage(frameFor('sv'), read);
    expect(page).toContain('verksamhetsdagar × 248 barn × 0,25\u00a0l är maximimängden');
    expect(page).toContain('href="/kitchen/gammelbacka-skola/days/2026-11-05"');
    expect(page).toContain('lag 999/2012 33 b §');
    expect(page).toContain('<svg role="img"');
    const kitchen = await readClaimSite(ports, { claimId: id, siteId: 'kungsporten-kitchen' });
    expectWhole(claimSitePage(frameFor('fi'), kitchen));
    const named = { ...read, site: { ...read.site, name: '<script>alert(1)</script>' } };
    expect(claimSitePage(frameFor('sv'), named)).not.toContain('<script>alert');
  });

  it('keeps the term running: a claim cannot be sent, and the page says why', async () => {
    const { snapshot } = (await ports.claims.get(id))!;
    await actsOf(ports, id, preparer).refresh();
    const body = { action: 'submit', snapshot, words: 'Hej' };
    const page = await changeClaim({
      frame: frameFor('sv'),
      claimId: id,
      body,
      acts: actsOf(ports, id, preparer),
    });
    expect(statusOf(page)).toBe(409);
    expect(htmlOf(page)).toContain('Se vad som har ändrats');
  });
});

describe('from the ended term to the confirmation', () => {
  let ports: SamplePorts;
  const acts = (actor = preparer) => actsOf(ports, id, actor);
  const hash = async () => (await ports.claims.get(id))!.snapshot;
  /** The form as the page has it, with the PDF that the page shows. */
  const give = async (actor: typeof fresh, body: Record<string, string>) => {
    const approving = approvalActs(ports, id, actor, 'sv');
    const { pdf } = await approving.readApproval();
    const form = { pdf: pdf.sha256, ...body };
    return giveApproval({ frame: frameFor('sv', actor), claimId: id, body: form, acts: approving });
  };

  beforeAll(async () => {
    ports = await sampleTerm({ to: '2026-12-31', now, siteIds });
    await acts().refresh();
  });

  it('blocks while days are missing, and names them once for each site', async () => {
    const read = await readClaimOverview(ports, { claimId: id, actor: preparer });
    const checks = claimPage(frameFor('sv'), read, { query: { tab: 'checks' } });
    expect(checks).toContain('dagar saknas:');
    expect(checks).toContain('/terms/2026-autumn?show=missing&amp;q=Saxby+skola#missing');
    const body = { action: 'submit', snapshot: await hash(), words: '' };
    const page = await changeClaim({ frame: frameFor('sv'), claimId: id, body, acts: acts() });
    expect(statusOf(page)).toBe(409);
    expect(htmlOf(page)).toContain('?tab=checks');
  });

  it('is sent once every day is explained, and then waits for somebody else', async () => {
    await explainAll(ports, (await readTerm(ports, { periodId: '2026-autumn' })).missing);
    const read = await readClaimOverview(ports, { claimId: id, actor: preparer });
    const changed = await readChanges(ports, { ...read, actor: preparer });
    const checks = claimPage(frameFor('sv'), read, { query: { tab: 'checks' }, changes: changed });
    expectWhole(checks);
    expect(checks).toMatch(/B15<\/span>: \d+ → 0/);
    const again = { action: 'refresh', tab: 'checks' };
    expect(await changeClaim({ frame: frameFor('sv'), claimId: id, body: again, acts: acts() })).toEqual({
      redirect: `/claims/${id}?tab=checks`,
    });
    const mended = await readClaimOverview(ports, { claimId: id, actor: preparer });
    const none = await readChanges(ports, { ...mended, actor: preparer });
    expect(claimPage(frameFor('sv'), mended, { query: { tab: 'checks' }, changes: none })).toContain(
      'Inget har ändrats sedan dess',
    );
    const body = { action: 'submit', snapshot: await hash(), words: 'Gammelbacka är oklart' };
    const early = await changeClaim({ frame: frameFor('sv'), claimId: id, body, acts: acts() });
    expect(statusOf(early)).toBe(409);
    expect(htmlOf(early)).toContain('?tab=checks#warnings');
    await answerAll(ports, id);
    const page = await changeClaim({ frame: frameFor('sv'), claimId: id, body, acts: acts() });
    expect(page).toEqual({ redirect: `/claims/${id}` });
    const mine = await readApproval(ports, { claimId: id, actor: preparer, language: 'sv' });
    expect(mine).toMatchObject({ youPrepared: true, changes: [], checksChanged: false });
    const page2 = approvePage(frameFor('sv', preparer), mine);
    expect(page2).toContain('Du får inte godkänna den här ansökan');
    expect(page2).not.toContain('name="declared"');
  });

  it('shows the button to who may press it, and the login link before it is pressed in vain', async () => {
    const young = await readApproval(ports, { claimId: id, actor: fresh, language: 'sv' });
    const aged = await readApproval(ports, { claimId: id, actor: old, language: 'sv' });
    for (const language of languages) {
      expectWhole(approvePage(frameFor(language, fresh), young));
      expectWhole(approvePage(frameFor(language, old), aged));
    }
    const page = approvePage(frameFor('sv', fresh), young);
    expect(page).toMatch(/Godkänn ansökan, [\d\s\u00a0]+,\d\d EUR \(uppskattning\)/);
    expect(page).toContain(`name="snapshot" value="${await hash()}"`);
    expect(page).toContain('Jag har kontrollerat ansökan.');
    const late = approvePage(frameFor('sv', old), aged);
    expect(late).toContain(`/login?fresh=1&amp;to=${encodeURIComponent(`/claims/${id}/approve`)}`);
    expect(late).not.toContain('name="declared"');
  });

  it('asks for the declaration, and refuses an old login, on the page itself', async () => {
    const undeclared = await give(fresh, { snapshot: await hash() });
    expect(statusOf(undeclared)).toBe(422);
    expect(htmlOf(undeclared)).toContain('href="#declared"');
    const late = await give(old, { snapshot: await hash(), declared: 'yes' });
    expect(statusOf(late)).toBe(403);
    expect(htmlOf(late)).toContain('href="#login"');
    const own = await give(
      { ...fresh, subject: preparer.subject },
      { snapshot: await hash(), declared: 'yes' },
    );
    expect(statusOf(own)).toBe(409);
  });

  it('asks why a claim is returned', async () => {
    const body = { action: 'return', snapshot: await hash(), words: ' ' };
    const page = await changeClaim({
      frame: frameFor('fi', fresh),
      claimId: id,
      body,
      acts: acts(fresh),
    });
    expect(statusOf(page)).toBe(422);
    expect(htmlOf(page)).toContain('href="#return-words"');
  });

  it('does not approve what has changed, and shows what has', async () => {
    const before = (await ports.counts.get('gammelbacka-skola', '2026-11-05'))!;
    const lines = [{ productId: 'milk', use: 'served', given: { unit: 'litres', value: '40' } }] as const;
    await recordDay(ports, {
      siteId: 'gammelbacka-skola',
      date: '2026-11-05',
      entryId: '90000000-0000-4000-8000-000000000002',
      report: { kind: 'served', lines: [...lines], otherDiners: null, note: null },
      reason: 'typing-error',
      words: null,
      ifMatch: before.revisions.at(-1)!.hash,
      actor: preparer,
    });
    const page = await give(fresh, { snapshot: await hash(), declared: 'yes' });
    expect(statusOf(page)).toBe(409);
    expect(htmlOf(page)).toContain('Gammelbacka skola, 5.11.2026');
    expect(htmlOf(page)).toContain('?tab=changes');
    expect(htmlOf(page)).not.toContain('name="declared"');
  });

  it('is approved by another person, confirmed, and never changed', async () => {
    await acts().refresh();
    await answerAll(ports, id);
    await acts().submit({ snapshot: await hash(), words: null });
    const page = await give(fresh, { snapshot: await hash(), declared: 'yes' });
    expect(page).toEqual({ redirect: `/claims/${id}/confirmation` });
    const read = await readConfirmation(ports, { claimId: id });
    for (const language of languages) expectWhole(confirmationPage(frameFor(language, fresh), read));
    const confirmation = confirmationPage(frameFor('sv', fresh), read);
    expect(confirmation).toContain(read.approved.approval.reference);
    expect(confirmation).toContain('12.1.2027 10.00 (UTC+02:00)');
    expect(confirmation).toContain('senast 12.4.2027');
    expect(confirmation).toContain((await hash()).slice(0, 4));
    const terms = await readTerms(ports, { actor: preparer });
    expect(terms.focus.period.id).toBe('2027-spring');
    expectWhole(termsPage(frameFor('sv'), terms));
    // The spring asks for work, but the approved autumn is still to be lodged.
    expect(termsPage(frameFor('sv'), terms)).toContain('Nekka senast 31.3.2027');
    const again = await changeClaim({
      frame: frameFor('sv'),
      claimId: '2026-autumn.2',
      body: { action: 'refresh' },
      acts: actsOf(ports, '2026-autumn.2', preparer),
    });
    expect(statusOf(again)).toBe(409);
    expect(htmlOf(again)).toContain('ingen ändring behövs');
  });

  it('says of an amendment whether the aid goes up or down, and what it comes from', async () => {
    const amendment = '2026-autumn.2';
    const place = { siteId: 'gammelbacka-skola', date: '2026-10-01' } as const;
    const change = async (litres: string, entryId: string) => {
      const last = (await ports.counts.get(place.siteId, place.date))!.revisions.at(-1)!;
      const line = last.report.kind === 'served' ? last.report.lines[0]! : null;
      const given = { unit: 'litres', value: litres } as const;
      await recordDay(ports, {
        ...{ ...place, entryId, actor: preparer, reason: 'counted-again', words: null, ifMatch: last.hash },
        report: {
          ...{ kind: 'served', otherDiners: null, note: null },
          lines: [{ productId: line!.productId, use: 'served', given }],
        },
      });
      await actsOf(ports, amendment, preparer).refresh();
      return await readClaimOverview(ports, { claimId: amendment, actor: preparer });
    };
    const less = await change('1', '00000000-0000-4000-8000-00000000000a');
    expect(less.amendment?.changes.map((each) => each.what)).toContain('day-changed');
    for (const language of languages) expectWhole(claimPage(frameFor(language), less, { query: {} }));
    expect(claimPage(frameFor('en'), less, { query: {} })).toContain('The aid goes down by');
    const more = await change('900', '00000000-0000-4000-8000-00000000000b');
    expect(claimPage(frameFor('fi'), more, { query: {} })).toContain('Tuki kasvaa');
    const first = await readClaimOverview(ports, { claimId: id, actor: preparer });
    expect(claimPage(frameFor('en'), first, { query: {} })).not.toContain('id="amendment"');
  });
});
