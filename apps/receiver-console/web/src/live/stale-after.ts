import type { StaleAfter } from '@rainstorm/web-kit';

/** The data that the screens of the duty desk and the command board show. */
export type ConsoleData =
  | 'inbox'
  | 'phone-tasks'
  | 'escalations'
  | 'roll-calls'
  | 'duty'
  | 'posts'
  | 'history'
  | 'in-force'
  | 'episodes'
  | 'decisions'
  | 'follow-ups'
  | 'roster'
  | 'leader-calls'
  | 'units'
  | 'below';

/** `duty` lists what the post still owes. `posts` says whether a page of the post is open, and is read with the receipts. */
const answers = ['inbox', 'history', 'roll-calls', 'duty', 'posts', 'below'] as const;
const calls = ['phone-tasks', 'escalations', 'roll-calls', 'duty'] as const;
const published = [...answers, 'in-force', 'decisions', 'units'] as const;
const expected = ['inbox', 'episodes', 'roll-calls', 'decisions'] as const;

export const staleAfter: StaleAfter<ConsoleData> = {
  'episode-opened': expected,
  'episode-lifted': expected,
  'episode-closed': expected,
  'episode-withdrawn': expected,
  'onset-revised': expected,
  'areas-revised': expected,
  'slot-changed': [],
  // These changes concern only the bureau.
  'desk-reminder': [],
  'bulletin-missing': [...expected, 'escalations'],
  'alarm-raised': [...expected, 'escalations'],
  'alarm-closed': [...expected, 'escalations'],
  'bulletin-drafted': [],
  'bulletin-changed': [],
  'bulletin-editing': [],
  'countersignature-overdue': [],
  'bulletin-published': published,
  'dispatch-opened': answers,
  'number-report-changed': ['inbox'],
  'dispatch-superseded': [...published, 'phone-tasks', 'escalations'],
  'dispatch-acknowledged': [...answers, 'phone-tasks', 'escalations'],
  'receipt-withdrawn': [...answers, 'phone-tasks', 'escalations'],
  'follow-up-recorded': [...answers, 'follow-ups'],
  'follow-up-entry-added': [...answers, 'escalations', 'follow-ups'],
  'office-reminder': answers,
  'phone-task-opened': calls,
  'phone-task-changed': [...calls, 'inbox'],
  'escalation-raised': [...calls, 'inbox'],
  'escalation-told': calls,
  'escalation-calling': calls,
  'escalation-answered': [...calls, 'inbox'],
  'escalation-closed': [...calls, 'inbox'],
  'exercise-proposed': [],
  'exercise-confirmed': expected,
  'exercise-aborted': [...published, ...calls, 'episodes'],
  'contact-tested': [],
  'duty-changed': ['duty', 'posts', 'inbox'],
  'roster-changed': ['roster'],
  'roster-swap-changed': ['roster'],
  'decision-recorded': ['decisions', 'roll-calls', 'in-force'],
  'decision-clock-changed': ['decisions'],
  'leader-calls-changed': ['leader-calls'],
  'leader-call-changed': ['leader-calls'],
  // Of the bureau alone.
  'foreign-signals-changed': [],
  'unit-signal-changed': ['units'],
  'unit-response-recorded': ['units'],
  'clock-moved': [
    'inbox',
    'phone-tasks',
    'escalations',
    'roll-calls',
    'duty',
    'posts',
    'history',
    'in-force',
    'episodes',
    'decisions',
    'leader-calls',
    'units',
    'below',
    'follow-ups',
    'roster',
  ],
};
