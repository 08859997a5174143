import { base } from './base.mjs';

/** What is the same on every queue runs on PostgreSQL alone. */
const once = ['/test/e2e/fuzz\\.spec\\.ts$', '/test/e2e/hostile-callers\\.spec\\.ts$'];

/** Runs on the queue backend that QUEUE_BACKEND names: `postgres` or `redis`. */
export default {
  ...base,
  displayName: 'e2e',
  testMatch: ['<rootDir>/test/e2e/**/*.spec.ts'],
  setupFiles: ['<rootDir>/test/harness/src/check-answers.ts'],
  globalSetup: '<rootDir>/test/jest/global-setup.mjs',
  globalTeardown: '<rootDir>/test/jest/global-teardown.mjs',
  testTimeout: 60_000,
  maxWorkers: 2,
  ...(process.env.QUEUE_BACKEND === 'redis' ? { testPathIgnorePatterns: ['/node_modules/', ...once], passWithNoTests: true } : {}),
};
