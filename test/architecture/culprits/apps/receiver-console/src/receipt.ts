export const receipt = 'given';
