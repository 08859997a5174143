import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { logsAtRisk } from './logs-are-kept.js';

describe('the auditor of the logs', () => {
  const roomy = () => ({ free: 5 * 1024 ** 3, isNearlyFull: false });
  const full = () => ({ free: 300 * 1024 ** 2, isNearlyFull: true });

  it('finds nothing while there is room, or where no folder is watched', () => {
    expect(logsAtRisk(tmpdir(), roomy)).toEqual([]);
    expect(logsAtRisk(null, full)).toEqual([]);
  });

  it('tells before the disk is full, and when the folder is gone', () => {
    expect(logsAtRisk(tmpdir(), full)).toMatchObject([{ promise: 'logs-are-kept', examples: [`${tmpdir()}: 300 MB are free`] }]);
    expect(logsAtRisk(join(tmpdir(), 'no-such-folder'))).toMatchObject([{ examples: [expect.stringContaining('ENOENT')] }]);
  });
});
