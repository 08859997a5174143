import { base } from './base.mjs';

export default { ...base, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs,tools}/**/src/**/*.spec.ts'] };
