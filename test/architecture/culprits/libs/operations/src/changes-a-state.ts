interface Slots {
  update(where: object, patch: object): Promise<number>;
}

const closed = { state: 'closed' };

export const closeSlot = async (slots: Slots, id: string): Promise<void> => {
  await slots.update({ id }, { state: 'closed', reason: null });
  await slots.update({ id }, { ...closed });
};
