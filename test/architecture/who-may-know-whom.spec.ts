import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}
interface Cruise {
  readonly summary: { readonly violations: readonly Violation[]; readonly totalCruised: number };
}

const root = process.cwd();
const rulesFile = join(root, '.dependency-cruiser.cjs');
const rules = (
  createRequire(rulesFile)(rulesFile) as { readonly forbidden: readonly { readonly name: string; readonly comment: string }[] }
).forbidden;

const cruise = async (folder: string, ...parts: string[]): Promise<Cruise['summary']> => {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [program, '--config', rulesFile, '--output-type', 'json', ...parts], {
    cwd: join(root, folder),
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return (JSON.parse(stdout) as Cruise).summary;
};

const accused = ({ violations }: Cruise['summary']): string[] => violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);

/** Who breaks what in the planted tree. Every file in it that is not named here is innocent. */
const culprits: Readonly<Record<string, readonly string[]>> = {
  'model-is-pure': ['libs/warning-model/src/reads-a-file.ts'],
  'apps-never-import-each-other': ['apps/dispatcher/src/issuance/asks-the-console.ts'],
  'libs-know-only-the-model': ['libs/channels/src/reads-the-ledger.ts'],
  'libs-are-entered-by-their-door': ['apps/dispatcher/src/issuance/enters-by-the-window.ts'],
  'only-ledger-knows-typeorm': ['libs/channels/src/keeps-its-own-table.ts'],
  'model-files-know-no-pg': ['apps/dispatcher/src/issuance/speaks-sql.ts'],
  'frameworks-only-in-marked-files': ['apps/dispatcher/src/issuance/bulletin.guard.ts', 'apps/dispatcher/src/issuance/publish-bulletin.ts'],
  'console-works-with-the-database-alone': ['apps/receiver-console/src/inbox/remind.job.ts'],
  'tools-stay-outside': ['apps/dispatcher/src/cadence/plays-a-drill.ts'],
  'tests-stay-out-of-production': ['apps/dispatcher/src/cadence/borrows-from-a-spec.ts'],
  'tools-know-the-harness-alone': ['tools/src/borrows-from-a-test.ts'],
  'tools-are-entered-by-their-door': ['test/e2e/climbs-in.spec.ts'],
  'no-circular': ['libs/warning-model/src/circle-a.ts'],
  'no-undeclared-dependency': ['tools/src/bench.ts'],
  'no-dev-dependency-in-production': ['apps/dispatcher/src/dissemination/formats-at-run-time.ts'],
  'nothing-is-unresolvable': ['apps/dispatcher/src/dissemination/leads-nowhere.ts'],
};

describe('who may know whom', () => {
  it('holds everywhere in the project', async () => {
    const found = await cruise('.', 'apps', 'libs', 'tools', 'test', 'scripts');
    expect(found.totalCruised).toBeGreaterThan(100);
    expect(accused(found)).toEqual([]);
  });

  it('gives a reason for every rule', () => {
    expect(rules.filter(({ comment }) => comment.length < 20)).toEqual([]);
  });

  it('has a culprit for every rule', () => {
    expect(Object.keys(culprits).sort()).toEqual(rules.map(({ name }) => name).sort());
  });

  describe('in the planted tree', () => {
    let planted: Cruise['summary'];
    beforeAll(async () => {
      planted = await cruise('test/architecture/culprits', 'apps', 'libs', 'tools', 'test');
    });

    it.each(Object.entries(culprits))('%s catches its culprit, and nobody else', (rule, files) => {
      const caught = planted.violations.filter((violation) => violation.rule.name === rule).map(({ from }) => from);
      expect([...new Set(caught)].sort()).toEqual([...files].sort());
    });

    it('accuses nobody of a second thing', () => {
      expect(planted.violations.map(({ from }) => from).filter((from) => !Object.values(culprits).flat().includes(from))).toEqual([]);
      expect(new Set(planted.violations.map(({ from, rule }) => `${from} ${rule.name}`)).size).toBe(Object.values(culprits).flat().length);
    });
  });
});
