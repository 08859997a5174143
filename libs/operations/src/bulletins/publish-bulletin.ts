import {
  attachmentsHash,
  bulletinContentHash,
  toBulletin,
  together,
  type BulletinRow,
  type DispatchRow,
  type LedgerTransaction,
  type SlotRow,
} from '@rainstorm/ledger';
import {
  accepted,
  fillAtPublication,
  formatIdentifier,
  formatNumber,
  isSlotOwed,
  minutesAfter,
  publishBulletin,
  refused,
  senderOf,
  zonedParts,
  type BulletinId,
  type City,
  type Result,
} from '@rainstorm/warning-model';
import { cancelSlotTimers } from '../cadence/arm-slot-timers.js';
import { fillUpdateSlots } from '../cadence/onset-update-slot.js';
import { slotChanged } from '../cadence/slot-changed.js';
import { changeDecisionClocks } from '../decisions/change-decision-clocks.js';
import { openDispatches } from '../dispatches/open-dispatches.js';
import { changeUnitSignals } from '../units/review-unit-signals.js';
import { changeLeaderCalls } from '../leader-calls/change-leader-calls.js';
import { auditEntry, type AuditActor } from '../audit-actor.js';
import { unmetSteps } from '../episodes/approve-lift.js';
import { endEpisode } from '../episodes/end-episode.js';
import { closeAlarm } from '../escalations/close-alarm.js';
import type { Refusal } from '../refusal.js';
import { checkBulletinContent } from './check-bulletin-content.js';
import { attachmentFacts } from './change-attachments.js';
import { productOf } from './product-of.js';

export interface Publication {
  readonly bulletin: BulletinRow;
  readonly dispatches: readonly DispatchRow[];
}

/**
 * 发布, completely within the caller's transaction (docs/design.md, "Flow", 3): freezes and numbers the signed bulletin, fills its slot, opens a
 * dispatch with deliveries and timers for each office, supersedes the bulletins that it refers to, and writes the audit entry.
 */
export const publishSigned = async (
  tx: LedgerTransaction,
  city: City,
  id: BulletinId,
  actor: AuditActor,
): Promise<Result<Publication, Refusal>> => {
  // Otherwise it would be published without reaching anybody.
  const [isArmed, seen] = await together(tx.arming.isArmed(), tx.bulletins.first({ id }));
  if (!isArmed) return refused({ type: 'ledger-is-disarmed' });
  if (seen === null) return refused({ type: 'unknown-bulletin' });
  const [episode, slot, row] = await together(
    seen.episodeId === null ? null : tx.episodes.lock({ id: seen.episodeId }),
    seen.slotId === null ? null : tx.slots.lock({ id: seen.slotId }),
    tx.bulletins.lock({ id }),
  );
  if (row === null) return refused({ type: 'unknown-bulletin' });
  const bulletin = toBulletin(row);
  if (bulletin.state === 'published') return refused({ type: 'already-published', number: bulletin.number });
  if (bulletin.state !== 'signed') return refused({ type: 'wrong-state', state: bulletin.state, act: 'publish' });
  if (episode !== null && episode.state !== 'open' && row.msgType !== 'cancel')
    return refused({ type: 'episode-is-over', state: episode.state });
  if (slot !== null && !isSlotOwed(slot)) return refused({ type: 'slot-not-owed', state: slot.state });
  const product = productOf(city, row.productCode);
  if (product === null) return refused({ type: 'unknown-product' });
  // Refused before a number is taken, because a refusal does not give it back.
  if (!(row.expires > tx.now)) return refused({ type: 'already-expired', expires: row.expires });
  const fit = await checkBulletinContent(tx, city, row);
  if (!fit.ok) return fit;

  const isLift = row.revisionKind === 'lift' && row.kind === 'scheduled';
  if (isLift && episode !== null && episode.liftApproval === null) {
    const steps = await unmetSteps(tx, episode);
    if (steps.length > 0) return refused({ type: 'missed-bulletins-need-chief', steps });
  }

  const { year } = zonedParts(tx.now, city.zone);
  const isExercise = row.status === 'exercise';
  const pattern = isExercise ? product.exerciseNumber : product.number;
  const inSecond = await tx.numbers.next('identifier', Math.floor(tx.now.getTime() / 1000));
  if (inSecond > 10) return refused({ type: 'too-many-in-one-second' });
  const given = {
    number: formatNumber(pattern, year, await tx.numbers.next(pattern, year)),
    identifier: formatIdentifier({ senderCode: city.senderCode, sentAt: tx.now, zone: city.zone, series: inSecond - 1 }),
    sender: senderOf(product, row),
  };
  const published = publishBulletin(bulletin, given, tx.now);
  if (!published.ok) return published;
  const texts = fillAtPublication(row, { ...given, sentAt: tx.now }, city);
  const patch = { ...given, ...texts, sentAt: tx.now, publishedBy: actor.id };
  const frozen = { ...row, ...patch, state: 'published' as const };
  await together(
    tx.bulletins.transition({ id }, { from: bulletin.state, to: 'published' }, patch),
    slot === null ? null : fillSlot(tx, slot, frozen),
  );
  if (episode !== null) await fillUpdateSlots(tx, episode, frozen, async (owed) => fillSlot(tx, owed, frozen));
  if (isLift && episode?.state === 'open') await endEpisode(tx, episode, 'lifted', frozen.headline, actor);
  const dispatches = await openDispatches(tx, city, frozen);
  await changeDecisionClocks(tx, city, frozen);
  await changeLeaderCalls(tx, city, frozen);
  await changeUnitSignals(tx, city, frozen);
  if (row.emergency)
    await tx.timers.arm([{ kind: 'countersign-due', subjectId: id, dueAt: minutesAfter(tx.now, city.approval.countersignWithinMin) }]);
  tx.audit(
    auditEntry(actor, 'bulletin-published', 'bulletin', id, {
      ...given,
      productCode: row.productCode,
      step: row.step,
      msgType: row.msgType,
      revisionKind: row.revisionKind,
      emergency: row.emergency,
      contentHash: bulletinContentHash(frozen),
      attachmentsHash: attachmentsHash(frozen),
      ...(frozen.attachments.length === 0 ? {} : { attachments: attachmentFacts(frozen.attachments) }),
      offices: dispatches.length <= 50 ? dispatches.map(({ officeId }) => officeId) : dispatches.length,
    }),
  );
  tx.changed({
    kind: 'bulletin-published',
    officeId: null,
    audience: 'all',
    subjectId: id,
    payload: {
      number: given.number,
      headline: frozen.headline,
      step: row.step,
      kind: row.kind,
      colour: row.colour,
      level: row.level,
      status: row.status,
      msgType: row.msgType,
      episodeId: row.episodeId,
    },
  });
  return accepted({ bulletin: frozen, dispatches });
};

const fillSlot = async (tx: LedgerTransaction, slot: SlotRow, bulletin: BulletinRow): Promise<void> => {
  const state = slot.state === 'missing' ? 'published-late' : 'published';
  const filled: SlotRow = { ...slot, state, bulletinId: bulletin.id, publishedAt: bulletin.sentAt };
  await together(
    tx.slots.transition({ id: slot.id }, { from: slot.state, to: state }, { bulletinId: bulletin.id, publishedAt: bulletin.sentAt }),
    cancelSlotTimers(tx, [slot.id]),
    closeAlarm(tx, slot.id, `已发布 ${bulletin.number ?? ''}`),
  );
  slotChanged(tx, [filled]);
};
