import { base } from './base.mjs';

/** What is the same on every queue runs on PostgreSQL alone. */
const once = [
  'access',
  'api-guide',
  'bad-input',
  'frozen-policy',
  'fuzz',
  'hostile-callers',
  'late-receipt',
  'one-of-three-answers',
  'onset-moves',
  'scanned-link',
  'start',
].map((name) => `/test/e2e/${name}\\.spec\\.ts$`);

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
