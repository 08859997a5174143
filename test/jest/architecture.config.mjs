import { base } from './base.mjs';

export default {
  ...base,
  displayName: 'architecture',
  testMatch: ['<rootDir>/test/architecture/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/test/architecture/culprits/'],
  testTimeout: 60_000,
  // The default leaves one processor idle, which is half of two.
  maxWorkers: '100%',
};
