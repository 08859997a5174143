export const drill = 'a-2021-07-20';
