import type { Approval } from '@rainstorm/warning-model';
import type { Role } from './permission.js';

/** The roles of `wanted` that the city keeps apart: of each group (`rolesApart`) one account holds only one. Empty if they may meet. */
export const rolesThatMustNotMeet = (wanted: readonly Role[], { rolesApart }: Pick<Approval, 'rolesApart'>): readonly Role[] => {
  const meeting = rolesApart.map((group) => wanted.filter((role) => group.includes(role))).filter((held) => new Set(held).size > 1);
  return [...new Set(meeting.flat())];
};
