import { createLogger } from '@rainstorm/runtime';

export const LINK_SECRET = 'a secret of the tests, long enough for links';
export const quiet = createLogger({ name: 'test', level: 'silent' });
