/** The settings as fields with texts: what the page shows, what its forms send, what a draft is compared by. */
import { type LocalDate, parseDay } from '../../domain/days.ts';
import { parseDecimal } from '../../domain/numbers.ts';
import { checkLimitBounds, defaultSettings, rulesOn, type Settings } from '../../domain/settings.ts';

export const parts = {
  rules: [
    'rules.deduction',
    'rules.capLevel',
    'rules.capOrder',
    'rules.organicButtermilk',
    'rules.amountRounding',
    'rules.aidRounding',
    'rules.late',
    'rules.childrenReference',
    'rules.deliveries',
  ],
  checks: [
    ...Object.keys(checkLimitBounds).map((key) => `checks.${key}`),
    'reconciliationLimit.permille',
    'reconciliationLimit.ml',
  ],
  approval: ['secondApproverAboveCents'],
  keeping: ['retention.documentsYears', 'retention.vouchersYears'],
  periods: ['periodType'],
  applicant: [
    'applicant.name',
    'applicant.businessId',
    'applicant.kind',
    'applicant.address',
    'applicant.undertakingOn',
  ],
  contact: ['languages', 'authorityEmail'],
  baseline: [
    'baselineMinutes.collecting',
    'baselineMinutes.checking',
    'baselineMinutes.filling-in',
    'baselineMinutes.approving',
    'runningCostCents',
  ],
} as const satisfies Record<string, readonly string[]>;
export type Part = keyof typeof parts;
/** The parts that take effect at once. */
export const freeParts: readonly Part[] = ['contact', 'baseline'];

/** How a field's text and its value go over into each other. */
export function kindOf(field: string): 'text' | 'whole' | 'litres' | 'euros' | 'day' | 'list' {
  if (field === 'languages') return 'list';
  if (field === 'secondApproverAboveCents' || field === 'runningCostCents') return 'euros';
  if (field === 'applicant.undertakingOn') return 'day';
  if (field === 'checks.narrowestMl' || field === 'reconciliationLimit.ml') return 'litres';
  return /^(checks|retention|reconciliationLimit|baselineMinutes)\./.test(field) ? 'whole' : 'text';
}

/** Thousandths or hundredths as a text with a decimal comma, without trailing noughts. */
function decimals(value: number, digits: number): string {
  const text = (value / 10 ** digits).toFixed(digits).replace(/\.?0+$/, '');
  return text.replace('.', ',');
}

/** The field's text as a form has it; empty for what is not set. `day` says which rules hold. */
export function textOf(settings: Settings, field: string, day: LocalDate): string {
  const checks = { ...defaultSettings.checks, ...settings.checks };
  const seen = { ...settings, checks, rules: rulesOn(settings, day) };
  const value = field.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], seen);
  if (value === null || value === undefined) return '';
  const kind = kindOf(field);
  if (kind === 'list') return (value as readonly string[]).join(', ');
  if (kind === 'litres') return decimals(Number(value), 3);
  if (kind === 'euros') return decimals(Number(value), 2);
  return String(value);
}

/** The value of a text; undefined when it is none. */
function readText(field: string, text: string): unknown {
  const given = text.trim();
  const kind = kindOf(field);
  if (kind === 'list') return given.split(/[\s,]+/).filter(Boolean);
  if (given === '') return kind === 'text' && field !== 'authorityEmail' ? '' : null;
  if (kind === 'day') return parseDay(given);
  if (kind === 'text') return given;
  const thousandths = parseDecimal(given);
  if (thousandths === undefined) return undefined;
  const unit = kind === 'litres' ? 1 : kind === 'euros' ? 10 : 1000;
  return thousandths % unit === 0 ? thousandths / unit : undefined;
}

/** The settings with the texts of a part's form in place; what cannot be read goes in as undefined, to be refused. */
export function withTexts(
  settings: Settings,
  part: Part,
  texts: Readonly<Record<string, string | undefined>>,
  { today, from }: { readonly today: LocalDate; readonly from: LocalDate | null },
): Omit<Settings, 'draft'> {
  const { draft: _, ...now } = settings;
  // Fields are put in by their names; the route's shape parses the whole before anything is kept.
  const next = structuredClone(now) as unknown as Record<string, unknown>;
  const rules = { ...rulesOn(settings, from ?? today) } as Record<string, unknown>;
  for (const field of parts[part]) {
    const value = readText(field, texts[field] ?? '');
    const [head = '', key] = field.split('.');
    if (head === 'rules') rules[key!] = value;
    else if (key === undefined) next[head] = value;
    else (next[head] as Record<string, unknown>)[key] = value;
  }
  if (part === 'rules') {
    const begun = settings.laterRules.filter((each) => each.from <= today).map((each) => each.from);
    const at = from ?? begun.toSorted().at(-1) ?? null;
    const others = settings.laterRules.filter((each) => each.from !== at);
    if (at === null) next.rules = rules;
    else next.laterRules = [...others, { from: at, rules }].toSorted((a, b) => (a.from < b.from ? -1 : 1));
  }
  return next as unknown as Omit<Settings, 'draft'>;
}
