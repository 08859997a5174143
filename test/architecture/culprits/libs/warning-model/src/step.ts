export const step = 'H3';
