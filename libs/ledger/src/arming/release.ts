import type { TimerKind } from '../timers/timers.js';

/**
 * The number of this release for the ledger. It is raised by one by each release that arms a timer which the release before cannot handle, or
 * not with today's meaning; see docs/decisions/0012.
 */
export const RELEASE = 8;

/** Releases that did not say their number yet handled everything that is marked with 1. */
export const FIRST_RELEASE = 1;

/**
 * Since which release a timer of this kind can be handled as it is armed today. A new kind, or one whose duty changed its meaning, gets the
 * number of the release that brings it: older schedulers then leave it to that one.
 */
export const handledSince: Readonly<Record<TimerKind, number>> = {
  'slot-open': FIRST_RELEASE,
  'desk-reminder': FIRST_RELEASE,
  'slot-due': FIRST_RELEASE,
  'slot-grace': FIRST_RELEASE,
  'office-reminder': FIRST_RELEASE,
  'phone-task': FIRST_RELEASE,
  'channels-in-turn': 8,
  'receipt-due': FIRST_RELEASE,
  'follow-up-due': FIRST_RELEASE,
  'escalation-answer-due': FIRST_RELEASE,
  'answered-escalation-due': 7,
  'countersign-due': FIRST_RELEASE,
  'decision-due': 7,
  'leader-calls-due': 8,
  'unit-reminder': 8,
  'unit-response-due': 8,
  'unit-signals-review': 8,
  'roster-shift': 8,
  'roster-gap': 8,
  'shift-reminder': 8,
};

/** Whether this release may work on the ledger that it has opened. */
export type Compatibility =
  | { readonly type: 'fit' }
  /** Tables of this release are missing: they were not migrated yet. */
  | { readonly type: 'behind' }
  /** A newer release has taken back what this one needs. */
  | { readonly type: 'retired'; readonly release: number; readonly oldest: number };

/** Why this release may not work on the ledger, for whoever runs it; null where it may. */
export const incompatibility = (compatibility: Compatibility): string | null => {
  switch (compatibility.type) {
    case 'fit':
      return null;
    case 'behind':
      return '台账尚未迁移到本版本，请先运行 node apps/cli/dist/main.js migrate / The ledger has no tables of this release yet: run node apps/cli/dist/main.js migrate of this release first';
    case 'retired':
      return `台账只接受 ${compatibility.oldest} 号及以后的版本，本程序为 ${compatibility.release} 号，请升级 / The ledger takes releases from number ${compatibility.oldest} on and this is ${compatibility.release}: start a newer one`;
  }
};

/** Thrown by `assertCompatible`; the message is for whoever runs the process. */
export class IncompatibleRelease extends Error {
  override readonly name = 'IncompatibleRelease';
}
