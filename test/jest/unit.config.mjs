import { base } from './base.mjs';

export default { ...base, displayName: 'unit', testTimeout: 30_000, testMatch: ['<rootDir>/{apps,libs,tools}/**/src/**/*.spec.ts'] };
