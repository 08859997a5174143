import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const rootDir = fileURLToPath(new URL('../../', import.meta.url));

/** The build's own SWC settings, but specs are compiled too. */
const { $schema: _schema, exclude: _exclude, ...swc } = JSON.parse(readFileSync(`${rootDir}.swcrc`, 'utf8'));

/** What every tier shares: ESM, SWC, and our own libs taken from their sources instead of their last build. */
export const base = {
  rootDir,
  // Not among the temporary files, which a run removes.
  cacheDirectory: `${rootDir}node_modules/.cache/jest`,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false }] },
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^@rainstorm/harness/([a-z-]+)$': '<rootDir>/test/harness/src/$1.ts',
    '^@rainstorm/tools/([a-z-]+)$': '<rootDir>/tools/src/$1/index.ts',
    '^@rainstorm/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
  },
  modulePathIgnorePatterns: ['/dist/', '/\\.data/'],
  // Node keeps what ES modules of a vm context held, so that a worker grows by some 20 MB with each file, and is slower and slower.
  workerIdleMemoryLimit: '900MB',
  errorOnDeprecated: true,
  injectGlobals: false,
};
