import type { HandMade } from './comparisons.ts';
import type { Instant } from './days.ts';
import type { ImportProfile } from './importProfiles.ts';
import type { Author, User } from './people.ts';
import type { Product } from './products.ts';
import type { StockData } from './reconciliation.ts';
import type { RobotSettings } from './robot.ts';
import type { Settings } from './settings.ts';
import type { Calendar, Composition, SchoolYearData, Site } from './sites.ts';
import type { Supplier } from './suppliers.ts';

/** What the register keeps, by kind. Every kind is stored and versioned in the same way. */
export type Kinds = {
  site: Site;
  composition: Composition;
  product: Product;
  calendar: Calendar;
  schoolYearData: SchoolYearData;
  user: User;
  settings: Settings;
  importProfile: ImportProfile;
  robot: RobotSettings;
  supplier: Supplier;
  stockData: StockData;
  handMade: HandMade;
};
export type Kind = keyof Kinds;

/** One saved version of a record. */
export type Version<T> = {
  readonly revision: number;
  readonly at: Instant;
  readonly by: Author;
  readonly reason: string | null;
  readonly value: T;
  /** Hash of the version before; null for the first. */
  readonly previous: string | null;
  readonly hash: string;
};

/** A thing of the register with its whole history, newest last: state and trail are one item, so they cannot part. */
export type Recorded<K extends Kind> = {
  readonly kind: K;
  readonly id: string;
  readonly revision: number;
  readonly value: Kinds[K];
  readonly versions: readonly Version<Kinds[K]>[];
};
