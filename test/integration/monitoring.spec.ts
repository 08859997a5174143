import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import {
  promqlErrorPositions,
  metricsIn,
  panelsOfDashboard,
  dashboardQueries,
  rulesOf,
  rulesWithoutTexts,
  hasPromtool,
} from '@rainstorm/harness/monitoring';

const hasChinese = (text: string | undefined): boolean => /\p{Script=Han}/u.test(text ?? '');
/** As a page of this Markdown would have them. */
const anchorsOf = (path: string): ReadonlySet<string> =>
  new Set(
    [...readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );

describe('the alert rules', () => {
  it('are PromQL, as are the queries of the dashboard', () => {
    const queries = [...rulesOf().map(({ expr }) => expr), ...dashboardQueries()];
    expect(queries.filter((query) => promqlErrorPositions(query).length > 0)).toEqual([]);
    expect(queries.filter((query) => metricsIn(query).length === 0)).toEqual([]);
    expect(promqlErrorPositions('sum by (role (rainstorm_ledger_up)')).not.toEqual([]);
  });

  it('have a summary in both languages, a severity and a link to instructions', () => {
    const rules = rulesOf();
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
    const anchors = anchorsOf('docs/operations.md');
    for (const { alert, labels, annotations } of rules) {
      const { summary_zh: shortZh, summary_en: shortEn, description_zh: zh, description_en: en, runbook } = annotations;
      expect({ alert, severity: labels['severity'] }).toEqual({ alert, severity: expect.stringMatching(/^(critical|warning)$/) });
      expect({ alert, zh: hasChinese(shortZh) && hasChinese(zh) }).toEqual({ alert, zh: true });
      expect({ alert, en: [shortEn, en].every((text) => text !== undefined && text !== '' && !hasChinese(text)) }).toEqual({
        alert,
        en: true,
      });
      const [file, anchor] = runbook?.split('#') ?? [];
      expect({ alert, file, known: anchors.has(anchor ?? '') }).toEqual({ alert, file: 'docs/operations.md', known: true });
    }
  });

  it('never fire for an exercise', () => {
    const counted = rulesOf().filter(({ expr }) =>
      metricsIn(expr).some((name) => /attempts|escalations|unacknowledged|receipts|lateness/.test(name)),
    );
    expect(counted.length).toBeGreaterThan(2);
    expect(counted.filter(({ expr }) => !expr.includes('status="actual"'))).toEqual([]);
  });
});

const CONDITIONS = 'test/integration/alert-conditions.yaml';

interface Conditions {
  readonly tests: readonly {
    readonly alert_rule_test: readonly { readonly alertname: string; readonly exp_alerts: readonly unknown[] }[];
  }[];
}

describe('the conditions of the alerts', () => {
  it('are there for each rule', () => {
    const { tests } = parse(readFileSync(CONDITIONS, 'utf8')) as Conditions;
    const fired = tests
      .flatMap(({ alert_rule_test: each }) => each)
      .filter(({ exp_alerts: alerts }) => alerts.length > 0)
      .map(({ alertname }) => alertname);
    expect([...new Set(fired)].sort()).toEqual(
      rulesOf()
        .map(({ alert }) => alert)
        .sort(),
    );
  });

  (hasPromtool() ? it : it.skip)('fire them, and what stands beside them does not', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rainstorm-alerts-'));
    try {
      writeFileSync(join(folder, 'rules.yaml'), rulesWithoutTexts());
      writeFileSync(join(folder, 'tests.yaml'), readFileSync(CONDITIONS, 'utf8').replace('RULES', 'rules.yaml'));
      const { status, stdout, stderr } = spawnSync('promtool', ['test', 'rules', join(folder, 'tests.yaml')], { encoding: 'utf8' });
      expect({ status, said: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, said: '' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the dashboard', () => {
  it('has a name in both languages and a query for each panel', () => {
    for (const { title, description, targets } of panelsOfDashboard()) {
      expect({ title, bilingual: [title, description].every((text) => hasChinese(text) && /[a-z]/.test(text ?? '')) }).toEqual({
        title,
        bilingual: true,
      });
      expect(targets?.length).toBeGreaterThan(0);
    }
  });
});
