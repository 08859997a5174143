import { oneOf, type EpisodeRow, type LedgerTransaction } from '@rainstorm/ledger';
import { closeSlots, owedSlotStates } from '@rainstorm/warning-model';
import { cancelSlotTimers } from '../cadence/arm-slot-timers.js';
import { slotChanged } from '../cadence/slot-changed.js';
import { auditEntry, type AuditActor } from '../audit-actor.js';
import { discardUnpublished } from '../bulletins/discard-unpublished.js';
import { closeAlarm } from '../escalations/close-alarm.js';

/** Ends a locked episode: settles its owed slots with the reason, closes their alarms, and discards their drafts. What was missing stays missing. */
export const endEpisode = async (
  tx: LedgerTransaction,
  episode: EpisodeRow,
  state: 'lifted' | 'closed' | 'withdrawn',
  reason: string,
  actor: AuditActor,
): Promise<EpisodeRow> => {
  const patch = { endedAt: tx.now, endedReason: reason };
  await tx.episodes.transition({ id: episode.id }, { from: episode.state, to: state }, patch);
  const owed = await tx.slots.lockAll({ episodeId: episode.id, state: oneOf(owedSlotStates) }, { id: 'ASC' });
  const closed = closeSlots(owed, `episode-${state}`);
  // Whoever was told of a missing bulletin hears who ended that, and why.
  const { liftApproval } = episode;
  const alarmReason = liftApproval === null ? reason : `${liftApproval.byName}（首席）：${liftApproval.reason}`;
  const ids = closed.map(({ id }) => id);
  for (const slot of closed) {
    if (slot.state === 'missing') await tx.slots.update({ id: slot.id }, { reason: slot.reason });
    else await tx.slots.transition({ id: slot.id }, { from: ['planned', 'open'], to: 'closed' }, { reason: slot.reason });
    await closeAlarm(tx, slot.id, alarmReason);
  }
  await discardUnpublished(tx, { slotIds: ids });
  await cancelSlotTimers(tx, ids);
  slotChanged(tx, closed);
  tx.audit(auditEntry(actor, `episode-${state}`, 'episode', episode.id, { reason, closedSlots: owed.map(({ step }) => step) }));
  tx.changed({
    kind: `episode-${state}`,
    officeId: null,
    audience: 'all',
    subjectId: episode.id,
    payload: { title: episode.title, reason },
  });
  return { ...episode, state, ...patch };
};
