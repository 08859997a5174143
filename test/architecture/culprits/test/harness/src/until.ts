export const until = true;
