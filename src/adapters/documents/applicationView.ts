import type { CheckResult, Finding } from '../../domain/checks.ts';
import type { Approval } from '../../domain/claims.ts';
import type { ClosedReason, GapReason } from '../../domain/counts.ts';
import { type Instant, type LocalDate, parseDay } from '../../domain/days.ts';
import { type ProductGroup, productGroups, unitOf } from '../../domain/products.ts';
import { rateOf } from '../../domain/rates.ts';
import { closedReasonWords, gapReasonWords, groupWords } from '../../domain/schemeTexts.ts';
import type { RatePeriod, Rules } from '../../domain/settings.ts';
import type { ClaimLine, Snapshot, SnapshotSite, Step } from '../../domain/snapshots.ts';
import { fill, type Language, type Texts } from '../../domain/texts.ts';
import * as figures from './figures.ts';
import * as words from './words.ts';

/** What a document says of itself: what comes after the approval changes nothing in it. */
export type DocumentState = 'draft' | 'awaiting' | 'approved';

/** What a document is made from; nothing else is looked at, so the same input always gives the same bytes. */
export type ApplicationInput = {
  readonly snapshot: Snapshot;
  /** SHA-256 of the snapshot's canonical JSON, in hex. */
  readonly hash: string;
  readonly language: Language;
  readonly state: DocumentState;
  /** What the approver bound himself to, and when; null while the claim is not approved. */
  readonly approval:
    | (Pick<Approval, 'reference' | 'declaration' | 'language'> & { readonly at: Instant })
    | null;
};

/** `width`: its share of what is left; 0 takes what its longest cell needs. */
export type Column = { readonly head: string; readonly align: 'left' | 'right'; readonly width: number };
/** `group` opens a part of the table and has one cell; `sum` closes it. */
export type Row = { readonly kind: 'row' | 'group' | 'sum'; readonly cells: readonly string[] };
export type Table = { readonly columns: readonly Column[]; readonly rows: readonly Row[] };

/** A part of the working: a composition's maximum, or a site with its products. */
export type WorkingUnit = {
  readonly name: string;
  readonly about: string;
  readonly blocks: readonly {
    readonly name: string | null;
    readonly steps: readonly { readonly words: string; readonly result: string; readonly source: string }[];
  }[];
  readonly sum: { readonly label: string; readonly value: string } | null;
  readonly note: string | null;
};

/** So many findings of one check are printed; a draft without any counts would else be thousands of pages. */
const findingsShown = 200;

/**
 * The document as finished texts, in the order of the application's fields, in the language asked for:
 * application.typ lays them out and knows no rule and no language.
 */
export function applicationView(input: ApplicationInput) {
  const { snapshot, language, state, approval } = input;
  const say = (text: Texts) => text[language];
  const { labels } = words;
  const term = periodText(snapshot, language);
  const groups = productGroups.filter((group) => snapshot.totals.some((total) => total.group === group));
  const [year, month, day] = snapshot.period.to.split('-').map(Number);
  const draft =
    state === 'approved' ? null : { mark: say(labels.draftMark), banner: say(labels.draftBanner) };

  return {
    language,
    title: say(labels.title),
    fullTitle: `${say(labels.title)}, ${term}, ${snapshot.applicant.name}`,
    contents: say(labels.contents),
    city: snapshot.applicant.name,
    term,
    claim: snapshot.claimId,
    date: { year, month, day },
    draft,
    foot: {
      hashLabel: say(labels.snapshotHash),
      hash: figures.grouped(input.hash),
      page: say(labels.page).split(/\{pages?\}/),
    },
    fields: applicationFields(input, term),
    estimate: {
      label: say(labels.estimate),
      value: `${figures.euros(snapshot.aidCents, language)}${figures.noBreakSpace}€`,
      note: say(labels.estimateNote),
    },
    approval:
      state === 'approved' && approval
        ? {
            title: say(labels.approval),
            fields: [
              [say(labels.reference), approval.reference],
              [say(labels.approvedAt), figures.instantText(approval.at)],
            ],
            declarationLabel: say(labels.declaration),
            declaration: approval.declaration,
            declarationLanguage: approval.language,
          }
        : null,
    totals: { title: say(labels.totals), table: totalsTable(snapshot, language) },
    sites: {
      title: say(labels.sitesPart),
      lead: say(labels.sitesLead),
      table: sitesTable(snapshot, groups, language),
    },
    working: {
      title: say(labels.workingPart),
      lead: say(labels.workingLead),
      columns: [say(labels.step), say(labels.result), say(labels.source)],
      units: workingUnits(snapshot, language),
    },
    rules: {
      title: say(labels.rulesPart),
      lead: fill(say(labels.rulesLead), { revision: String(snapshot.rules.revision) }),
      table: rulesTable(snapshot.rules, language),
      ratesTitle: say(labels.ratesTitle),
      rates: ratesTable(snapshot, groups, language),
      notes: [say(labels.twoDecimals), say(labels.estimateNote), say(labels.abbreviations)],
    },
    gaps: {
      title: say(labels.gapsPart),
      lead: say(labels.gapsLead),
      summary: completenessText(snapshot, language),
      table: gapsTable(snapshot, language),
      none: say(labels.noGaps),
      otherTitle: say(labels.otherDays),
      other: otherDaysTable(snapshot, language),
    },
    checks: {
      title: say(labels.checksPart),
      lead: say(labels.checksLead),
      table: checksTable(snapshot.checks, language),
      findingsTitle: say(labels.findings),
      findings: findingsTable(snapshot, language),
      none: say(labels.noChecks),
    },
  };
}

