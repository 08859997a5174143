import { readFileSync } from 'node:fs';

export const cadence = (): string => readFileSync('cadence.yaml', 'utf8');
