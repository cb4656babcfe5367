import type { Page } from '../../api/endpoint.ts';
import { parseDay } from '../../domain/days.ts';
import { parseDecimal } from '../../domain/numbers.ts';
import { periodById } from '../../domain/periods.ts';
import { productGroups } from '../../domain/products.ts';
import { shippedRatePeriods } from '../../domain/rates.ts';
import type { Recorded } from '../../domain/records.ts';
import { type Mistake, Refused } from '../../domain/refusals.ts';
import type { Settings } from '../../domain/settings.ts';
import { givenSettings, ratePeriod } from '../../shapes/values.ts';
import type { SettingsAtHand } from '../../usecases/openSettings.ts';
import { formats } from '../formats.ts';
import type { FieldMistake } from '../forms.ts';
import type { Frame } from '../layout.ts';
import { fieldWords, settingWords } from '../words/settingWords.ts';
import { speak } from '../words/speak.ts';
import { type Part, parts, withTexts } from './settingFields.ts';
import type { Typed } from './settingPieces.ts';
import { rateField, settingsPage } from './settingsPage.ts';

type Saved = Promise<Recorded<'settings'>>;
type Wish = {
  readonly value: Omit<Settings, 'draft'>;
  readonly reason: string | null;
  readonly source: string | null;
  readonly ifMatch: string;
};

/** What a form of the settings' page leads to: a change at once, a proposal, its end, or the page with what to mend. */
export async function submitSettings(
  frame: Frame,
  typed: Typed,
  world: {
    readonly hand: SettingsAtHand;
    readonly save: (wish: Wish) => Saved;
    readonly confirm: (on: { readonly ifMatch: string }) => Saved;
    readonly decline: (on: { readonly ifMatch: string; readonly reason: string }) => Saved;
  },
): Promise<Page> {
  const say = speak(settingWords, frame.language);
  const { hand } = world;
  const again = (mistakes: readonly FieldMistake[]): Page => ({
    html: settingsPage(frame, hand, { wrong: { typed, mistakes } }),
    status: 422,
  });
  if (!hand.record) throw new Refused('not-found');
  const ifMatch = typed.revision || '0';
  const reason = (typed.reason ?? '').trim();
  if (typed.act === 'confirm') {
    await world.confirm({ ifMatch });
    return { redirect: '/settings?saved=now' };
  }
  if (typed.act === 'decline') {
    if (!reason) return again([{ field: 'decline-reason', words: say('mistakeReason') }]);
    await world.decline({ ifMatch, reason });
    return { redirect: '/settings' };
  }
  const part = (Object.keys(parts) as Part[]).find((each) => each === typed.act);
  const other = typed.act === 'deadline' ? 'deadline' : 'decree';
  const place = part ?? other;
  const wanted = part
    ? partOf(frame, hand, part, typed)
    : other === 'deadline'
      ? deadlineOf(frame, hand.record.value, typed)
      : decreeOf(frame, hand.record.value, typed);
  if ('mistakes' in wanted) return again(wanted.mistakes);
  const { source = '' } = typed;
  try {
    const saved = await world.save({ value: wanted.value, reason: reason || null, source, ifMatch });
    const waits = saved.value.draft !== null && hand.record.value.draft === null;
    return { redirect: `/settings?saved=${waits ? 'draft' : 'now'}` };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.code === 'reason-needed')
      return again([{ field: `${place}-reason`, words: say('mistakeReason') }]);
    if (error.code === 'nothing-changed')
      return again([{ field: part ? parts[part][0] : firstOf[other], words: say('nothing') }]);
    if (error.code === 'bad-request' && place === 'decree')
      return again(error.mistakes.map((mistake) => ({ field: 'from', words: decreeWords(frame, mistake) })));
    throw error;
  }
}

const firstOf = { decree: 'decree', deadline: 'deadline-day' } as const;

type Wanted = { readonly value: Omit<Settings, 'draft'> } | { readonly mistakes: readonly FieldMistake[] };