/** The claim period as people call it: a term, or a supplier's month. */
export function periodText(snapshot: Pick<Snapshot, 'period'>, language: Language): string {
  const { id, from, to } = snapshot.period;
  const [year = '', part = ''] = id.split('-');
  if (part === 'autumn' || part === 'spring') return fill(words.labels[part][language], { year });
  const month = words.monthWords[Number(part) - 1];
  return month ? `${month[language]} ${year}` : `${figures.dayText(from)}–${figures.dayText(to)}`;
}

/** The application's own fields, label and value, in their order. */
export function applicationFields(input: ApplicationInput, term: string): [string, string][] {
  const { snapshot, language } = input;
  const { labels } = words;
  const { applicant, period } = snapshot;
  const fields: [Texts, string][] = [
    [labels.applicant, applicant.name],
    [labels.businessId, applicant.businessId],
    [labels.address, applicant.address],
    [labels.applicantKind, words.applicantKindWords[applicant.kind][language]],
    [
      labels.undertaking,
      applicant.undertakingOn ? figures.dayText(applicant.undertakingOn) : labels.notOnRecord[language],
    ],
    [labels.term, `${term} (${figures.dayText(period.from)}–${figures.dayText(period.to)})`],
    [labels.schoolYear, period.schoolYear.replace('-', '–')],
    [labels.aidType, labels.scheme[language]],
    [labels.deadline, figures.dayText(period.deadline)],
    [labels.claim, snapshot.claimId],
    [labels.through, figures.dayText(snapshot.through)],
    [labels.state, words.stateWords[input.state][language]],
  ];
  if (snapshot.amends) fields.push([labels.amends, figures.grouped(snapshot.amends)]);
  return fields.map(([label, value]) => [label[language], value]);
}

const left = (head: string): Column => ({ head, align: 'left', width: 0 });
const wide = (head: string, width = 1): Column => ({ head, align: 'left', width });
const right = (head: string): Column => ({ head, align: 'right', width: 0 });

function withUnit(thousandths: number, unit: 'ml' | 'g', language: Language): string {
  return `${figures.amount(thousandths, language)}${figures.noBreakSpace}${figures.unitSign(unit)}`;
}

function totalsTable(snapshot: Snapshot, language: Language): Table {
  const { labels } = words;
  return {
    columns: [
      wide(labels.productGroup[language]),
      ...[labels.gross, labels.deducted, labels.net, labels.eligible].map((label) => right(label[language])),
      right(labels.aid[language]),
    ],
    rows: [
      ...snapshot.totals.map(
        (total): Row => ({
          kind: 'row',
          cells: [
            groupWords[total.group][language],
            ...[total.gross, total.deducted, total.net, total.eligible].map((value) =>
              withUnit(value, total.unit, language),
            ),
            figures.euros(total.aidCents, language),
          ],
        }),
      ),
      {
        kind: 'sum',
        cells: [labels.total[language], '', '', '', '', figures.euros(snapshot.aidCents, language)],
      },
    ],
  };
}

