/** 32 characters that are not confused on paper or by telephone: no l, o, 0, 1. */
const SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** An initial password of 80 bits, in groups that can be read out. */
export const newPassword = (): string => {
  const signs = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => SIGNS[byte % SIGNS.length]).join('');
  return signs.replace(/(.{4})(?=.)/g, '$1-');
};
