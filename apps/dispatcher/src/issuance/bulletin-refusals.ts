/** What every step of a bulletin refuses. */
export const ofStep = ['already-published', 'unknown-bulletin', 'wrong-state'] as const;

/** What a step refuses that asks for a complete text without contradictions. */
export const ofCompleteText = [
  ...ofStep,
  'already-cancelled',
  'changes-more-than-words',
  'content-not-fit',
  'contradicts-record',
  'names-another-onset',
  'not-a-downgrade',
  'not-an-upgrade',
  'text-unchanged',
  'unknown-product',
] as const;

export const ofUnscheduledDraft = [
  'content-not-fit',
  'episode-is-over',
  'exercise-differs',
  'exercise-is-proposed-first',
  'product-does-not-fit',
  'unknown-episode',
  'unknown-hazard',
  'unknown-product',
] as const;

export const ofDraft = [
  ...ofUnscheduledDraft,
  'already-cancelled',
  'not-published',
  'slot-not-open-yet',
  'slot-not-owed',
  'unknown-slot',
] as const;

export const ofPublication = [
  ...ofCompleteText,
  'already-expired',
  'episode-is-over',
  'idempotency-key-reused',
  'ledger-is-disarmed',
  'malformed-idempotency-key',
  'missed-bulletins-need-chief',
  'missing-idempotency-key',
  'nothing-to-say',
  'slot-not-owed',
  'too-many-in-one-second',
] as const;