/** A composition with its sites, or (null) the single sites, in the order of the snapshot. */
function parts(snapshot: Snapshot): { id: string | null; name: string | null; sites: SnapshotSite[] }[] {
  const known = new Set(snapshot.compositions.map((each) => each.id));
  const ofCompositions = snapshot.compositions.map(({ id, name }) => ({
    id: id as string | null,
    name: name as string | null,
    sites: snapshot.sites.filter((site) => site.compositionId === id),
  }));
  const single = snapshot.sites.filter(
    (site) => site.compositionId === null || !known.has(site.compositionId),
  );
  return [...ofCompositions, { id: null, name: null, sites: single }].filter((part) => part.sites.length > 0);
}

/** The lines of each site, by site id. */
export function linesBySite(snapshot: Snapshot): Map<string, ClaimLine[]> {
  const bySite = new Map<string, ClaimLine[]>();
  for (const line of snapshot.lines) bySite.set(line.siteId, [...(bySite.get(line.siteId) ?? []), line]);
  return bySite;
}

function sitesTable(snapshot: Snapshot, groups: readonly ProductGroup[], language: Language): Table {
  const { labels } = words;
  const bySite = linesBySite(snapshot);
  const eligible = (sites: readonly SnapshotSite[], group: ProductGroup) =>
    sites
      .flatMap((site) => bySite.get(site.id) ?? [])
      .filter((line) => line.group === group)
      .reduce((sum, line) => sum + line.eligible, 0);
  const amounts = (sites: readonly SnapshotSite[]) =>
    groups.map((group) => figures.amount(eligible(sites, group), language));
  const sum = (sites: readonly SnapshotSite[], value: (site: SnapshotSite) => number) =>
    figures.count(
      sites.reduce((all, site) => all + value(site), 0),
      language,
    );
  const sumRow = (name: string, sites: readonly SnapshotSite[]): Row => ({
    kind: 'sum',
    cells: [
      name,
      '',
      sum(sites, (site) => site.children),
      sum(sites, (site) => site.nonEligible),
      '',
      ...amounts(sites),
    ],
  });
  const all = parts(snapshot);
  const titled = all.length > 1 || all[0]?.id !== null;
  return {
    columns: [
      wide(labels.site[language]),
      left(labels.registration[language]),
      right(labels.childrenShort[language]),
      right(labels.nonEligibleShort[language]),
      right(labels.operatingDaysShort[language]),
      ...groups.map((group) => right(`${groupWords[group][language]}, ${figures.unitSign(unitOf(group))}`)),
    ],
    rows: [
      ...all.flatMap((part): Row[] => [
        ...(titled
          ? [
              {
                kind: 'group' as const,
                cells: [
                  part.name === null
                    ? labels.singleSites[language]
                    : `${labels.composition[language]}: ${part.name}`,
                ],
              },
            ]
          : []),
        ...part.sites.map(
          (site): Row => ({
            kind: 'row',
            cells: [
              site.name,
              site.registration ?? '–',
              figures.count(site.children, language),
              figures.count(site.nonEligible, language),
              figures.count(site.operatingDays, language),
              ...amounts([site]),
            ],
          }),
        ),
        ...(part.id === null ? [] : [sumRow(labels.subtotal[language], part.sites)]),
      ]),
      sumRow(labels.total[language], snapshot.sites),
    ],
  };
}

/**
 * One step in words, with its result and source. A step frozen by another release, with inputs of other names, is
 * printed by its own formula and figures: an old snapshot must stay printable for as long as it is kept.
 */
export function stepText(
  step: Step,
  unit: 'ml' | 'g',
  language: Language,
): { words: string; result: string; source: string } {
  const space = figures.noBreakSpace;
  const litres = (ml: number) => `${figures.exactAmount(ml, language)}${space}l`;
  const forms = {
    count: (value: number) => figures.count(value, language),
    amount: (value: number) => `${figures.exactAmount(value, language)}${space}${figures.unitSign(unit)}`,
    litres,
    // One name for two things: a child's quarter of a litre, and the maximum of a whole site.
    cap: (ml: number) => (ml < 1000 ? `${figures.shortAmount(ml, language)}${space}l` : litres(ml)),
    rate: (value: number) => `${figures.rate(value, language)}${space}€/${figures.unitSign(unit)}`,
  };
  const values: Record<string, string> = { sites: figures.count(Object.keys(step.inputs).length, language) };
  for (const [name, value] of Object.entries(step.inputs)) {
    const form = words.inputForms[name];
    if (form) values[name] = forms[form](value);
  }
  const { children, nonEligible } = step.inputs;
  if (children !== undefined && nonEligible !== undefined) {
    values.diners = figures.count(children + nonEligible, language);
    values.share = figures.percent(nonEligible, children + nonEligible, language);
  }
  const result =
    step.unit === 'cents'
      ? `${figures.euros(step.result, language)}${space}€`
      : step.unit === 'g'
        ? `${figures.exactAmount(step.result, language)}${space}kg`
        : litres(step.result);
  return {
    words: words.fillOr(words.stepWords[step.rule][language], values, () => plainStep(step)),
    result,
    source: words.sourceText(step.source, language),
  };
}

