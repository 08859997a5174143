import type { LedgerTransaction, TimerKind, TimerRow } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import { remindToCountersign, openSlot, remindDesk, handleSlotDue, handleSlotGrace } from '../cadence/slot-timer-effects.js';
import { escalateUndecided } from '../decisions/escalate-undecided.js';
import { escalateMissingFollowUps, openPhoneTasks, escalateMissingReceipts, remindOffices } from '../dispatches/dispatch-timer-effects.js';
import { listLeaders } from '../leader-calls/list-leaders.js';
import { tryChannelsInTurn } from '../dispatches/try-channels-in-turn.js';
import { changeShift } from '../rosters/change-of-shift.js';
import { remindOfShift, tellGap } from '../rosters/roster-notices.js';
import { remindUnits, tellOfUnits } from '../units/remind-units.js';
import { reviewExpired } from '../units/review-unit-signals.js';
import { escalateUnanswered, openAnsweredAgain } from '../escalations/escalate-unanswered.js';

/** Applies the effect of due timers of one kind, within the transaction that claimed them. */
export type TimerEffect = (tx: LedgerTransaction, timers: readonly TimerRow[], city: City) => Promise<void>;

const oneByOne =
  (effect: (tx: LedgerTransaction, timer: TimerRow, city: City) => Promise<void>): TimerEffect =>
  async (tx, timers, city) => {
    for (const timer of timers) await effect(tx, timer, city);
  };

/** The effect of each kind of timer. A kind without an effect does not compile. */
export const timerEffects: Readonly<Record<TimerKind, TimerEffect>> = {
  'slot-open': oneByOne(openSlot),
  'desk-reminder': oneByOne(remindDesk),
  'slot-due': oneByOne(handleSlotDue),
  'slot-grace': oneByOne(handleSlotGrace),
  'office-reminder': remindOffices,
  'phone-task': openPhoneTasks,
  'channels-in-turn': tryChannelsInTurn,
  'receipt-due': escalateMissingReceipts,
  'follow-up-due': escalateMissingFollowUps,
  'escalation-answer-due': escalateUnanswered,
  'answered-escalation-due': openAnsweredAgain,
  'countersign-due': oneByOne(remindToCountersign),
  'decision-due': escalateUndecided,
  'leader-calls-due': listLeaders,
  'unit-reminder': remindUnits,
  'unit-response-due': tellOfUnits,
  'unit-signals-review': reviewExpired,
  'roster-shift': oneByOne(changeShift),
  'roster-gap': oneByOne(tellGap),
  'shift-reminder': oneByOne(remindOfShift),
};
