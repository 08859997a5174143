import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { promqlErrorPositions, metricsIn, panelsOfDashboard, dashboardQueries, rulesOf } from '@rainstorm/harness/monitoring';

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
      metricsIn(expr).some((name) => /attempts|escalations|unacknowledged|receipts/.test(name)),
    );
    expect(counted.length).toBeGreaterThan(2);
    expect(counted.filter(({ expr }) => !expr.includes('status="actual"'))).toEqual([]);
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