function plainStep(step: Step): string {
  const inputs = Object.entries(step.inputs).map(([name, value]) => `${name} ${value}`);
  return [step.formula, ...inputs].join(' · ');
}

function workingUnits(snapshot: Snapshot, language: Language): WorkingUnit[] {
  const { labels } = words;
  const bySite = linesBySite(snapshot);
  const cap = (level: 'site' | 'composition', id: string) =>
    snapshot.caps.find((each) => each.level === level && each.id === id);
  return parts(snapshot).flatMap((part): WorkingUnit[] => {
    const together = part.id === null ? undefined : cap('composition', part.id);
    const units = part.sites.map((site): WorkingUnit => {
      const lines = bySite.get(site.id) ?? [];
      const own = cap('site', site.id);
      const groupsTwice = new Set(
        lines
          .filter((line, at) => lines.findIndex((other) => other.group === line.group) !== at)
          .map((line) => line.group),
      );
      return {
        name: site.name,
        about: [
          words.siteKindWords[site.kind][language],
          ...(part.name === null ? [] : [part.name]),
          fill(labels.childrenOf[language], {
            children: figures.count(site.children, language),
            nonEligible: figures.count(site.nonEligible, language),
            days: figures.count(site.operatingDays, language),
          }),
        ].join(' · '),
        blocks: [
          ...(own ? [{ name: null, steps: own.steps.map((step) => stepText(step, 'ml', language)) }] : []),
          ...lines.map((line) => ({
            name: groupsTwice.has(line.group)
              ? `${groupWords[line.group][language]} (${line.decree})`
              : groupWords[line.group][language],
            steps: line.steps.map((step) => stepText(step, line.unit, language)),
          })),
        ],
        sum:
          lines.length > 0
            ? {
                label: labels.siteAid[language],
                value: `${figures.euros(
                  lines.reduce((sum, line) => sum + line.aidCents, 0),
                  language,
                )}${figures.noBreakSpace}€`,
              }
            : null,
        note: lines.length > 0 ? null : labels.noMilk[language],
      };
    });
    if (!together || part.name === null) return units;
    // The domain lists a composition's caps in the order of its site ids.
    const names = part.sites.toSorted((one, other) => (one.id < other.id ? -1 : 1)).map((site) => site.name);
    return [
      {
        name: fill(labels.maximumOf[language], { name: part.name }),
        about: `${labels.used[language]}: ${withUnit(together.usedMl, 'ml', language)}`,
        blocks: together.steps.map((step, at) => ({
          name: step.rule === 'cap' ? (names[at] ?? null) : null,
          steps: [stepText(step, 'ml', language)],
        })),
        sum: null,
        note: null,
      },
      ...units,
    ];
  });
}

/** The sentence of the chosen value of one rule. */
export function ruleText<K extends keyof Rules>(key: K, rules: Rules, language: Language): string {
  return (words.ruleWords[key] as Readonly<Record<Rules[K], Texts>>)[rules[key]][language];
}

export const ruleKeys = Object.keys(words.ruleWords) as (keyof Rules)[];

function rulesTable(rules: Rules, language: Language): Table {
  const { labels } = words;
  return {
    columns: [
      left(labels.rule[language]),
      wide(labels.meaning[language], 3),
      wide(labels.source[language], 2),
    ],
    rows: ruleKeys.map((key) => ({
      kind: 'row',
      cells: [
        words.ruleNames[key][language],
        ruleText(key, rules, language),
        words.ruleSources[key][language],
      ],
    })),
  };
}

