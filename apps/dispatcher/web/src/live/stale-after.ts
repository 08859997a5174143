import type { StaleAfter } from '@rainstorm/web-kit';

/** The data that the screens of the desk show. */
export type DeskData = 'now' | 'episode' | 'bulletin' | 'roll-call' | 'exercises' | 'offices' | 'roster' | 'foreign';

const answers = ['now', 'bulletin', 'roll-call'] as const;

export const staleAfter: StaleAfter<DeskData> = {
  'episode-opened': ['now', 'episode'],
  // A running exercise ends with its episode.
  'episode-lifted': ['now', 'episode', 'exercises'],
  'episode-closed': ['now', 'episode', 'exercises'],
  'episode-withdrawn': ['now', 'episode', 'exercises'],
  'onset-revised': ['now', 'episode', 'bulletin'],
  'areas-revised': ['now', 'episode', 'bulletin'],
  'slot-changed': ['now', 'episode'],
  'desk-reminder': ['now'],
  'bulletin-missing': ['now', 'episode'],
  'alarm-raised': ['now'],
  'alarm-closed': ['now'],
  'bulletin-drafted': ['now', 'episode', 'bulletin'],
  'bulletin-changed': ['now', 'episode', 'bulletin'],
  // The editor asks by itself every ten seconds who else is editing.
  'bulletin-editing': [],
  'countersignature-overdue': ['now'],
  'bulletin-published': ['now', 'episode', 'bulletin', 'roll-call', 'exercises'],
  'dispatch-opened': answers,
  'number-report-changed': ['now'],
  'dispatch-superseded': answers,
  'dispatch-acknowledged': [...answers, 'exercises'],
  'receipt-withdrawn': answers,
  'follow-up-recorded': answers,
  'follow-up-entry-added': answers,
  'office-reminder': ['roll-call'],
  'phone-task-opened': ['roll-call'],
  'phone-task-changed': ['roll-call'],
  'escalation-raised': answers,
  'escalation-told': ['roll-call'],
  'escalation-calling': ['roll-call'],
  'escalation-answered': answers,
  'escalation-closed': answers,
  'exercise-proposed': ['exercises'],
  'exercise-confirmed': ['now', 'exercises'],
  'exercise-aborted': ['now', 'episode', 'exercises'],
  'contact-tested': ['offices'],
  'duty-changed': ['offices', 'now'],
  'roster-changed': ['roster'],
  'roster-swap-changed': ['roster'],
  'decision-recorded': ['episode'],
  'decision-clock-changed': ['episode'],
  'leader-calls-changed': [],
  'leader-call-changed': [],
  'foreign-signals-changed': ['foreign'],
  'unit-signal-changed': [],
  'unit-response-recorded': [],
  'clock-moved': ['now', 'episode', 'bulletin', 'roll-call', 'exercises', 'offices', 'roster', 'foreign'],
};
