import { base } from './base.mjs';
import { appSpecsOnPostgres } from './on-postgres.mjs';

export default {
  ...base,
  displayName: 'unit',
  testTimeout: 30_000,
  // The default leaves one processor idle, which is half of two.
  maxWorkers: '100%',
  testMatch: ['<rootDir>/{apps,libs,tools}/**/src/**/*.spec.ts'],
  // They need a PostgreSQL: the integration tier runs them.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/libs/operations/', ...appSpecsOnPostgres.map((path) => `<rootDir>/${path}`)],
};
