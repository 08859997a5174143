import { channelKinds, deliveryTransitions, isOfConsole, statesBefore, type DeliveryState } from '@rainstorm/warning-model';

/**
 * True in SQL; commits without waiting for the disk. For a statement that is a transaction by itself and whose loss in a crash of PostgreSQL
 * costs only a repetition: the log is written in order, so nothing that is recorded afterwards survives without it.
 */
export const NOT_WAITING_FOR_THE_DISK = `(SELECT set_config('synchronous_commit', 'off', true)) = 'off'`;

/**
 * In SQL, of a delivery: it is not at its end. Of a dispatch: a receipt or a follow-up is owed. The indexes use this column and not the state,
 * so that a change of state stays on the row's own page. What an older release has ended counts as unsettled until `settle`; for dispatches a
 * trigger of the database does it.
 */
export const UNSETTLED = 'settled IS NULL';

const sqlStates = (states: readonly DeliveryState[]): string => `(${states.map((state) => `'${state}'`).join(', ')})`;

/** In SQL: the states that the model's table lets a delivery go to `state` from. */
export const before = (state: DeliveryState): string => sqlStates(statesBefore(deliveryTransitions, state));

/** In SQL: the states at which a delivery is settled. */
export const ENDS = sqlStates(['sent', 'delivered', 'failed-permanently', 'cancelled']);

/** In SQL: the job of a delivery. A delivery that an older release queued has no job of its own. */
export const JOB = `coalesce(job, 'alone-' || id)`;

/** In SQL, a list: the channels on which what failed for now waits for a person, and not for an instant. */
export const WAITING_CHANNELS = `(${channelKinds
  .filter(isOfConsole)
  .map((kind) => `'${kind}'`)
  .join(', ')})`;
