/**
 * A school year of a city, day by day, in which everything goes wrong now and then: stores fail before and after the
 * commit, calls are throttled and come twice, runs stop in the middle, the clock is moved. After each day the invariants
 * of docs/trust.md are looked at. `SEED=7 SITES=45` for another year; the seed is printed.
 */
import { expect, test } from 'vitest';
import { operatingDays } from '../../src/domain/calendars.ts';
import { canonical } from '../../src/domain/canonical.ts';
import { type Claim, isApproved } from '../../src/domain/claims.ts';
import { addDays, eachDay, type LocalDate } from '../../src/domain/days.ts';
import type { Kind, Kinds } from '../../src/domain/records.ts';
import { isIntact } from '../../src/domain/revisions.ts';
import { robot, robotIssuer, usualRobot } from '../../src/domain/robot.ts';
import type { Calendar, Site } from '../../src/domain/sites.ts';
import { approveClaim } from '../../src/usecases/approveClaim.ts';
import { attachFile } from '../../src/usecases/attachFile.ts';
import { gatherClaim } from '../../src/usecases/gatherClaim.ts';
import type { Letter } from '../../src/usecases/ports.ts';
import { recordDay } from '../../src/usecases/recordDay.ts';
import { saveRecord } from '../../src/usecases/records.ts';
import { runRobot } from '../../src/usecases/runRobot.ts';
import { submitClaim } from '../../src/usecases/submitClaim.ts';
import {
  actor,
  calendar,
  entryId,
  litres,
  schoolYear,
  settings,
  siteA,
  smallCity,
} from '../usecases/smallCity.ts';
import { wrapped } from '../usecases/yielding.ts';

const seed = Number(process.env.SEED ?? 638);
const sites = Number(process.env.SITES ?? 3);

/** mulberry32: the same seed, the same year. */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const year: Calendar = {
  ...calendar,
  open: [
    { from: '2026-08-12', to: '2026-12-19' },
    { from: '2027-01-08', to: '2027-06-05' },
  ],
  holidays: [{ from: '2026-10-15', to: '2026-10-18', names: calendar.names }],
};
const siteOf = (index: number): Site => ({
  ...siteA,
  id: `site-${String(index).padStart(2, '0')}`,
  name: `Skola ${index}`,
  reportingEmail: `site-${index}@kitchens.example`,
});
const all = { from: '2000-01-01', to: '2199-12-31' } as const;

