import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, it } from '@jest/globals';
import fc from 'fast-check';
import { changedCity, removeChangedCities } from '../spec/changed-city.js';
import { inspectCity } from './index.js';

afterEach(removeChangedCities);

describe('an arbitrary text', () => {
  it('is read or refused, and never causes an exception', async () => {
    const dir = await changedCity();
    const files = ['city.yaml', 'offices.yaml', 'products.yaml', 'weekly.yaml', 'hazards/rainstorm.yaml'];
    const yamlish = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .array(
          fc.constantFrom(
            'offices:',
            'products:',
            '  - id: a-b',
            '  - ',
            'steps: ',
            '&a ',
            '*a',
            '? ',
            ': ',
            '[',
            '}',
            '\n',
            '"',
            '|',
            '__proto__: 1',
            'code: rainstorm',
            '\n  ',
            '!!x ',
            '<<: ',
          ),
        )
        .map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), yamlish, async (file, text) => {
        const before = await readFile(join(dir, file), 'utf8');
        await writeFile(join(dir, file), text);
        const { city, faults } = await inspectCity(dir);
        await writeFile(join(dir, file), before);
        return city === null && faults.length > 0 && faults.every(({ line }) => line >= 1);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
