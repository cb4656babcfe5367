/** Whole, well-formed values for the contract suite; each is as small as its shape allows. */
import { createHash } from 'node:crypto';
import type { Attachment } from '../../src/domain/attachments.ts';
import type { Claim, ClaimEvent } from '../../src/domain/claims.ts';
import type { DayCount, Revision } from '../../src/domain/counts.ts';
import type { LocalDate } from '../../src/domain/days.ts';
import type { Delivery } from '../../src/domain/deliveries.ts';
import type { Disposal } from '../../src/domain/disposals.ts';
import type { EntryLink } from '../../src/domain/links.ts';
import type { Look } from '../../src/domain/looks.ts';
import type { OutboxMessage } from '../../src/domain/outbox.ts';
import type { Author, PersonId, User } from '../../src/domain/people.ts';
import type { Recorded } from '../../src/domain/records.ts';
import type { RobotDay } from '../../src/domain/robot.ts';
import { defaultSettings } from '../../src/domain/settings.ts';
import type { Site } from '../../src/domain/sites.ts';
import type { Snapshot } from '../../src/domain/snapshots.ts';
import type { Transfer, TransferPlace } from '../../src/domain/transfers.ts';
import type { PendingLogin, Session } from '../../src/usecases/ports.ts';

const at = '2026-11-23T06:00:00.000Z';
const by: Author = { issuer: 'https://login.example', subject: 'anna', role: 'official', via: 'login' };

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const entryId = (text: string): string =>
  hashOf(text).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');

/** `mark` tells apart what is otherwise alike: two writers of the same revision, say. */
const aRevision = (revision: number, mark = ''): Revision => ({
  revision,
  entryId: entryId(`${revision} ${mark}`),
  at,
  by,
  report: { kind: 'zero', note: mark === '' ? null : mark },
  reason: revision === 1 ? null : 'counted-again',
  words: null,
  previous: revision === 1 ? null : hashOf(`${revision - 1}`),
  hash: hashOf(`${revision} ${mark}`),
});

export const aCount = (siteId: string, date: LocalDate, revision = 1, mark = ''): DayCount => ({
  siteId,
  date,
  revision,
  revisions: Array.from({ length: revision }, (_, index) =>
    aRevision(index + 1, index + 1 === revision ? mark : ''),
  ),
});

/** A day on which it was served and cooked with: amounts of each line by product, ml. */
export const aServedCount = (
  siteId: string,
  date: LocalDate,
  served: Readonly<Record<string, readonly number[]>>,
  cooking: typeof served = {},
): DayCount => {
  const lines = Object.entries({ served, cooking }).flatMap(([use, products]) =>
    Object.entries(products).flatMap(([productId, amounts]) =>
      amounts.map((amount) => ({
        ...{ productId, use: use as 'served' | 'cooking', amount },
        given: { unit: 'litres' as const, value: `${amount / 1000}` },
      })),
    ),
  );
  const report = { kind: 'served' as const, lines, otherDiners: null, note: null };
  return { siteId, date, revision: 1, revisions: [{ ...aRevision(1), report }] };
};

/** A day whose history takes `bytes` bytes or somewhat more. */
export const aLongCount = (siteId: string, date: LocalDate, bytes: number): DayCount => ({
  siteId,
  date,
  revision: 1,
  revisions: Array.from({ length: Math.ceil(bytes / 900) }, (_, index) => ({
    ...aRevision(index + 1),
    words: 'x'.repeat(500),
  })),
});

export const aUser = (id: string, person: Partial<PersonId> = {}): User => ({
  id,
  issuer: 'https://login.example',
  subject: id,
  label: 'Anna',
  roles: ['kitchen'],
  siteIds: ['brunakarr'],
  language: 'sv',
  email: null,
  from: '2026-08-01',
  to: null,
  ...person,
});

export const aSite = (id: string): Site => ({
  id,
  name: 'Brunakärrs skola',
  kind: 'basic-education',
  language: 'sv',
  address: 'Mejlansvägen 1, 00280 Helsingfors',
  registration: null,
  calendarId: 'helsinki',
  compositionId: null,
  productIds: ['milk'],
  opensOn: '2020-08-01',
  closesOn: null,
  reportingEmail: null,
  closures: [],
});