test(`a school year of ${sites} sites with every fault switched on (SEED=${seed})`, {
  timeout: sites > 5 ? 7_200_000 : 600_000,
}, async () => {
  console.log(`school year: SEED=${seed} SITES=${sites}`);
  const random = randomFrom(seed);
  const letters: Letter[] = [];
  let now = Date.parse('2026-07-31T09:00:00.000Z');
  const clock = { now: () => new Date(now).toISOString() };
  const city = await smallCity({
    clock,
    mail: {
      send: async (letter) => {
        // Now and then the server is away, and now and then it takes the letter and its answer is lost.
        const luck = random();
        if (luck < 0.1) throw new Error('421 try later');
        letters.push(letter);
        if (luck < 0.15) throw new Error('the answer was lost');
        return `250 ${letters.length}`;
      },
    },
  });
  const founder = { ...robot, roles: ['administrator' as const], issuer: 'urn:skolmjolk:founder' };
  const save = async <K extends Kind>(kind: K, value: Kinds[K]) => {
    const current = await city.register.get(kind, value.id);
    const ifMatch = current ? String(current.revision) : null;
    await saveRecord(city, { kind, id: value.id, value, reason: null, ifMatch, actor: founder });
  };
  await save('calendar', year);
  await save('settings', { ...settings, authorityEmail: 'registry@authority.example' });
  await save('robot', { ...usualRobot, channel: 'email' });
  const schools = Array.from({ length: sites }, (_, index) => siteOf(index + 1));
  for (const id of ['school-a', 'school-b']) {
    const old = await city.register.get('site', id);
    if (old) await save('site', { ...old.value, closesOn: '2026-07-31' });
  }
  for (const site of schools) {
    await save('site', site);
    for (const period of ['2026-autumn', '2027-spring'])
      await save('schoolYearData', {
        ...schoolYear(site.id, period),
        referenceDate: period === '2026-autumn' ? '2026-08-12' : '2027-01-08',
      });
  }
  // Evidence of one site is what an application cannot do without; without a poster's picture it asks for a reason.
  now = Date.parse('2026-08-03T09:00:00.000Z');
  for (const to of [
    ...['2026-autumn', '2027-spring'].map((id) => ({ kind: 'claim' as const, id, siteId: 'site-01' })),
    ...schools.map(({ id }) => ({ kind: 'poster' as const, id, siteId: null })),
  ])
    await attachFile(city, {
      ...{ to, file: Buffer.from('%PDF-1.7'), name: 'a.pdf', words: null },
      actor: actor('official-1', city),
    });

  /** The stores as they are on a bad day. */
  let faults = 0;
  const badDay = () => {
    // Now and then a run is cut off at its n-th call, whatever it was.
    const cut = random() < 0.1 ? 1 + Math.floor(random() * 40) : Number.POSITIVE_INFINITY;
    let calls = 0;
    return wrapped(city, async (label, call) => {
      calls += 1;
      if (calls >= cut) throw new Error(`cut off at ${label}`);
      const luck = random();
      if (luck < 0.002) {
        faults += 1;
        throw new Error(`throttled at ${label}`);
      }
      const answer = await call();
      if (luck > 0.998) {
        faults += 1;
        throw new Error(`the answer of ${label} was lost`);
      }
      return answer;
    });
  };
  const run = async (): Promise<void> => {
    const twice = random() < 0.1;
    await Promise.allSettled([runRobot(badDay()), ...(twice ? [runRobot(badDay())] : [])]);
  };
  const kitchen = (site: Site) => ({
    ...actor('kitchen-a', city, { sites: [site.id] }),
    subject: `kitchen-${site.id}`,
  });
  /** Sends under one entry id until it is answered, as a device does. */
  const post = async (site: Site, date: LocalDate): Promise<void> => {
    const id = entryId();
    const report = litres((38 + random() * 4).toFixed(1));
    const input = { siteId: site.id, date, entryId: id, report, reason: null, words: null, ifMatch: null };
    const times = random() < 0.05 ? 2 : 1;
    for (let time = 0; time < times; time += 1)
      for (let attempt = 0; attempt < 20; attempt += 1)
        if (
          await recordDay(badDay(), { ...input, actor: kitchen(site) }).then(
            () => true,
            () => false,
          )
        )
          break;
    const count = await city.counts.get(site.id, date);
    expect(count?.revisions.filter((each) => each.entryId === id).length, 'one effect per entry id').toBe(1);
  };
  const correct = async (site: Site, date: LocalDate): Promise<void> => {
    const current = await city.counts.get(site.id, date);
    if (!current) return;
    const report = litres((38 + random() * 4).toFixed(1));
    await recordDay(city, {
      ...{ siteId: site.id, date, entryId: entryId(), report, reason: 'counted-again', words: null },
      ifMatch: current.revisions.at(-1)?.hash ?? null,
      actor: kitchen(site),
    }).catch(() => {});
  };
  const at = (day: LocalDate, time: string): void => {
    // Helsinki is two hours ahead of UTC in winter and three in summer; the year turns it on both DST nights.
    const summer = day < '2026-10-25' || day >= '2027-03-28';
    now = Date.parse(`${day}T${time}:00.000${summer ? '+03:00' : '+02:00'}`);
  };

  const approvedHashes = new Map<string, string>();
  const check = async (day: LocalDate): Promise<void> => {
    const claims = await city.claims.list();
    for (const claim of claims) await checkClaim(claim, day);
    const ids = letters.filter(({ message }) => message.about === 'application').map(({ id }) => id);
    const versions = claims.filter(({ state }) => isApproved(state)).length;
    expect(new Set(ids).size, `${day}: one message for each approved version`).toBeLessThanOrEqual(versions);
  };
  const checkClaim = async (claim: Claim, day: LocalDate): Promise<void> => {
    const where = `${day} ${claim.id}`;
    expect(isIntact(claim.events, city.digest, { claimId: claim.id }), where).toBe(true);
    const snapshot = await city.snapshots.get(claim.snapshot);
    expect(city.digest(canonical(snapshot)), where).toBe(claim.snapshot);
    expect(
      claim.preparers.some(({ issuer }) => issuer === robotIssuer),
      where,
    ).toBe(false);
    const approval = claim.events.find((each) => each.step === 'approve');
    if (!approval) return;
    expect(approval.by.via, where).toBe('login');
    expect(
      claim.preparers.some(({ subject }) => subject === approval.by.subject),
      where,
    ).toBe(false);
    const known = approvedHashes.get(claim.id) ?? claim.snapshot;
    approvedHashes.set(claim.id, known);
    expect(claim.snapshot, `${where}: an approved claim never changes`).toBe(known);
    for (const { message, files } of letters)
      if (message.about === 'application' && message.claimId === claim.id) {
        const kept = await city.documents.get(claim.snapshot, `${claim.id}/approved/application-sv.pdf`);
        expect(files[0]?.bytes, `${where}: the sent bytes are the approved bytes`).toEqual(kept?.bytes);
      }
  };

  const forgotten: { site: Site; date: LocalDate }[] = [];
  for (const day of eachDay({ from: '2026-08-01', to: '2027-07-31' })) {
    at(day, '02:15');
    await run();
    at(day, '08:00');
    await run();
    at(day, '13:00');
    for (const site of schools) {
      if (!operatingDays(site, year, { from: day, to: day }).length) continue;
      if (random() < 0.03) forgotten.push({ site, date: day });
      else await post(site, day);
      if (random() < 0.02) await correct(site, addDays(day, -Math.ceil(random() * 10)));
    }
    at(day, '15:00');
    await run();
    // Whoever was reminded mends it some days later.
    for (const miss of forgotten.splice(0, forgotten.length)) {
      const told = letters.some(
        ({ id }) => id.endsWith(`remind.${miss.site.id}`) && id.slice(0, 10) >= miss.date,
      );
      if (told && random() < 0.5) await post(miss.site, miss.date);
      else forgotten.push(miss);
    }
    at(day, '16:00');
    for (const claim of await city.claims.list()) {
      if (claim.state === 'draft')
        await submitClaim(city, {
          ...{ claimId: claim.id, snapshot: claim.snapshot, words: null },
          actor: actor('official-1', city),
        }).catch(() => {});
      else if (claim.state === 'awaiting')
        await approveClaim(city, {
          ...{ claimId: claim.id, snapshot: claim.snapshot, language: 'sv' },
          actor: actor('official-2', city),
        }).catch(() => {});
    }
    // The clock of a machine is set back, and on again.
    if (random() < 0.02) {
      now -= 3_600_000;
      await run();
      now += 3_600_000;
    }
    at(day, '17:00');
    await run();
    await check(day);
  }
  // Whatever still hangs has some quiet days.
  for (const day of eachDay({ from: '2027-08-01', to: '2027-08-20' })) {
    for (const miss of forgotten.splice(0)) await post(miss.site, miss.date);
    at(day, '09:00');
    await runRobot(city);
    for (const claim of await city.claims.list()) {
      const shown = { claimId: claim.id, snapshot: claim.snapshot };
      if (claim.state === 'draft' && claim.periodId !== '2027-autumn')
        await submitClaim(city, { ...shown, words: null, actor: actor('official-1', city) }).catch(() => {});
      else if (claim.state === 'awaiting')
        await approveClaim(city, { ...shown, language: 'sv', actor: actor('official-2', city) }).catch(
          () => {},
        );
    }
    at(day, '18:00');
    await runRobot(city);
    await check(day);
  }
  const claims = await city.claims.list();
  const states = claims.map(({ id, state }) => `${id} ${state}`);
  expect(states).toEqual(expect.arrayContaining(['2026-autumn.1 sent', '2027-spring.1 sent']));
  for (const claim of claims.filter((each) => each.state === 'sent')) {
    // A correction that came after the approval is not in it; without one, the figures are those of the counts.
    const fresh = await gatherClaim(city, { id: claim.id, periodId: claim.periodId, amends: null });
    const frozen = await city.snapshots.get(claim.snapshot);
    const hashes = ({ sites: some }: typeof fresh) => some.map(({ days }) => days.map(({ hash }) => hash));
    if (canonical(hashes(fresh)) === canonical(hashes(frozen)))
      expect(canonical(fresh.lines), claim.id).toBe(canonical(frozen.lines));
  }
  for (const site of schools)
    for (const count of await city.counts.ofSite(site.id, all)) {
      expect(count.revisions.map((each) => each.revision)).toEqual(
        count.revisions.map((_, index) => index + 1),
      );
      expect(isIntact(count.revisions, city.digest, { siteId: site.id, date: count.date })).toBe(true);
    }
  for (const message of await city.outbox.list(all))
    expect(isIntact(message.events, city.digest, { outbox: message.id }), message.id).toBe(true);
  for (const sheet of await city.robotDays.list(all))
    expect(isIntact(sheet.looks, city.digest, { robotDay: sheet.date }), sheet.date).toBe(true);
  expect((await city.robotDays.newest())?.open).toEqual([]);
  expect(faults).toBeGreaterThan(20);
  console.log(`${faults} faults, ${letters.length} letters, ${states.join(', ')}`);
});
