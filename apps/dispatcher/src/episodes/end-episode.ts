import { oneOf, type EpisodeRow, type LedgerTransaction } from '@rainstorm/ledger';
import { cancelSlotTimers } from '../cadence/arm-slot-timers.js';
import { slotChanged } from '../cadence/slot-changed.js';
import { entry, type Doer } from '../doer.js';
import { closeAlarm } from '../escalation/close-alarm.js';

/** Ends a locked episode: what was still to come is closed with the reason, alarms end, drafts for its slots are discarded. */
export const endEpisode = async (
  tx: LedgerTransaction,
  episode: EpisodeRow,
  state: 'lifted' | 'closed',
  reason: string,
  by: Doer,
): Promise<EpisodeRow> => {
  const ended: EpisodeRow = { ...episode, state, endedAt: tx.now, endedReason: reason };
  await tx.episodes.update({ id: episode.id }, { state, endedAt: tx.now, endedReason: reason });
  const owed = await tx.slots.lockAll({ episodeId: episode.id, state: oneOf(['planned', 'open', 'missing']) }, { id: 'ASC' });
  const ids = owed.map(({ id }) => id);
  if (ids.length > 0) {
    const slotReason = state === 'lifted' ? 'episode-lifted' : 'episode-closed';
    await tx.slots.update({ id: oneOf(ids) }, { state: 'closed', reason: slotReason });
    await tx.bulletins.update({ slotId: oneOf(ids), state: oneOf(['draft', 'in-review', 'reviewed', 'signed']) }, { state: 'discarded' });
    await cancelSlotTimers(tx, ids);
    for (const id of ids) await closeAlarm(tx, id, reason);
    slotChanged(
      tx,
      owed.map((slot) => ({ ...slot, state: 'closed' as const })),
    );
  }
  tx.audit(entry(by, `episode-${state}`, 'episode', episode.id, { reason, closedSlots: owed.map(({ step }) => step) }));
  tx.changed({
    kind: `episode-${state}`,
    officeId: null,
    audience: 'all',
    subjectId: episode.id,
    payload: { title: episode.title, reason },
  });
  return ended;
};
