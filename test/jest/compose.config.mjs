import { base } from './base.mjs';

/** The processes that docker-compose.yml names, all at once: a dozen that start together would make any other test beside them late. */
export default {
  ...base,
  displayName: 'compose',
  testMatch: ['<rootDir>/test/compose/**/*.spec.ts'],
  globalSetup: '<rootDir>/test/jest/global-setup.mjs',
  globalTeardown: '<rootDir>/test/jest/global-teardown.mjs',
  testTimeout: 60_000,
  maxWorkers: 1,
};
