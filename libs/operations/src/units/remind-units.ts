import {
  addressDeliveries,
  LessThanOrEqual,
  newId,
  oneOf,
  type EscalationRow,
  type LedgerTransaction,
  type TimerRow,
  type UnitSignalRow,
} from '@rainstorm/ledger';
import { colourNames, firstPosition, formatInstant, toCall, type City, type ContactsAt, type UnitSignalId } from '@rainstorm/warning-model';
import { auditEntry, systemActor } from '../audit-actor.js';
import { notifyLevel } from '../escalations/notify-level.js';
import { insertRaised, unanswered } from '../escalations/raise-escalations.js';
import { contactsNow } from '../rosters/contacts-now.js';
import { lockUnits } from './end-unit-signals.js';
import { unitSignalChanged } from './unit-signal-changed.js';

/** The command has at most ten minutes to answer (docs/mechanism.md, section 3). */
const ANSWER_WITHIN_MIN = 10;

const idsOf = (timers: readonly TimerRow[]): readonly UnitSignalId[] => timers.map(({ subjectId }) => subjectId as UnitSignalId);

/**
 * 红色且未响应: reminds each district that has decided no response, once for each signal, and arms the timer after which the command is told. The
 * state of the signal decides a race with the decision.
 */
export const remindUnits = async (tx: LedgerTransaction, timers: readonly TimerRow[], city: City): Promise<void> => {
  await lockUnits(tx);
  const due = await tx.unitSignals.transitionReturning(
    { id: oneOf(idsOf(timers)), remindAt: LessThanOrEqual(tx.now) },
    { from: 'standing', to: 'reminded' },
    { remindedAt: tx.now },
  );
  if (due.length === 0) return;
  const contacts = await contactsNow(tx, city);
  const isConfigured = (unitId: string): boolean => city.offices.some(({ id }) => id === unitId);
  const reminders = due.map((signal) => ({
    signal,
    deliveries: isConfigured(signal.unitId)
      ? addressDeliveries(
          contacts.of(signal.unitId),
          { purpose: 'unit-reminder', bulletinId: signal.bulletinId, officeId: signal.unitId, deadlineAt: signal.tellAt },
          tx.now,
        )
      : [],
  }));
  await tx.post(...reminders.flatMap(({ deliveries }) => deliveries));
  await tx.timers.arm(
    due.flatMap(({ id, tellAt }) => (tellAt === null ? [] : [{ kind: 'unit-response-due' as const, subjectId: id, dueAt: tellAt }])),
  );
  tx.audit(
    ...reminders.map(({ signal: { id, unitId, colour }, deliveries }) =>
      auditEntry(systemActor, 'unit-reminded', 'unit-signal', id, { unitId, colour, contacts: deliveries.length }),
    ),
  );
  unitSignalChanged(tx, due);
};

const raise = async (tx: LedgerTransaction, signal: UnitSignalRow, city: City, { levels, of }: ContactsAt): Promise<void> => {
  const bulletin = await tx.bulletins.first({ id: signal.bulletinId });
  const office = city.offices.find(({ id }) => id === signal.unitId);
  const since = { zh: formatInstant(signal.startedAt, city.zone, 'zh'), en: formatInstant(signal.startedAt, city.zone, 'en') };
  const blank: EscalationRow = {
    id: newId('escalation'),
    cause: 'unit-no-response',
    dispatchId: null,
    alarmId: null,
    decisionClockId: null,
    leaderRoundId: null,
    unitSignalId: signal.id,
    officeId: signal.unitId,
    bulletinId: signal.bulletinId,
    state: 'open',
    deadlineAt: signal.tellAt ?? tx.now,
    raisedAt: tx.now,
    levels,
    summary: {
      tried: [
        {
          zh: `${office?.name ?? signal.unitId}：${since.zh}起为${colourNames[signal.colour]}预警信号（${bulletin?.number ?? ''} ${bulletin?.headline ?? ''}），${signal.remindedAt === null ? '' : '已提醒，'}至今未登记响应决定`,
          en: `${office?.nameEn ?? signal.unitId}: ${signal.colour} since ${since.en} (${bulletin?.number ?? ''}), ${signal.remindedAt === null ? '' : 'reminded, '}no response recorded`,
        },
      ],
      callList: office === undefined ? [] : toCall(of(office.id)).map(({ name, post, phone }) => ({ name, post, phone })),
    },
    ...firstPosition,
    ...unanswered,
  };
  const told = notifyLevel(blank, firstPosition, ANSWER_WITHIN_MIN, tx.now);
  await insertRaised(tx, [{ ...blank, ...told.position }], told.deliveries, told.notices, [told.timer]);
};

/** Tells the command of each district that was reminded and has still decided no response, once for each signal. */
export const tellOfUnits = async (tx: LedgerTransaction, timers: readonly TimerRow[], city: City): Promise<void> => {
  await lockUnits(tx);
  const due = await tx.unitSignals.transitionReturning(
    { id: oneOf(idsOf(timers)), tellAt: LessThanOrEqual(tx.now) },
    { from: ['standing', 'reminded'], to: 'told' },
    { toldAt: tx.now },
  );
  if (due.length === 0) return;
  const contacts = await contactsNow(tx, city);
  for (const signal of due) await raise(tx, signal, city, contacts);
  unitSignalChanged(tx, due);
};