function partOf(frame: Frame, hand: SettingsAtHand, part: Part, typed: Typed): Wanted {
  const say = speak(settingWords, frame.language);
  const fromText = (typed.from ?? '').trim();
  const from = fromText === '' ? null : parseDay(fromText);
  if (from === undefined) {
    const words = say('mistakeField', { field: say('from'), what: fromText });
    return { mistakes: [{ field: 'rules-from', words }] };
  }
  const value = withTexts(hand.record!.value, part, typed, { today: hand.today, from });
  const read = givenSettings.safeParse(value);
  if (read.success) return { value: read.data };
  const wrong = read.error.issues.map(({ path }) => {
    const named = path[0] === 'laterRules' ? `rules.${String(path.at(-1))}` : path.join('.');
    return parts[part].find((field) => named === field || named.startsWith(`${field}.`)) ?? parts[part][0];
  });
  return {
    mistakes: [...new Set(wrong)].map((field) => ({
      field,
      words: say('mistakeField', {
        field: fieldWords[field]!.label[frame.language],
        what: typed[field]?.trim() || '–',
      }),
    })),
  };
}

/** The settings with the decree of the form among those entered; one from the same day takes the other's place. */
function decreeOf(frame: Frame, settings: Settings, typed: Typed): Wanted {
  const say = speak(settingWords, frame.language);
  const { draft: _, ...now } = settings;
  const number = (text: string | undefined, unit: number): number => {
    const thousandths = parseDecimal((text ?? '').trim());
    return thousandths === undefined ? Number.NaN : (thousandths / 1000) * unit;
  };
  const rates = productGroups.flatMap((group) => {
    const text = (typed[rateField(group)] ?? '').trim();
    return text === '' ? [] : [[group, Math.round(number(text, 100_000))]];
  });
  const read = ratePeriod.safeParse({
    decree: typed.decree ?? '',
    source: (typed.address ?? '').trim(),
    from: typed.from,
    to: typed.to,
    capMl: number(typed.capMl, 1),
    nationalCeilingEur: number(typed.nationalCeilingEur, 1),
    centsPerThousand: Object.fromEntries(rates),
  });
  const labels: Readonly<Record<string, string>> = {
    decree: say('number'),
    source: say('address'),
    from: say('firstDay'),
    to: say('lastDay'),
    capMl: say('capMl'),
    nationalCeilingEur: say('ceiling'),
  };
  if (!read.success)
    return {
      mistakes: read.error.issues.map(({ path: [head = '', tail] }) => {
        const key = String(head);
        const field = key === 'source' ? 'decree-address' : tail ? rateField(String(tail)) : key;
        const what = typed[key === 'source' ? 'address' : field]?.trim() || '–';
        return { field, words: say('mistakeField', { field: labels[key] ?? String(tail), what }) };
      }),
    };
  const decree = read.data;
  const met = [...shippedRatePeriods, ...settings.ratePeriods].find(
    (each) => each.from <= decree.to && decree.from <= each.to,
  );
  if (met && typed.replaces !== 'yes')
    return {
      mistakes: [
        { field: 'from', words: say('mistakeOverlap', { detail: `${met.decree} ${met.from}–${met.to}` }) },
      ],
    };
  const others = settings.ratePeriods.filter((each) => each.from !== decree.from);
  return { value: { ...now, ratePeriods: [...others, decree] } };
}

/** The settings with one period's deadline moved; empty, or the day that it is anyway, puts it back. */
function deadlineOf(frame: Frame, settings: Settings, typed: Typed): Wanted {
  const say = speak(settingWords, frame.language);
  const { draft: _, ...now } = settings;
  const period = periodById(typed.periodId ?? '');
  const text = (typed.deadline ?? '').trim();
  const day = text === '' ? period?.deadline : parseDay(text);
  const wrong = (field: string, words: string): Wanted => ({ mistakes: [{ field, words }] });
  if (!period)
    return wrong(
      'deadline-period',
      say('mistakeField', { field: say('deadlinePeriod'), what: typed.periodId || '–' }),
    );
  if (!day || day <= period.to)
    return wrong('deadline-day', say('mistakeDeadline', { ends: formats(frame.language).day(period.to) }));
  const others = (settings.deadlines ?? []).filter((each) => each.periodId !== period.id);
  const own = day === period.deadline ? [] : [{ periodId: period.id, deadline: day }];
  const deadlines = [...others, ...own].toSorted((one, other) => (one.periodId < other.periodId ? -1 : 1));
  // Nothing moved, then as now: settings without deadlines stay without.
  return { value: deadlines.length === 0 && !settings.deadlines ? now : { ...now, deadlines } };
}

function decreeWords(frame: Frame, { code, detail }: Mistake): string {
  const say = speak(settingWords, frame.language);
  return code === 'gap' ? say('mistakeGap', { detail }) : say('mistakeOverlap', { detail });
}
