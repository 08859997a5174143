import type { CadenceStep, Hazard } from './city.js';

/** 演练: proposed by one person, run once a second one has confirmed it. Ended is one whose episode is over. */
export const exerciseStates = ['proposed', 'running', 'ended', 'aborted'] as const;
export type ExerciseState = (typeof exerciseStates)[number];

/** `ended` is never written: a running exercise whose episode is over has ended. */
export const exerciseTransitions = {
  proposed: ['running', 'aborted'],
  running: ['ended', 'aborted'],
  ended: [],
  aborted: [],
} as const satisfies Record<ExerciseState, readonly ExerciseState[]>;

/** Not over: proposed, or running. */
export const standingExerciseStates = ['proposed', 'running'] as const satisfies readonly ExerciseState[];

/** Three days become 36 minutes; shorter, and steps would fall into one another. */
export const MOST_COMPRESSED = 120;

const SHORTEST_GRACE_MIN = 1;

/** Minutes in whole seconds, so that instants stay printable. */
const shorter = (minutes: number, factor: number): number => Math.round((minutes * 60) / factor) / 60;

/**
 * The cadence of an exercise: every lead divided by `factor` (1 to 120), so that three days fit into an afternoon. Receipts stay as they
 * are: how long an office takes is what an exercise is to find out.
 */
export const compressLeads = (cadence: readonly CadenceStep[], factor: number): readonly CadenceStep[] =>
  factor === 1
    ? cadence
    : cadence.map((rule) => ({
        ...rule,
        opensBeforeOnsetMin: shorter(rule.opensBeforeOnsetMin, factor),
        dueBeforeOnsetMin: shorter(rule.dueBeforeOnsetMin, factor),
        graceMin: Math.max(SHORTEST_GRACE_MIN, shorter(rule.graceMin, factor)),
        deskRemindersBeforeDueMin: rule.deskRemindersBeforeDueMin.map((minutes) => shorter(minutes, factor)),
      }));

/** The cadence of an episode; null is no factor, as every real one has. */
export const cadenceOf = (hazard: Pick<Hazard, 'steps'> | undefined, leadFactor: number | null): readonly CadenceStep[] =>
  compressLeads(hazard?.steps ?? [], leadFactor ?? 1);
