import {
  addressDeliveries,
  bulletinsInForce,
  newId,
  type AlarmRow,
  type LedgerTransaction,
  type SlotRow,
  type TimerRow,
} from '@rainstorm/ledger';
import {
  atSlotDue,
  isOwedScheduled,
  atSlotGrace,
  atSlotOpen,
  bureauAt,
  firstPosition,
  minutesAfter,
  toCall,
  withoutLeaders,
  type BulletinId,
  type City,
  type SlotId,
} from '@rainstorm/warning-model';
import { auditEntry, systemActor } from '../audit-actor.js';
import { insertRaised, unanswered } from '../escalations/raise-escalations.js';
import { notifyLevel } from '../escalations/notify-level.js';
import { publishSigned } from '../bulletins/publish-bulletin.js';
import { prepareSlotDraft } from '../bulletins/prepare-slot-draft.js';
import { bothPosts, bureauNow, withoutConsole } from '../rosters/bureau-now.js';
import { contactsNow } from '../rosters/contacts-now.js';
import { missingBulletinLine } from './missing-bulletin-line.js';
import { slotChanged } from './slot-changed.js';

/** Minutes that the command has to answer an escalation of a missing bulletin. */
const MISSING_ANSWER_MIN = 10;

const lockSlot = async (tx: LedgerTransaction, timer: TimerRow): Promise<SlotRow | null> => {
  const seen = await tx.slots.first({ id: timer.subjectId as SlotId });
  if (seen?.episodeId != null) await tx.episodes.lock({ id: seen.episodeId });
  return tx.slots.lock({ id: timer.subjectId as SlotId });
};

/** Opens the slot and prepares its draft. */
export const openSlot = async (tx: LedgerTransaction, timer: TimerRow, city: City): Promise<void> => {
  const slot = await lockSlot(tx, timer);
  if (slot === null) return;
  const act = atSlotOpen(slot);
  if (act === 'nothing') return;
  const opened: SlotRow = { ...slot, state: 'open' };
  if (act === 'open') {
    await tx.slots.transition({ id: slot.id }, { from: slot.state, to: 'open' });
    tx.audit(auditEntry(systemActor, 'slot-opened', 'slot', slot.id, { step: slot.step, dueAt: slot.dueAt }));
    slotChanged(tx, [opened]);
  }
  await prepareSlotDraft(tx, city, opened, systemActor);
};

export const remindDesk = async (tx: LedgerTransaction, timer: TimerRow, city: City): Promise<void> => {
  const slot = await lockSlot(tx, timer);
  if (slot === null || (slot.state !== 'planned' && slot.state !== 'open')) return;
  // A signed bulletin that waits for the due time needs no reminder.
  if ((await tx.bulletins.count({ slotId: slot.id, state: 'signed', release: 'at-due' })) > 0) return;
  // Nothing is late yet: the leader hears when it is.
  const told = withoutConsole(withoutLeaders((await bureauNow(tx, city)).desk));
  await tx.post(...addressDeliveries(told, { purpose: 'desk-reminder', slotId: slot.id, deadlineAt: slot.dueAt }, tx.now));
  tx.changed({
    kind: 'desk-reminder',
    officeId: null,
    audience: 'bureau',
    subjectId: slot.id,
    payload: { step: slot.step, dueAt: slot.dueAt },
  });
};

/** At the due time: publishes the signed bulletin of the slot; without one, alarms the chief, the desk and its leader on duty at once. */
export const handleSlotDue = async (tx: LedgerTransaction, timer: TimerRow, city: City): Promise<void> => {
  const slot = await lockSlot(tx, timer);
  if (slot === null) return;
  const [waiting] = await tx.bulletins.find({ slotId: slot.id, state: 'signed', release: 'at-due' });
  const act = atSlotDue(slot, waiting !== undefined);
  if (act === 'nothing') return;
  if (act === 'release' && waiting !== undefined) {
    const published = await publishSigned(tx, city, waiting.id, systemActor);
    if (published.ok) return;
    tx.audit(
      auditEntry(systemActor, 'release-refused', 'bulletin', waiting.id, { refusal: published.refusal.type, slotId: slot.id }, 'refused'),
    );
  }
  const alarm: AlarmRow = {
    id: newId('alarm'),
    slotId: slot.id,
    state: 'open',
    dueAt: slot.dueAt,
    raisedAt: tx.now,
    missingAt: null,
    closedAt: null,
    closedReason: null,
  };
  await tx.alarms.insert(alarm);
  await tx.post(
    ...addressDeliveries(
      withoutConsole(bothPosts(await bureauNow(tx, city))),
      { purpose: 'missing-bulletin', alarmId: alarm.id, slotId: slot.id, deadlineAt: slot.dueAt },
      tx.now,
    ),
  );
  tx.audit(auditEntry(systemActor, 'alarm-raised', 'alarm', alarm.id, { slotId: slot.id, step: slot.step, dueAt: slot.dueAt }));
  tx.changed({
    kind: 'alarm-raised',
    officeId: null,
    audience: 'bureau',
    subjectId: alarm.id,
    payload: { slotId: slot.id, step: slot.step, dueAt: slot.dueAt },
  });
};

