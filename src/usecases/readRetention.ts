import type { LocalDate } from '../domain/days.ts';
import { localDay } from '../domain/days.ts';
import { announcement, type Disposal, noticeOver } from '../domain/disposals.ts';
import type { Keeping } from '../domain/retention.ts';
import { defaultSettings, type Retention } from '../domain/settings.ts';
import { gatherKeepings, type KeepingPorts } from './gatherKept.ts';
import type { Disposals } from './ports.ts';

export type KeepingView = Keeping & {
  readonly disposal: Disposal | null;
  /** The first day on which what was announced may go; null while nothing is. */
  readonly goesOn: LocalDate | null;
};
export type RetentionView = {
  readonly today: LocalDate;
  readonly retention: Retention;
  /** The oldest term first, its documents before its vouchers. */
  readonly keepings: readonly KeepingView[];
};

/** What is due to be deleted, what was decided about it, and what comes next. */
export async function readRetention(
  ports: KeepingPorts & { readonly disposals: Disposals },
): Promise<RetentionView> {
  const [keepings, disposals, settings] = await Promise.all([
    gatherKeepings(ports),
    ports.disposals.list(),
    ports.register.get('settings', 'city'),
  ]);
  const byId = new Map(disposals.map((disposal) => [disposal.id, disposal]));
  return {
    today: localDay(ports.clock.now()),
    retention: settings?.value.retention ?? defaultSettings.retention,
    keepings: keepings.map((keeping) => {
      const disposal = byId.get(keeping.id) ?? null;
      const announced = announcement(disposal);
      return { ...keeping, disposal, goesOn: announced && noticeOver(announced) };
    }),
  };
}
