export const phoneTaskStates = ['open', 'done', 'cancelled'] as const;
export type PhoneTaskState = (typeof phoneTaskStates)[number];

/** The lifecycle of a phone task (叫应): somebody has to call an office that did not answer. A withdrawn receipt reopens its task. */
export const phoneTaskTransitions = {
  open: ['done', 'cancelled'],
  done: ['open'],
  cancelled: ['open'],
} as const satisfies Record<PhoneTaskState, readonly PhoneTaskState[]>;
