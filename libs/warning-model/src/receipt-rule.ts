import { areasMeet } from './area-cover.js';
import type { BulletinBase } from './bulletin.js';
import type { City, Hazard, ReceiptRule } from './city.js';
import type { Grade } from './grade.js';
import { colours, levels, type Colour, type Level, type RevisionKind } from './vocabulary.js';

/** What decides the deadlines of a bulletin. */
export type Graded = Pick<BulletinBase, 'kind' | 'hazard' | 'step' | 'level' | 'colour' | 'areas'> & {
  readonly revisionKind?: RevisionKind | null;
};

/** The grades of a receiver: of those of its areas that the bulletin names, or of the bulletin if it names none of them. */
const gradesFor = ({ areas, level, colour }: Pick<Graded, 'areas' | 'level' | 'colour'>, own: readonly string[]): readonly Grade[] => {
  const named = areas.filter(({ areaCode }) => own.some((mine) => areasMeet(areaCode, mine)));
  return named.length === 0 ? [{ level, colour }] : named.map((area) => ({ level: area.level ?? level, colour: area.colour ?? colour }));
};

/** The last word of `scale`, which goes from mild to grave, that is among those found. Null if none is. */
const gravest = <Word extends Level | Colour>(scale: readonly Word[], found: readonly (Word | null)[]): Word | null =>
  [...scale].reverse().find((grave) => found.includes(grave)) ?? null;

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
 * The receipt rule of a bulletin for a receiver with the areas `own` (docs/design.md, section 5): the tightest of those of the gravest colour
 * and the gravest level among them, whatever the product, and of the product's kind. A kind of revision with deadlines of its own (解除) has
 * those. Throws on a hazard that the city does not have.
 */
export const receiptRuleOf = (city: City, bulletin: Graded, own: readonly string[]): ReceiptRule => {
  const revised = bulletin.revisionKind == null ? null : city.revisions[bulletin.revisionKind].receipt;
  if (revised !== null) return revised;
  const hazard = city.hazards.find(({ code }) => code === bulletin.hazard);
  if (bulletin.step === 'W' && city.weekly !== undefined && hazard === undefined) return city.weekly.receipt;
  if (hazard === undefined) throw new Error(`No hazard ${bulletin.hazard} in the configuration`);
  const grades = gradesFor(bulletin, own);
  const colour = gravest(
    colours,
    grades.map((grade) => grade.colour),
  );
  const level = gravest(
    levels,
    grades.map((grade) => grade.level),
  );
  const rules = [
    ruleOfKind(city, hazard, bulletin),
    hazard.signals.find((signal) => signal.colour === colour)?.receipt,
    hazard.levels?.find((rule) => rule.level === level)?.receipt,
  ].filter((rule) => rule != null);
  return rules.length === 0 ? hazard.express : rules.reduce(tighterRule);
};
