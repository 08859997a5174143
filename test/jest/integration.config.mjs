import { readdirSync, readFileSync } from 'node:fs';
import { base } from './base.mjs';
import { appSpecsOnPostgres } from './on-postgres.mjs';

const folder = 'test/integration';
/** Whoever starts processes with queues does it through one of these. */
const QUEUES = /'\.\/(?:dissemination|desk-app)\.spec-support\.js'/;
const withQueues = readdirSync(`${base.rootDir}${folder}`).filter(
  (name) => name.endsWith('.spec.ts') && QUEUES.test(readFileSync(`${base.rootDir}${folder}/${name}`, 'utf8')),
);

/** About Redis alone. */
const onRedis = ['/test/integration/redis-shapes\\.spec\\.ts$'];

/** Runs on the queue backend that QUEUE_BACKEND names: `postgres` or `redis`. What knows of no queue runs once, with PostgreSQL's. */
export default {
  ...base,
  displayName: 'integration',
  // The specs of the operations, and some of the apps, stand beside what they test, and need a PostgreSQL.
  testMatch:
    process.env.QUEUE_BACKEND === 'redis'
      ? withQueues.map((name) => `<rootDir>/${folder}/${name}`)
      : [
          `<rootDir>/${folder}/**/*.spec.ts`,
          '<rootDir>/libs/operations/src/**/*.spec.ts',
          ...appSpecsOnPostgres.map((path) => `<rootDir>/${path}`),
        ],
  testPathIgnorePatterns: ['/node_modules/', ...(process.env.QUEUE_BACKEND === 'redis' ? [] : onRedis)],
  setupFiles: ['<rootDir>/test/harness/src/check-answers.ts'],
  globalSetup: '<rootDir>/test/jest/global-setup.mjs',
  globalTeardown: '<rootDir>/test/jest/global-teardown.mjs',
  testTimeout: 60_000,
  maxWorkers: 2,
  passWithNoTests: true,
};
