/** The slots of an episode, as they were planned. */
export const slotOrder = { order: { createdAt: 'ASC', dueAt: 'ASC' } } as const;
