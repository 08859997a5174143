import type { AreaLevel, BulletinContent } from './bulletin.js';
import type { Area } from './city.js';
import type { AccountId } from './ids.js';
import type { TextField } from './unfilled-places.js';
import type { BulletinKind, Colour, Level, Step } from './vocabulary.js';

/** One place where the words of a bulletin, or its own fields, say something else than the record. */
export interface Contradiction {
  readonly field: TextField | 'onset';
  readonly kind: 'colour' | 'level' | 'onset' | 'expires' | 'hours' | 'number' | 'area';
  /** The words as they stand in the field, but for the width of digits and for signs that nobody sees. */
  readonly said: string;
  /** What the record has, as words. */
  readonly record: string;
}

/** A number of one series: the pattern, e.g. `郑气报告〔{year}〕{n}号`, the year of the city's zone, and the number within it. */
export interface OwnNumber {
  readonly pattern: string;
  readonly year: number;
  readonly n: number;
}

/** Everything that the words of a bulletin are compared with. */
export interface BulletinRecord extends BulletinContent {
  readonly kind: BulletinKind;
  readonly step: Step | null;
  readonly isCancel: boolean;
  readonly sender: string;
  /** 暴雨, as in 暴雨橙色预警. */
  readonly hazardName: string;
  /** What the bulletin replaces or cancels; its words may name that grade too. */
  readonly previous: { readonly colour: Colour | null; readonly level: Level | null; readonly areas: readonly AreaLevel[] } | null;
  readonly episode: { readonly onset: Date; readonly endsAt: Date } | null;
  /** The number that it has, or would get if it were published now; null if it is not known. */
  readonly ownNumber: OwnNumber | null;
  readonly city: { readonly areaCode: string; readonly areas: readonly Pick<Area, 'code' | 'name'>[]; readonly zone: string };
  readonly now: Date;
}

/** Identifies a contradiction in an override: the same words against another record are another one. */
export const contradictionKey = ({ field, kind, said, record }: Contradiction): string => [field, kind, said, record].join('|');

/** The chief forecaster's recorded decision to let these contradictions stand. It covers them alone, and no unfilled place. */
export interface ContradictionOverride {
  readonly reason: string;
  readonly by: AccountId;
  readonly byName: string;
  /** As `contradictionKey` gives them. */
  readonly keys: readonly string[];
}

/** The contradictions that no override covers. */
export const uncoveredContradictions = (
  found: readonly Contradiction[],
  override: ContradictionOverride | null,
): readonly Contradiction[] => found.filter((one) => override?.keys.includes(contradictionKey(one)) !== true);