function ratesTable(snapshot: Snapshot, groups: readonly ProductGroup[], language: Language): Table {
  const { labels } = words;
  const space = figures.noBreakSpace;
  return {
    columns: [
      left(labels.decree[language]),
      wide(labels.deliveredOn[language]),
      right(labels.dailyMaximum[language]),
      ...groups.map((group) => right(`${groupWords[group][language]}, €/${figures.unitSign(unitOf(group))}`)),
      right(labels.nationalCeiling[language]),
    ],
    rows: ratePeriodsOf(snapshot).map((period) => ({
      kind: 'row',
      cells: [
        period.decree,
        `${figures.dayText(period.from)}–${figures.dayText(period.to)}`,
        `${figures.shortAmount(period.capMl, language)}${space}l`,
        ...groups.map((group) => {
          const found = rateOf(group, period, snapshot.rules);
          return found === null ? '–' : figures.rate(found, language);
        }),
        figures.count(period.nationalCeilingEur, language),
      ],
    })),
  };
}

/** The decrees that cover a day of the claim's period; a snapshot may carry them all. */
export function ratePeriodsOf(snapshot: Snapshot): readonly RatePeriod[] {
  const { from, to } = snapshot.period;
  return snapshot.ratePeriods.filter((each) => each.from <= to && from <= each.to);
}

function completenessText(snapshot: Snapshot, language: Language): string {
  const names = ['expected', 'served', 'zero', 'closed', 'explained', 'missing'] as const;
  const sums = names.map((name) => [
    name,
    figures.count(
      snapshot.sites.reduce((sum, site) => sum + site.completeness[name], 0),
      language,
    ),
  ]);
  return fill(words.labels.completeness[language], Object.fromEntries(sums));
}

/** The reason of a closed or explained day in words; a code that this release does not know stays as it is. */
export function reasonText(kind: 'closed' | 'explained', reason: string | null, language: Language): string {
  if (reason === null) return '';
  const known: Readonly<Record<string, Texts>> =
    kind === 'closed'
      ? (closedReasonWords satisfies Record<ClosedReason, Texts>)
      : (gapReasonWords satisfies Record<GapReason, Texts>);
  return known[reason]?.[language] ?? reason;
}

/** Days as text; days that follow each other among the site's own days are drawn together. */
export function daysText(days: readonly LocalDate[], among: readonly LocalDate[]): string {
  const place = new Map(among.map((day, index) => [day, index]));
  const runs: LocalDate[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && place.get(day) === (place.get(last) ?? Number.NaN) + 1) run.push(day);
    else runs.push([day]);
  }
  return runs
    .map((run) =>
      run.length === 1
        ? figures.dayText(run[0] as LocalDate)
        : `${figures.dayText(run[0] as LocalDate)}–${figures.dayText(run.at(-1) as LocalDate)}`,
    )
    .join(', ');
}

function ownDays(site: SnapshotSite): LocalDate[] {
  return [...site.days.map((day) => day.date), ...site.missing].toSorted();
}

/** The site's days of one kind as rows: one for each reason with the same words. */
function dayRows(site: SnapshotSite, kind: 'explained' | 'closed' | 'zero', language: Language): string[][] {
  const same = new Map<string, { reason: string; note: string; days: LocalDate[] }>();
  for (const day of site.days.filter((each) => each.kind === kind)) {
    const reason =
      kind === 'zero' ? words.reportKindWords.zero[language] : reasonText(kind, day.reason, language);
    const note = day.words ?? '';
    const found = same.get(`${reason}\n${note}`) ?? { reason, note, days: [] };
    found.days.push(day.date);
    same.set(`${reason}\n${note}`, found);
  }
  const among = ownDays(site);
  return [...same.values()].map(({ reason, note, days }) => [site.name, daysText(days, among), reason, note]);
}

function gapsTable(snapshot: Snapshot, language: Language): Table | null {
  const { labels } = words;
  const rows = snapshot.sites.flatMap((site) => [
    ...(site.missing.length > 0
      ? [[site.name, daysText(site.missing, ownDays(site)), labels.unexplained[language], '']]
      : []),
    ...dayRows(site, 'explained', language),
  ]);
  return rows.length === 0 ? null : { columns: dayColumns(language), rows: plain(rows) };
}

function otherDaysTable(snapshot: Snapshot, language: Language): Table | null {
  const rows = snapshot.sites.flatMap((site) => [
    ...dayRows(site, 'closed', language),
    ...dayRows(site, 'zero', language),
  ]);
  return rows.length === 0 ? null : { columns: dayColumns(language), rows: plain(rows) };
}

