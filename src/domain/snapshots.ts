import type { CheckResult } from './checks.ts';
import type { ClaimPeriod } from './claims.ts';
import type { ReportKind } from './counts.ts';
import type { LocalDate } from './days.ts';
import type { DeliveryKind } from './deliveries.ts';
import type { PersonId } from './people.ts';
import type { AmountUnit, Product, ProductGroup } from './products.ts';
import type { BookedDelivery, ReconciliationRow } from './reconciliation.ts';
import type { CheckLimits, RatePeriod, Rules } from './settings.ts';
import type { Applicant, Composition, SiteKind } from './sites.ts';
import type { Supplier } from './suppliers.ts';

/**
 * One step of a calculation, kept so that a page and a document can show it. `rule` names the text to print
 * (src/web and documents hold the words), `inputs` are whole numbers, `result` is in `unit`.
 */
export type Step = {
  readonly rule:
    | 'cap'
    | 'composition-cap'
    | 'gross'
    | 'deduction-proportional'
    | 'deduction-fixed-portion'
    | 'deduction-measured'
    | 'deduction-none'
    | 'against-cap'
    | 'within-cap'
    | 'cut-in-proportion'
    | 'cut-cheaper-first'
    | 'aid';
  readonly inputs: Readonly<Record<string, number>>;
  /** The formula in plain signs, e.g. 'children × days × 250 ml'. */
  readonly formula: string;
  readonly result: number;
  readonly unit: AmountUnit | 'cents' | 'ml against cap';
  readonly rounding: string | null;
  /** Legal source, e.g. '505/2026 s. 8' or 'R40 Art. 11'; with the decree of the rates used. */
  readonly source: string;
};

/** One line of the claim: a site's product group under one decree. Amounts in the group's unit. */
export type ClaimLine = {
  readonly siteId: string;
  readonly group: ProductGroup;
  readonly decree: string;
  readonly unit: AmountUnit;
  readonly gross: number;
  readonly deducted: number;
  readonly net: number;
  readonly eligible: number;
  readonly centsPerThousand: number;
  readonly aidCents: number;
  readonly steps: readonly Step[];
};

/** The cap of a site or composition: all products together, in ml. */
export type Cap = {
  /** Site id or composition id. */
  readonly id: string;
  readonly level: 'site' | 'composition';
  readonly capMl: number;
  readonly usedMl: number;
  readonly steps: readonly Step[];
};

/** A product group's sum over the claim. */
export type GroupTotal = {
  readonly group: ProductGroup;
  readonly unit: AmountUnit;
  readonly gross: number;
  readonly deducted: number;
  readonly net: number;
  readonly eligible: number;
  readonly aidCents: number;
};

export type Completeness = {
  /** Operating days of the calendar through the snapshot's last day, days reported closed included. */
  readonly expected: number;
  readonly served: number;
  readonly zero: number;
  readonly closed: number;
  readonly explained: number;
  readonly missing: number;
};

/** One day in the snapshot; `hash` is that of the revision which stood, so that the count can be traced. */
export type SnapshotDay = {
  readonly date: LocalDate;
  readonly kind: ReportKind;
  readonly reason: string | null;
  readonly revision: number;
  readonly hash: string;
  /** By group, ml or g; groups with nothing are absent. */
  readonly served: Readonly<Partial<Record<ProductGroup, number>>>;
  readonly cooking: Readonly<Partial<Record<ProductGroup, number>>>;
  /** Amount of products that no group of the scheme takes, ml. */
  readonly notClaimable: number;
  readonly otherDiners: number | null;
  readonly words: string | null;
};

export type SnapshotSite = {
  readonly id: string;
  readonly name: string;
  readonly kind: SiteKind;
  readonly language: 'sv' | 'fi';
  readonly address: string;
  readonly registration: string | null;
  readonly compositionId: string | null;
  readonly children: number;
  readonly referenceDate: LocalDate | null;
  readonly confirmed: boolean;
  readonly nonEligible: number;
  readonly operatingDays: number;
  readonly operatingDaysFrom: 'calendar' | 'declared';
  readonly completeness: Completeness;
  readonly missing: readonly LocalDate[];
  readonly days: readonly SnapshotDay[];
};

/** What a central kitchen sent to a site on a day; by product id, ml or g, null for an end that posted nothing. */
export type SnapshotTransfer = {
  readonly date: LocalDate;
  readonly from: string;
  readonly to: string;
  readonly revision: number;
  /** Hash of the revision that stood, so that the transfer can be traced. */
  readonly hash: string;
  readonly sent: Readonly<Record<string, number>> | null;
  readonly received: Readonly<Record<string, number>> | null;
  /** Why the ends differ; null when nobody has said. */
  readonly reason: string | null;
  readonly words: string | null;
};

/** A document of the period's books, named by the hash of what stood of it. */
export type SnapshotDelivery = {
  readonly id: string;
  readonly hash: string;
  readonly kind: DeliveryKind;
  readonly supplierId: string;
  readonly number: string;
  readonly date: LocalDate;
  readonly state: BookedDelivery['state'];
  /** SHA-256 of the file that it came as. */
  readonly original: string | null;
};

/** A file that proves something of the claim: an invoice or freight note of a unit, or a site's poster. */
export type SnapshotEvidence = {
  readonly attachmentId: string;
  readonly sha256: string;
  readonly name: string;
  readonly kind: 'claim' | 'delivery';
  /** The composition, or the site that belongs to none. */
  readonly unitId: string;
};

/** The frozen content of a claim. Canonical JSON of this is what an approval binds. No time of making in it. */
export type Snapshot = {
  readonly schema: 'skolmjolk/claim-snapshot/1';
  readonly claimId: string;
  readonly period: ClaimPeriod;
  /** The last day that was looked at: the period's end, or the day of refreshing while the period runs. */
  readonly through: LocalDate;
  /** Hash of the approved snapshot that this one amends; null for the first application. */
  readonly amends: string | null;
  readonly applicant: Applicant;
  readonly rules: Rules & { readonly revision: number };
  readonly limits: CheckLimits;
  readonly ratePeriods: readonly RatePeriod[];
  readonly products: readonly Pick<Product, 'id' | 'names' | 'group'>[];
  readonly compositions: readonly Composition[];
  readonly sites: readonly SnapshotSite[];
  /** By sender, receiver and date. They prove the counts and change no figure of the claim. */
  readonly transfers: readonly SnapshotTransfer[];
  readonly caps: readonly Cap[];
  readonly lines: readonly ClaimLine[];
  readonly totals: readonly GroupTotal[];
  readonly suppliers: readonly Pick<Supplier, 'id' | 'name' | 'businessId' | 'procurement'>[];
  readonly deliveries: readonly SnapshotDelivery[];
  readonly reconciliation: readonly ReconciliationRow[];
  readonly evidence: readonly SnapshotEvidence[];
  readonly aidCents: number;
  /** The checks that follow from the data alone; those that ask the clock or the login are made when they are read. */
  readonly checks: readonly CheckResult[];
  readonly preparers: readonly PersonId[];
};
