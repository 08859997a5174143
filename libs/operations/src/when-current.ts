import { createHash } from 'node:crypto';
import { canonical, type AccountRow, type BulletinRow, type EpisodeRow, type ExerciseRow, type LedgerTransaction } from '@rainstorm/ledger';
import { refused, type Result } from '@rainstorm/warning-model';

/** What persons edit, or move on from one state to the next. */
interface Versioned {
  readonly account: AccountRow;
  readonly bulletin: BulletinRow;
  readonly episode: EpisodeRow;
  readonly exercise: ExerciseRow;
}
export type VersionedKind = keyof Versioned;

/** What the caller saw: the states (`stateOf`) of which one must be the present one, `any` as long as the thing exists. Null: it does not say. */
export type SeenStates = readonly string[] | 'any' | null;

export type ChangedSince = { readonly type: 'changed-since' };

/** Failed sign-ins of somebody else are no change that an administrator could overwrite. */
const ofAccount = ({ login, name, roles, officeId, disabled, mustChangePassword, passwordSetAt }: Partial<AccountRow>): object => ({
  ...{ login, name, roles, officeId, disabled, mustChangePassword, passwordSetAt },
});
/** `ended` is told of a running exercise whose episode is over; it is no column. */
const ofExercise = (row: Partial<ExerciseRow>): object => ({ ...row, state: row.state === 'ended' ? 'running' : row.state });

/**
 * An opaque text that differs for any two states of one thing: 16 letters, digits, `-` and `_`. Instants may also be ISO texts, as in a stored
 * answer.
 */
export const stateOf = (kind: VersionedKind, row: object): string => {
  const seen = kind === 'account' ? ofAccount(row) : kind === 'exercise' ? ofExercise(row) : row;
  const content = JSON.stringify(canonical(JSON.parse(JSON.stringify(seen))));
  return createHash('sha256').update(content).digest('base64url').slice(0, 16);
};

/** Locks in the order of a publication (episode, slot, bulletin), so that the two never deadlock. */
const lockBulletin = async (tx: LedgerTransaction, id: BulletinRow['id']): Promise<BulletinRow | null> => {
  const seen = await tx.bulletins.first({ id });
  if (seen?.episodeId != null) await tx.episodes.lock({ id: seen.episodeId });
  if (seen?.slotId != null) await tx.slots.lock({ id: seen.slotId });
  return tx.bulletins.lock({ id });
};

const present: {
  readonly [Kind in VersionedKind]: (tx: LedgerTransaction, id: Versioned[Kind]['id']) => Promise<Versioned[Kind] | null>;
} = {
  account: async (tx, id) => tx.accounts.lock({ id }),
  bulletin: lockBulletin,
  episode: async (tx, id) => tx.episodes.lock({ id }),
  exercise: async (tx, id) => tx.exercises.lock({ id }),
};

/**
 * Does `work` if the thing is still as the caller saw it (RFC 9110, 13.1.1), in one transaction with the comparison: nobody can change it in
 * between. What does not exist is left to `work` to refuse.
 */
export const whenCurrent = async <Kind extends VersionedKind, Value, Refusal>(
  tx: LedgerTransaction,
  kind: Kind,
  id: Versioned[Kind]['id'],
  seen: SeenStates,
  work: () => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | ChangedSince>> => {
  if (seen === null || seen === 'any') return work();
  const row = await present[kind](tx, id);
  if (row !== null && !seen.includes(stateOf(kind, row))) return refused({ type: 'changed-since' });
  return work();
};