function dayColumns(language: Language): Column[] {
  const { labels } = words;
  return [
    wide(labels.site[language], 4),
    wide(labels.dates[language], 4),
    wide(labels.reason[language], 4),
    wide(labels.explanation[language], 5),
  ];
}

function plain(rows: readonly (readonly string[])[]): Row[] {
  return rows.map((cells) => ({ kind: 'row', cells }));
}

function checksTable(checks: readonly CheckResult[], language: Language): Table | null {
  const { labels } = words;
  if (checks.length === 0) return null;
  return {
    columns: [
      left(''),
      wide(labels.check[language]),
      left(labels.verdict[language]),
      right(labels.findings[language]),
    ],
    rows: checks.map((check) => ({
      kind: 'row',
      cells: [
        check.id,
        words.checkWords[check.id][language],
        words.verdictWords[check.verdict][language],
        figures.count(check.findings.length, language),
      ],
    })),
  };
}

function findingsTable(snapshot: Snapshot, language: Language): Table | null {
  const { labels } = words;
  const names = new Map(snapshot.sites.map((site) => [site.id, site.name]));
  const rows = snapshot.checks
    .filter((check) => check.findings.length > 0)
    .flatMap((check): Row[] => [
      { kind: 'group', cells: [`${check.id} ${words.checkWords[check.id][language]}`] },
      ...check.findings.slice(0, findingsShown).map(
        (finding): Row => ({
          kind: 'row',
          cells: [
            finding.siteId === null
              ? labels.wholeApplication[language]
              : (names.get(finding.siteId) ?? finding.siteId),
            finding.date === null ? '' : figures.dayText(finding.date),
            findingText(finding, snapshot, language),
          ],
        }),
      ),
      ...(check.findings.length > findingsShown
        ? [
            {
              kind: 'group' as const,
              cells: [
                fill(labels.moreFindings[language], {
                  count: figures.count(check.findings.length - findingsShown, language),
                }),
              ],
            },
          ]
        : []),
    ]);
  if (rows.length === 0) return null;
  return {
    columns: [wide(labels.site[language], 2), left(labels.date[language]), wide(labels.finding[language], 5)],
    rows,
  };
}

/** A finding in words; one with a code of another release is printed by its code and figures. */
export function findingText(finding: Finding, snapshot: Snapshot, language: Language): string {
  const values: Record<string, string> = { name: '' };
  const group = productGroups.find((each) => each === finding.figures.group);
  const sign = group ? figures.unitSign(unitOf(group)) : 'l';
  for (const [name, value] of Object.entries(finding.figures)) {
    if (typeof value === 'string') {
      const day = parseDay(value);
      values[name] = day ? figures.dayText(day) : value;
    } else if (name.endsWith('Cents')) {
      values[name] = `${figures.euros(value, language)}${figures.noBreakSpace}€`;
    } else if (findingAmounts.has(name) || (finding.code === 'gross-differs' && name === 'days')) {
      values[name] = `${figures.shortAmount(value, language)}${figures.noBreakSpace}${sign}`;
    } else {
      values[name] = figures.count(value, language);
    }
  }
  if (group) values.group = groupWords[group][language];
  const { level, id, productId, reason } = finding.figures;
  if (level === 'composition') {
    values.name = `(${snapshot.compositions.find((each) => each.id === id)?.name ?? id})`;
  }
  if (typeof productId === 'string') {
    values.name = snapshot.products.find((each) => each.id === productId)?.names[language] ?? productId;
  }
  if (typeof reason === 'string') {
    values.reason = (words.leftOutWords as Readonly<Record<string, Texts>>)[reason]?.[language] ?? reason;
  }
  const text = (words.findingWords as Readonly<Record<string, Texts>>)[finding.code]?.[language];
  const plainText = () =>
    [finding.code, ...Object.entries(finding.figures).map(([name, value]) => `${name} ${value}`)].join(' · ');
  return text === undefined ? plainText() : words.fillOr(text, values, plainText).trimEnd();
}

/** The figures of findings that are amounts (ml, or g for groups paid by weight); the others are counts. */
const findingAmounts = new Set([
  ...['amount', 'low', 'middle', 'high', 'highestMl', 'netMl', 'usedMl', 'capMl', 'cutMl'],
  ...['sent', 'received', 'used', 'delivered', 'difference', 'limit'],
  ...['gross', 'deducted', 'net', 'lines'],
]);
