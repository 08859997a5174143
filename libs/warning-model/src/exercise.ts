import type { CadenceStep, Hazard } from './city.js';

/** 演练: proposed by one person, running after a second person confirmed it, ended when its episode is over. */
export const exerciseStates = ['proposed', 'running', 'ended', 'aborted'] as const;
export type ExerciseState = (typeof exerciseStates)[number];

/** The lifecycle of an exercise. `ended` is never stored: a running exercise whose episode is over counts as ended. */
export const exerciseTransitions = {
  proposed: ['running', 'aborted'],
  running: ['ended', 'aborted'],
  ended: [],
  aborted: [],
} as const satisfies Record<ExerciseState, readonly ExerciseState[]>;

/** The states of an exercise that is not over. */
export const standingExerciseStates = ['proposed', 'running'] as const satisfies readonly ExerciseState[];

/** The largest factor. Three days become 36 minutes; with a larger one the steps would overlap. */
export const MAX_LEAD_FACTOR = 120;

const SHORTEST_GRACE_MIN = 1;

/** Minutes in whole seconds, so that instants stay printable. */
const shorter = (minutes: number, factor: number): number => Math.round((minutes * 60) / factor) / 60;

/**
 * The cadence of an exercise: every lead divided by `factor` (1 to 120), so that three days fit into an afternoon. The receipt rules
 * stay, because an exercise measures how long an office takes.
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

/** The cadence of an episode; `leadFactor` is null for every real episode. */
export const cadenceOf = (hazard: Pick<Hazard, 'steps'> | undefined, leadFactor: number | null): readonly CadenceStep[] =>
  compressLeads(hazard?.steps ?? [], leadFactor ?? 1);
