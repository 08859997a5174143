export const phoneTaskStates = ['open', 'done', 'cancelled'] as const;
export type PhoneTaskState = (typeof phoneTaskStates)[number];

/** 叫应: somebody is to call a silent office. A withdrawn receipt opens the task of before again. */
export const phoneTaskTransitions = {
  open: ['done', 'cancelled'],
  done: ['open'],
  cancelled: ['open'],
} as const satisfies Record<PhoneTaskState, readonly PhoneTaskState[]>;
