import { areasMeet } from './area-cover.js';
import type { BulletinBase } from './bulletin.js';
import type { City, Hazard, ReceiptRule } from './city.js';
import { colours, type Colour, type RevisionKind } from './vocabulary.js';

/** What decides the deadlines of a bulletin. */
export type Graded = Pick<BulletinBase, 'kind' | 'hazard' | 'step' | 'colour' | 'areas'> & { readonly revisionKind?: RevisionKind | null };

/**
 * The gravest colour among those of a receiver's areas that the bulletin names; an area without a colour of its own has that of the bulletin.
 * The bulletin's colour if it names none of them. Null without a colour.
 */
export const gravestColourFor = ({ areas, colour }: Pick<Graded, 'areas' | 'colour'>, own: readonly string[]): Colour | null => {
  const named = areas.filter(({ areaCode }) => own.some((mine) => areasMeet(areaCode, mine)));
  const found = named.length === 0 ? [colour] : named.map((area) => area.colour ?? colour);
  return [...colours].reverse().find((grave) => found.includes(grave)) ?? null;
};

const least = (one: number | null, other: number | null): number | null =>
  one === null ? other : other === null ? one : Math.min(one, other);

/** The fewer minutes of both. Minutes are tighter than a working day. */
export const tighterRule = (one: ReceiptRule, other: ReceiptRule): ReceiptRule => {
  const [first, second] = [one.followUpDue, other.followUpDue];
  const inMinutes = least('afterMin' in first ? first.afterMin : null, 'afterMin' in second ? second.afterMin : null);
  return {
    remindAfterMin: Math.min(one.remindAfterMin, other.remindAfterMin),
    phoneAfterMin: least(one.phoneAfterMin, other.phoneAfterMin),
    receiptDueAfterMin: Math.min(one.receiptDueAfterMin, other.receiptDueAfterMin),
    followUpDue: inMinutes === null ? first : { afterMin: inMinutes },
  };
};

/** The rule of its step, or that of express bulletins; null for a signal, whose rule is that of its colour alone. */
const ruleOfKind = (city: City, hazard: Hazard, { kind, step }: Graded): ReceiptRule | null => {
  if (step === 'W' && city.weekly !== undefined) return city.weekly.receipt;
  if (kind === 'signal') return null;
  const planned = kind === 'scheduled' ? hazard.steps.find((candidate) => candidate.step === step)?.receipt : undefined;
  return planned ?? hazard.express;
};

/**
 * The receipt rule of a bulletin for a receiver with the areas `own` (docs/design.md, section 5): that of the gravest colour among them,
 * whatever the product, or of the product's kind, whichever is tighter. A kind of revision
 * with deadlines of its own (解除) has those. Throws on a hazard that the city does not have.
 */
export const receiptRuleOf = (city: City, bulletin: Graded, own: readonly string[]): ReceiptRule => {
  const revised = bulletin.revisionKind == null ? null : city.revisions[bulletin.revisionKind].receipt;
  if (revised !== null) return revised;
  const hazard = city.hazards.find(({ code }) => code === bulletin.hazard);
  if (bulletin.step === 'W' && city.weekly !== undefined && hazard === undefined) return city.weekly.receipt;
  if (hazard === undefined) throw new Error(`No hazard ${bulletin.hazard} in the configuration`);
  const ofKind = ruleOfKind(city, hazard, bulletin);
  const colour = gravestColourFor(bulletin, own);
  const ofColour = hazard.signals.find((signal) => signal.colour === colour)?.receipt ?? null;
  if (ofKind === null) return ofColour ?? hazard.express;
  return ofColour === null ? ofKind : tighterRule(ofKind, ofColour);
};
