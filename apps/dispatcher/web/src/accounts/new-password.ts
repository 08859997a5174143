/** 32 signs that are told apart on paper and by telephone: no l, o, 0, 1. */
const SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A password of 80 bits to begin with, in groups that can be read out. */
export const newPassword = (): string => {
  const signs = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => SIGNS[byte % SIGNS.length]).join('');
  return signs.replace(/(.{4})(?=.)/g, '$1-');
};
