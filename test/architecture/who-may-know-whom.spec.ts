import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { cruise, planted as plantedTree, rulesFile, type Cruised } from './cruise.spec-support.js';

const rules = (
  createRequire(rulesFile)(rulesFile) as { readonly forbidden: readonly { readonly name: string; readonly comment: string }[] }
).forbidden;

const accused = ({ violations }: Cruised['summary']): string[] => violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);

/** Who breaks what in the planted tree. Every file in it that is not named here is innocent. */
const culprits: Readonly<Record<string, readonly string[]>> = {
  'model-is-pure': ['libs/warning-model/src/reads-a-file.ts'],
  'apps-never-import-each-other': ['apps/dispatcher/src/issuance/asks-the-console.ts', 'apps/dispatcher/web/src/board/AsksTheConsole.vue'],
  'libs-know-only-the-model': ['libs/channels/src/reads-the-ledger.ts'],
  'operations-know-ledger-and-model': ['libs/operations/src/asks-a-channel.ts'],
  'shared-features-know-no-channel': ['libs/rosters/src/asks-a-channel.ts'],
  'operations-know-no-framework': ['libs/operations/src/answers-over-http.ts'],
  'libs-are-entered-by-their-door': ['apps/dispatcher/src/issuance/enters-by-the-window.ts'],
  'only-ledger-knows-typeorm': ['libs/channels/src/keeps-its-own-table.ts'],
  'model-files-know-no-pg': ['apps/dispatcher/src/issuance/speaks-sql.ts'],
  'frameworks-only-in-marked-files': ['apps/dispatcher/src/issuance/bulletin.guard.ts', 'apps/dispatcher/src/issuance/publish-bulletin.ts'],
  'console-works-with-the-database-alone': ['apps/receiver-console/src/inbox/remind.job.ts'],
  'tools-stay-outside': ['apps/dispatcher/src/cadence/plays-a-drill.ts'],
  'tests-stay-out-of-production': ['apps/dispatcher/src/cadence/borrows-from-a-spec.ts'],
  'tools-know-the-harness-alone': ['tools/src/borrows-from-a-test.ts'],
  'tools-are-entered-by-their-door': ['test/e2e/climbs-in.spec.ts'],
  'judge-shares-nothing': ['tools/src/simulate/judge/asks-the-model.ts'],
  'no-circular': ['libs/warning-model/src/circle-a.ts'],
  'no-undeclared-dependency': ['apps/dispatcher/web/src/board/BorrowsAChart.vue', 'tools/src/bench.ts'],
  'no-dev-dependency-in-production': ['apps/dispatcher/src/dissemination/formats-at-run-time.ts'],
  'nothing-is-unresolvable': ['apps/dispatcher/src/dissemination/leads-nowhere.ts'],
};

describe('who may know whom', () => {
  it('holds everywhere in the project', async () => {
    const { summary: found } = await cruise('.', 'apps', 'libs', 'tools', 'test', 'scripts');
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
    let planted: Cruised['summary'];
    beforeAll(async () => {
      ({ summary: planted } = await cruise(plantedTree, 'apps', 'libs', 'tools', 'test'));
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
