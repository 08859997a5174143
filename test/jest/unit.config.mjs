import { base } from './base.mjs';
import { appSpecsOnPostgres } from './on-postgres.mjs';

export default {
  ...base,
  displayName: 'unit',
  testTimeout: 30_000,
  // As many as processors: the default leaves one of two idle.
  maxWorkers: 2,
  testMatch: ['<rootDir>/{apps,libs,tools}/**/src/**/*.spec.ts'],
  // They need a PostgreSQL: the integration tier runs them.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/libs/operations/', ...appSpecsOnPostgres.map((path) => `<rootDir>/${path}`)],
};