/** The record at this revision, all versions with the value given unless `earlier` says otherwise. */
const recordedAt = <K extends 'user' | 'site', T extends User | Site>(
  kind: K,
  value: T,
  revision: number,
  mark: string,
) => ({
  kind,
  id: value.id,
  revision,
  value,
  versions: Array.from({ length: revision }, (_, index) => ({
    revision: index + 1,
    at,
    by,
    reason: mark === '' ? null : mark,
    value,
    previous: index === 0 ? null : hashOf(`${value.id} ${index}`),
    hash: hashOf(`${value.id} ${index + 1} ${index + 1 === revision ? mark : ''}`),
  })),
});

export const aUserRecord = (value: User, revision = 1, mark = ''): Recorded<'user'> =>
  recordedAt('user', value, revision, mark);
export const aSiteRecord = (value: Site, revision = 1, mark = ''): Recorded<'site'> =>
  recordedAt('site', value, revision, mark);

const anEvent = (number: number, mark: string): ClaimEvent => ({
  number,
  step: 'refresh',
  at,
  by,
  snapshot: hashOf('snapshot'),
  words: mark === '' ? null : mark,
  approval: null,
  approvals: null,
  answers: [],
  authority: null,
  previous: number === 1 ? null : hashOf(`event ${number - 1}`),
  hash: hashOf(`event ${number} ${mark}`),
});

export const aClaim = (number: number, version = 1, mark = ''): Claim => ({
  id: `2026-autumn.${number}`,
  periodId: '2026-autumn',
  number,
  state: 'draft',
  version,
  snapshot: hashOf('snapshot'),
  aidCents: 0,
  events: Array.from({ length: version }, (_, index) =>
    anEvent(index + 1, index + 1 === version ? mark : ''),
  ),
  preparers: [{ issuer: by.issuer, subject: by.subject }],
});

export const aLink = (id: string, version = 1, mark = ''): EntryLink => ({
  id,
  version,
  siteId: 'arla',
  siteName: 'Arla gård',
  language: 'sv',
  kind: 'term',
  from: '2026-11-23',
  to: '2027-01-31',
  secretHash: hashOf(id),
  madeBy: by,
  at,
  revoked: mark === '' ? null : { at, by, reason: mark },
  usedFor: null,
  opened: version - 1,
  posted: 0,
  uses: Array.from({ length: version - 1 }, () => ({ at, what: 'opened', date: null })),
});

const padded = (text: string): string => hashOf(text).slice(0, 20);

export const aDelivery = (month: string, name: string, revision = 1, mark = ''): Delivery => ({
  id: `${month}-${padded(name)}`,
  revision,
  keys: [`${month} ${name}`],
  revisions: Array.from({ length: revision }, (_, index) => ({
    revision: index + 1,
    ...{ at, by },
    reason: mark === '' ? null : mark,
    content: {
      ...{ kind: 'invoice', supplierId: 'arla', number: name, date: `${month}-01` as LocalDate },
      ...{ customer: '1', invoice: null, deliveryNotes: [], original: null, withdrawn: false },
      lines: [
        {
          ...{ line: 1, article: '6', text: 'Mjölk', quantity: '10', unit: 'l' },
          ...{ customer: null, date: null, cents: null },
        },
      ],
    },
    previous: index === 0 ? null : hashOf(`${name} ${index}`),
    hash: hashOf(`${name} ${index + 1} ${index + 1 === revision ? mark : ''}`),
  })),
});

export const anAttachment = (schoolYear: string, name: string, version = 1, mark = ''): Attachment => ({
  id: `${schoolYear}-${padded(name)}`,
  schoolYear,
  to: { kind: 'poster', id: 'arla', siteId: null },
  sha256: hashOf(name),
  name: `${name}.pdf`,
  type: 'application/pdf',
  size: 3,
  version,
  events: Array.from({ length: version }, (_, index) => ({
    ...{ number: index + 1, at, by },
    step: index % 2 === 0 ? 'attach' : 'withdraw',
    words: mark === '' ? null : mark,
    previous: index === 0 ? null : hashOf(`${name} ${index}`),
    hash: hashOf(`${name} ${index + 1} ${index + 1 === version ? mark : ''}`),
  })),
});

/** A deletion that was announced, and no more. */
export const aDisposal = (id: string, version = 1, mark = ''): Disposal => ({
  ...{ id, version, state: 'announced' },
  events: Array.from({ length: version }, (_, index) => ({
    ...{ number: index + 1, step: 'announce', at, by, list: null, result: null },
    words: mark === '' ? null : mark,
    previous: index === 0 ? null : hashOf(`${id} ${index}`),
    hash: hashOf(`${id} ${index + 1} ${index + 1 === version ? mark : ''}`),
  })),
});

