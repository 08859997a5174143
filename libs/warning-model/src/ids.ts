/** Every kind of id has its own type. Ids are `prefix-` and lower-case letters and digits: fit for a queue (no colon, never digits only) and for a URL. */
declare const idKind: unique symbol;
export type Id<Kind extends string> = string & { readonly [idKind]: Kind };

export type EpisodeId = Id<'episode'>;
export type ExerciseId = Id<'exercise'>;
export type SlotId = Id<'slot'>;
export type BulletinId = Id<'bulletin'>;
export type DispatchId = Id<'dispatch'>;
export type DeliveryId = Id<'delivery'>;
export type ReceiptId = Id<'receipt'>;
export type FollowUpId = Id<'follow-up'>;
export type FollowUpEntryId = Id<'follow-up-entry'>;
export type LateEntryId = Id<'late-entry'>;
export type NumberReportId = Id<'number-report'>;
export type PhoneTaskId = Id<'phone-task'>;
export type EscalationId = Id<'escalation'>;
export type AlarmId = Id<'alarm'>;
export type CallId = Id<'call'>;
export type LeaderCallId = Id<'leader-call'>;
export type LeaderCallRoundId = Id<'leader-call-round'>;
export type UnitSignalId = Id<'unit-signal'>;
export type UnitResponseId = Id<'unit-response'>;
export type TimerId = Id<'timer'>;
export type DecisionId = Id<'decision'>;
export type DecisionClockId = Id<'decision-clock'>;
export type AccountId = Id<'account'>;
export type WallId = Id<'wall'>;
export type PushDeviceId = Id<'push-device'>;
export type DutyShiftId = Id<'duty-shift'>;
export type RosterPersonId = Id<'roster-person'>;
export type RosterVersionId = Id<'roster-version'>;
export type RosterSwapId = Id<'roster-swap'>;
export type ForeignMessageId = Id<'foreign-message'>;
/** Ids that come from the city's configuration. */
export type OfficeId = Id<'office'>;
export type ContactId = Id<'contact'>;

const wellFormed = /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/;

export const idPrefixes = {
  episode: 'eps',
  exercise: 'exr',
  slot: 'slt',
  bulletin: 'bul',
  dispatch: 'dsp',
  delivery: 'dlv',
  receipt: 'rcp',
  'follow-up': 'fup',
  'follow-up-entry': 'fue',
  'late-entry': 'lte',
  'number-report': 'nrp',
  'phone-task': 'pho',
  'leader-call': 'ldc',
  'leader-call-round': 'ldr',
  'unit-signal': 'usg',
  'unit-response': 'urs',
  escalation: 'esc',
  alarm: 'alm',
  timer: 'tmr',
  decision: 'dec',
  'decision-clock': 'clk',
  account: 'acc',
  job: 'job',
  wall: 'wal',
  'push-device': 'pdv',
  'duty-shift': 'dty',
  'roster-person': 'rop',
  'roster-version': 'ros',
  'roster-swap': 'rsw',
  'onset-revision': 'rev',
  'escalation-notice': 'ntc',
  'foreign-message': 'fms',
} as const;
export type MintedKind = keyof typeof idPrefixes;

/** Makes an id from `entropy`: at least 12 random lower-case letters and digits. Throws if it is malformed, which is a defect. */
export const makeId = <Kind extends MintedKind>(kind: Kind, entropy: string): Id<Kind> => {
  if (!/^[a-z0-9]{12,}$/.test(entropy)) throw new Error(`Malformed entropy for an id of kind ${kind}`);
  return `${idPrefixes[kind]}-${entropy}` as Id<Kind>;
};

export const isWellFormedId = (text: string): boolean => wellFormed.test(text);

/** The id in a path or query of HTTP. Malformed text becomes an id that nothing has, so that it is answered as unknown and never reaches SQL. */
export const idFrom = <Kind extends string>(text: string): Kind => (isWellFormedId(text) ? text : 'none') as Kind;
