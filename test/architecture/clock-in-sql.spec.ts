import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

/** Asked anew for each row, and by no index: `RIGHT_NOW` (libs/ledger) is asked once. */
const comparesEachRow = (sql: string): boolean => /[<>]=?\s*ledger_now\(\)|ledger_now\(\)\s*[<>]/.test(sql);

const sourcesOfTheProduct = (): readonly (readonly [path: string, text: string])[] =>
  ['apps', 'libs']
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter(
      (entry) =>
        entry.isFile() && /(?<!\.spec)\.ts$/.test(entry.name) && !/node_modules|[\\/]dist[\\/]|migrations/.test(`${entry.parentPath}/`),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path, readFileSync(path, 'utf8')] as const);

describe('SQL', () => {
  it('compares no row with a clock that moves on while it is read', () => {
    expect(comparesEachRow('SELECT 1 FROM timers WHERE wake_at <= ledger_now()')).toBe(true);
    expect(comparesEachRow('SELECT 1 FROM timers WHERE wake_at <= (SELECT ledger_now())')).toBe(false);
    const sources = sourcesOfTheProduct();
    expect(sources.filter(([, text]) => text.includes('ledger_now()')).length).toBeGreaterThan(5);
    expect(sources.filter(([, text]) => comparesEachRow(text)).map(([path]) => path)).toEqual([]);
  });
});
