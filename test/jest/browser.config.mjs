import { base } from './base.mjs';

/** Real pages in a real Chromium, served by the real processes. */
export default {
  ...base,
  displayName: 'browser',
  testMatch: ['<rootDir>/test/browser/**/*.spec.ts'],
  globalSetup: '<rootDir>/test/jest/global-setup.mjs',
  globalTeardown: '<rootDir>/test/jest/global-teardown.mjs',
  testTimeout: 300_000,
  maxWorkers: 2,
};