/** After the grace period the bulletin is missing: escalates to the command, and tells the offices which bulletin is expected and which is in force. */
export const handleSlotGrace = async (tx: LedgerTransaction, timer: TimerRow, city: City): Promise<void> => {
  const slot = await lockSlot(tx, timer);
  if (slot === null || atSlotGrace(slot) === 'nothing') return;
  await tx.slots.transition({ id: slot.id }, { from: slot.state, to: 'missing' });
  const alarm = await tx.alarms.lock({ slotId: slot.id, state: 'open' });
  if (alarm === null) throw new Error(`Slot ${slot.id} is missing without an alarm`);
  await tx.alarms.update({ id: alarm.id }, { missingAt: tx.now });
  const [inForce = null] = await bulletinsInForce(tx, slot.episodeId === null ? { step: slot.step } : { episodeId: slot.episodeId });

  const onDuty = await contactsNow(tx, city);
  const blank = {
    id: newId('escalation'),
    cause: 'missing-bulletin' as const,
    dispatchId: null,
    alarmId: alarm.id,
    decisionClockId: null,
    leaderRoundId: null,
    unitSignalId: null,
    officeId: null,
    bulletinId: null,
    state: 'open' as const,
    deadlineAt: slot.graceUntil,
    raisedAt: tx.now,
    levels: onDuty.levels,
    summary: {
      tried: [
        await missingBulletinLine(tx, city, slot),
        { zh: `首席预报员已于应发时刻收到告警`, en: 'The chief forecaster was alarmed at the due time' },
      ],
      callList: toCall(bothPosts(bureauAt(city, onDuty))).map(({ name, post, phone }) => ({ name, post, phone })),
    },
    ...unanswered,
  };
  const told = notifyLevel(blank, firstPosition, MISSING_ANSWER_MIN, tx.now);
  await insertRaised(tx, [{ ...blank, ...told.position }], told.deliveries, told.notices, [told.timer]);

  const episode = slot.episodeId === null ? null : await tx.episodes.first({ id: slot.episodeId });
  const offices = city.offices.filter((office) => isOwedScheduled(office, episode));
  await tx.post(
    ...offices.flatMap((office) =>
      addressDeliveries(
        onDuty.of(office.id),
        { purpose: 'missing-bulletin', alarmId: alarm.id, slotId: slot.id, officeId: office.id, deadlineAt: null },
        tx.now,
      ),
    ),
  );
  tx.audit(
    auditEntry(systemActor, 'bulletin-missing', 'slot', slot.id, { step: slot.step, dueAt: slot.dueAt, inForce: inForce?.number ?? null }),
  );
  tx.changed({
    kind: 'bulletin-missing',
    officeId: null,
    audience: 'all',
    subjectId: slot.id,
    payload: {
      step: slot.step,
      dueAt: slot.dueAt,
      inForce: inForce === null ? null : { id: inForce.id, number: inForce.number, headline: inForce.headline },
    },
  });
  slotChanged(tx, [{ ...slot, state: 'missing' }]);
};

/** The countersignature of an emergency bulletin is overdue: the chief and the leader on duty are alarmed, again and again until it is given. */
export const remindToCountersign = async (tx: LedgerTransaction, timer: TimerRow, city: City): Promise<void> => {
  const [bulletin] = await tx.bulletins.find({ id: timer.subjectId as BulletinId });
  if (bulletin === undefined || bulletin.countersignedBy !== null) return;
  const { desk, chief } = await bureauNow(tx, city);
  const leaders = desk.filter(({ id, leader }) => leader === true && !chief.some((other) => other.id === id));
  await tx.post(
    ...addressDeliveries(
      withoutConsole([...chief, ...leaders]),
      { purpose: 'desk-reminder', bulletinId: bulletin.id, deadlineAt: null },
      tx.now,
    ),
  );
  await tx.timers.arm([
    { kind: 'countersign-due', subjectId: bulletin.id, dueAt: minutesAfter(tx.now, city.approval.countersignWithinMin) },
  ]);
  tx.audit(auditEntry(systemActor, 'countersignature-overdue', 'bulletin', bulletin.id, { number: bulletin.number }));
  tx.changed({
    kind: 'countersignature-overdue',
    officeId: null,
    audience: 'bureau',
    subjectId: bulletin.id,
    payload: { number: bulletin.number, headline: bulletin.headline },
  });
};
