import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { projectRoot } from '@rainstorm/harness/processes';
import { builtFile } from './code-copy.js';
import { plantedFaults } from './planted-faults.js';

describe('the planted faults', () => {
  it('are at least twenty, each described once', () => {
    expect(plantedFaults.length).toBeGreaterThanOrEqual(20);
    expect(new Set(plantedFaults.map(({ says }) => says)).size).toBe(plantedFaults.length);
  });

  it.each(plantedFaults.map((fault) => [fault.says, fault] as const))('can be planted: %s', (_says, { file, find, replace }) => {
    const built = readFileSync(builtFile(projectRoot, file), 'utf8');
    expect(built.split(find)).toHaveLength(2);
    expect(built.replace(find, replace)).not.toBe(built);
  });
});
