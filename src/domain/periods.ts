import type { ClaimPeriod } from './claims.ts';
import { addDays, addMonths, endOfMonth, type LocalDate } from './days.ts';
import type { Mistake } from './refusals.ts';

/** A municipality claims per term, a supplier per calendar month (the yearly decrees, s. 10). */
export type PeriodType = 'term' | 'month';

/** The claim period that the day lies in. Terms: 1 August-31 December and 1 January-31 July. */
export function periodOn(date: LocalDate, type: PeriodType): ClaimPeriod {
  const [year = '', month = ''] = date.split('-');
  if (type === 'month') {
    const from = `${year}-${month}-01` as LocalDate;
    return periodOf(`${year}-${month}`, from, endOfMonth(from));
  }
  return Number(month) >= 8
    ? periodOf(`${year}-autumn`, `${year}-08-01` as LocalDate, `${year}-12-31` as LocalDate)
    : periodOf(`${year}-spring`, `${year}-01-01` as LocalDate, `${year}-07-31` as LocalDate);
}

const id = /^(20\d\d)-(autumn|spring|0[1-9]|1[0-2])$/;

/** The period with the id ('2026-autumn', '2027-spring', '2026-09'); undefined when it is no period's id. */
export function periodById(text: string): ClaimPeriod | undefined {
  const [, year, part] = id.exec(text) ?? [];
  if (part === undefined) return undefined;
  if (part === 'autumn') return periodOn(`${year}-08-01` as LocalDate, 'term');
  if (part === 'spring') return periodOn(`${year}-01-01` as LocalDate, 'term');
  return periodOn(`${year}-${part}-01` as LocalDate, 'month');
}

/** The school year, '2026-2027', that the day lies in: 1 August-31 July (R39 Art. 1(2)). */
export function schoolYearOf(date: LocalDate): string {
  const [year, month] = date.split('-').map(Number) as [number, number];
  const first = month >= 8 ? year : year - 1;
  return `${first}-${first + 1}`;
}

/**
 * The last day for lodging: three months after the period's end (R39 Art. 4(3)), the month's last day where it has no
 * such day. It is not moved to a working day: the authority's own published example stayed on a Saturday.
 */
export function deadlineOf(periodEnd: LocalDate): LocalDate {
  return addMonths(periodEnd, 3);
}

/** A deadline that an act or the authority has moved for one claim period. */
export type MovedDeadline = { readonly periodId: string; readonly deadline: LocalDate };

/** The period with its deadline as it was moved, or as it is. */
export function withDeadline(period: ClaimPeriod, moved: readonly MovedDeadline[] = []): ClaimPeriod {
  const found = moved.find((each) => each.periodId === period.id);
  return found ? { ...period, deadline: found.deadline } : period;
}

/** What is wrong with moved deadlines: no such period, one period twice, or a deadline before the period has ended. */
export function deadlineMistakes(moved: readonly MovedDeadline[] = []): Mistake[] {
  return moved.flatMap(({ periodId, deadline }, index): Mistake[] => {
    const period = periodById(periodId);
    const wrong = (field: string, code: string, detail: string) => [
      { pointer: `/body/value/deadlines/${index}/${field}`, code, detail },
    ];
    if (!period) return wrong('periodId', 'unknown-period', periodId);
    if (moved.findIndex((each) => each.periodId === periodId) < index)
      return wrong('periodId', 'twice', periodId);
    return deadline <= period.to ? wrong('deadline', 'before-end', period.to) : [];
  });
}

/** The periods of a school year ('2026-2027') in order: two terms or twelve months; empty when it is no school year. */
export function periodsOfSchoolYear(schoolYear: string, type: PeriodType): readonly ClaimPeriod[] {
  const [, first, second] = /^(20\d\d)-(20\d\d)$/.exec(schoolYear) ?? [];
  if (first === undefined || Number(second) !== Number(first) + 1) return [];
  const periods = [periodOn(`${first}-08-01` as LocalDate, type)];
  for (let next = neighbour(periods[0]!, 1); next.schoolYear === schoolYear; next = neighbour(next, 1)) {
    periods.push(next);
  }
  return periods;
}

/** The period `step` periods later (earlier, when negative) of the same type. */
export function neighbour(period: ClaimPeriod, step: number): ClaimPeriod {
  const type = /^\d{4}-\d{2}$/.test(period.id) ? 'month' : 'term';
  let found = period;
  for (let count = 0; count < Math.abs(step); count += 1) {
    found = periodOn(step > 0 ? addDays(found.to, 1) : addDays(found.from, -1), type);
  }
  return found;
}

function periodOf(id: string, from: LocalDate, to: LocalDate): ClaimPeriod {
  return { id, from, to, deadline: deadlineOf(to), schoolYear: schoolYearOf(from) };
}
