import type { LedgerTransaction, TimerKind, TimerRow } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import { countersignDue, openSlot, remindDesk, slotDue, slotGrace } from '../cadence/slot-timer-effects.js';
import { followUpDue, openPhoneTasks, receiptDue, remindOffices } from '../dispatches/dispatch-timer-effects.js';
import { answerDue } from '../escalations/answer-due.js';

/** The effect of some due timers of one kind, within the transaction that claimed them. */
export type TimerEffect = (tx: LedgerTransaction, timers: readonly TimerRow[], city: City) => Promise<void>;

const oneByOne =
  (effect: (tx: LedgerTransaction, timer: TimerRow, city: City) => Promise<void>): TimerEffect =>
  async (tx, timers, city) => {
    for (const timer of timers) await effect(tx, timer, city);
  };

/** Every kind has its effect; a new kind without one does not compile. */
export const timerEffects: Readonly<Record<TimerKind, TimerEffect>> = {
  'slot-open': oneByOne(openSlot),
  'desk-reminder': oneByOne(remindDesk),
  'slot-due': oneByOne(slotDue),
  'slot-grace': oneByOne(slotGrace),
  'office-reminder': remindOffices,
  'phone-task': openPhoneTasks,
  'receipt-due': receiptDue,
  'follow-up-due': followUpDue,
  'escalation-answer-due': answerDue,
  'countersign-due': oneByOne(countersignDue),
};