export const aTransfer = (place: Partial<TransferPlace> = {}, revision = 1, mark = ''): Transfer => ({
  ...{ from: 'kitchen', date: '2026-08-10', to: 'arla', revision, ...place },
  revisions: Array.from({ length: revision }, (_, index) => ({
    revision: index + 1,
    entryId: entryId(`${index + 1} ${mark}`),
    ...{ at, by },
    act: { kind: 'explained', reason: 'other', words: mark === '' ? null : mark },
    previous: index === 0 ? null : hashOf(`${index}`),
    hash: hashOf(`${index + 1} ${mark}`),
  })),
});

export const aLook = (other: Partial<Look> = {}): Look => ({
  ...{ issuer: by.issuer, subject: by.subject, claimId: '2026-autumn.1', at },
  ...other,
});

export const aRobotDay = (date: LocalDate, version = 1, mark = ''): RobotDay => ({
  ...{ date, version, last: { remind: at } },
  told: mark === '' ? [] : [`${date}.deadline.30`],
  open: Array.from({ length: version }, (_, index) => `${date}.remind.site-${index + 1}`),
  looks: Array.from({ length: version }, (_, index) => ({
    ...{ number: index + 1, kind: 'remind', at, by, acts: index, failed: 0 },
    words: index + 1 === version && mark !== '' ? mark : null,
    previous: index === 0 ? null : hashOf(`${date} ${index}`),
    hash: hashOf(`${date} ${index + 1} ${index + 1 === version ? mark : ''}`),
  })),
});

export const aMessage = (id: string, version = 1, mark = ''): OutboxMessage => ({
  ...{ id, version, kind: 'remind', channel: 'email', language: 'sv' },
  to: ['kitchen@city.example'],
  message: { about: 'remind', siteId: 'arla', name: 'Arla gård', days: ['2026-11-23'] },
  ...{ state: version === 1 ? 'queued' : 'sending', tries: version - 1, next: null, receipt: null },
  events: Array.from({ length: version }, (_, index) => ({
    ...{ number: index + 1, at, by },
    step: index === 0 ? 'queue' : 'send',
    words: index + 1 === version && mark !== '' ? mark : null,
    previous: index === 0 ? null : hashOf(`${id} ${index}`),
    hash: hashOf(`${id} ${index + 1} ${index + 1 === version ? mark : ''}`),
  })),
});

export const aSession = (id: string, seenAt = at): Session => ({
  id,
  issuer: by.issuer,
  subject: by.subject,
  loginAt: at,
  startedAt: at,
  seenAt,
  csrf: 'csrf',
  idToken: 'id-token',
});

export const aPendingLogin = (id: string): PendingLogin => ({
  id,
  verifier: 'verifier',
  nonce: 'nonce',
  returnTo: '/',
  startedAt: at,
});

export const aSnapshot = (aidCents = 0): Snapshot => ({
  schema: 'skolmjolk/claim-snapshot/1',
  claimId: '2026-autumn.1',
  period: {
    id: '2026-autumn',
    from: '2026-08-01',
    to: '2026-12-31',
    deadline: '2027-03-31',
    schoolYear: '2026-2027',
  },
  through: '2026-11-22',
  amends: null,
  applicant: {
    name: 'Helsingfors stad – fostran & utbildning',
    businessId: '0201256-6',
    kind: 'municipal',
    address: 'Töysägatan 2 D',
    undertakingOn: null,
  },
  rules: {
    deduction: 'proportional',
    capLevel: 'site',
    capOrder: 'in-proportion',
    organicButtermilk: 'conventional',
    amountRounding: 'half-up',
    aidRounding: 'half-up',
    late: 'linear',
    childrenReference: 'term-start',
    deliveries: 'where-given',
    revision: 1,
  },
  limits: defaultSettings.checks,
  ratePeriods: [],
  products: [],
  compositions: [],
  sites: [],
  transfers: [],
  caps: [],
  lines: [],
  totals: [],
  suppliers: [],
  deliveries: [],
  reconciliation: [],
  evidence: [],
  aidCents,
  checks: [],
  preparers: [],
});
