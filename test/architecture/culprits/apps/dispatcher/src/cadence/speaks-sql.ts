export const openSlots = `SELECT id FROM slots WHERE state = 'open'`;
