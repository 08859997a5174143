import { oneOf, type EpisodeRow, type LedgerTransaction, type LiftApproval } from '@rainstorm/ledger';
import { accepted, owedSlotStates, refused, unmetSlots, type Result, type Step } from '@rainstorm/warning-model';
import { auditEntry, type AuditActor } from '../audit-actor.js';
import type { Refusal } from '../refusal.js';

/** The steps of the episode that are due or missing at this moment. */
export const unmetSteps = async (tx: LedgerTransaction, { id }: Pick<EpisodeRow, 'id'>): Promise<readonly Step[]> =>
  unmetSlots(await tx.slots.find({ episodeId: id, state: oneOf(owedSlotStates) }), tx.now).map(({ step }) => step);

/**
 * The locked episode, which may be lifted. While bulletins are due or missing this is for the chief forecaster, whose name and reason are
 * recorded; refused for anybody else.
 */
export const approveLift = async (
  tx: LedgerTransaction,
  episode: EpisodeRow,
  reason: string,
  actor: AuditActor,
  isChief: boolean,
): Promise<Result<EpisodeRow, Refusal>> => {
  const unmet = await unmetSteps(tx, episode);
  if (unmet.length === 0) return accepted(episode);
  if (!isChief) return refused({ type: 'missed-bulletins-need-chief', steps: unmet });
  const liftApproval: LiftApproval = { by: actor.id, byName: actor.name, reason, at: tx.now.toISOString() };
  await tx.episodes.update({ id: episode.id }, { liftApproval });
  tx.audit(auditEntry(actor, 'lift-approved', 'episode', episode.id, { reason, unmet }));
  return accepted({ ...episode, liftApproval });
};
