export const alarmStates = ['open', 'closed'] as const;
export type AlarmState = (typeof alarmStates)[number];

/** A bulletin that the bureau owes was not published at its due time. Closed once it is published, or is no longer owed. */
export const alarmTransitions = {
  open: ['closed'],
  closed: [],
} as const satisfies Record<AlarmState, readonly AlarmState[]>;
