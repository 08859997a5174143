import type { EscalationLevel, ReceiptRule } from './city.js';
import { minutesAfter } from './time-zone.js';

/** The position of an escalation: the level counts from 0, the round from 1. */
export interface EscalationPosition {
  readonly level: number;
  readonly round: number;
}

export const firstPosition: EscalationPosition = { level: 0, round: 1 };

/** The next level; after the last one the first again, in the next round. */
export const nextPosition = ({ level, round }: EscalationPosition, levels: readonly EscalationLevel[]): EscalationPosition =>
  level + 1 < levels.length ? { level: level + 1, round } : { level: 0, round: round + 1 };

const hasSomebody = (level: EscalationLevel | undefined): boolean =>
  level?.contacts.some(({ channels, phone }) => channels.length > 0 || phone !== null) === true;

/**
 * The first level from `position` on with somebody to reach, and the skipped positions, which are recorded. `nobody` if there is no such
 * level: the escalation is then shown only on the command's page.
 */
export const reachablePosition = (
  position: EscalationPosition,
  levels: readonly EscalationLevel[],
): { readonly position: EscalationPosition | 'nobody'; readonly skipped: readonly EscalationPosition[] } => {
  const skipped: EscalationPosition[] = [];
  let at = position;
  for (let tried = 0; tried < levels.length; tried += 1) {
    if (hasSomebody(levels[at.level])) return { position: at, skipped };
    skipped.push(at);
    at = nextPosition(at, levels);
  }
  return { position: 'nobody', skipped };
};

/** What became of telling a level; `nobody-to-reach` by configuration, or as the deliveries turned out. */
export interface LevelOutcome extends EscalationPosition {
  readonly outcome: 'told' | 'nobody-to-reach';
}

/**
 * Whether some other level than the one at `level` may still be reached: one that was not told yet and has somebody, or that was reached when it
 * was last told. If not, the next level waits for the answer's time, because all would otherwise be passed over again and again at once.
 */
export const hasLevelLeft = (level: number, levels: readonly EscalationLevel[], outcomes: readonly LevelOutcome[]): boolean =>
  levels.some((other, index) => {
    if (index === level) return false;
    const [last] = outcomes.filter((outcome) => outcome.level === index).sort((one, another) => another.round - one.round);
    return last === undefined ? hasSomebody(other) : last.outcome === 'told';
  });

/** The command has the same minutes as the office had, but at most those of the level (docs/mechanism.md: ten). */
export const answerDueAt = (
  told: Date,
  rule: Pick<ReceiptRule, 'receiptDueAfterMin'>,
  level: Pick<EscalationLevel, 'answerWithinMin'>,
): Date => minutesAfter(told, Math.min(rule.receiptDueAfterMin, level.answerWithinMin));

/**
 * When an answered escalation is open again if what was missing still is: an answer reaches nobody (docs/design.md, section 5). Policies that
 * were frozen without the setting have the minutes for an answer.
 */
export const answeredUntil = (answered: Date, level: Pick<EscalationLevel, 'answerWithinMin' | 'answeredAgainAfterMin'>): Date =>
  minutesAfter(answered, level.answeredAgainAfterMin ?? level.answerWithinMin);

/** Formats milliseconds as `m:ss`, e.g. `4:05`, for "acknowledged, late by m:ss". */
export const lateness = (ms: number): string => {
  const seconds = Math.max(0, Math.round(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
