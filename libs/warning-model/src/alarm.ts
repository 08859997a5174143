export const alarmStates = ['open', 'closed'] as const;
export type AlarmState = (typeof alarmStates)[number];

/** The alarm for a bulletin that was not published at its due time. It closes when the bulletin is published or no longer owed. */
export const alarmTransitions = {
  open: ['closed'],
  closed: [],
} as const satisfies Record<AlarmState, readonly AlarmState[]>;
