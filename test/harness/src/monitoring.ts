import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parser } from '@prometheus-io/lezer-promql';
import { parse, stringify } from 'yaml';

export interface AlertRule {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

/** Every rule of deploy/prometheus/alerts.yaml. */
export const rulesOf = (): readonly AlertRule[] => {
  const { groups } = parse(readFileSync('deploy/prometheus/alerts.yaml', 'utf8')) as {
    readonly groups: readonly { readonly rules: readonly AlertRule[] }[];
  };
  return groups.flatMap(({ rules }) => rules);
};

/** Of Prometheus: `apt install prometheus`. */
export const hasPromtool = (): boolean => spawnSync('promtool', ['--version']).status === 0;

/** The rules without their texts: promtool compares these too, which are tested elsewhere. */
export const rulesWithoutTexts = (): string => {
  const rules = parse(readFileSync('deploy/prometheus/alerts.yaml', 'utf8')) as { groups: { rules: { annotations?: unknown }[] }[] };
  for (const { rules: each } of rules.groups) for (const rule of each) delete rule.annotations;
  return stringify(rules);
};

interface Panel {
  readonly title: string;
  readonly description?: string;
  readonly targets?: readonly { readonly expr: string }[];
}
export const panelsOfDashboard = (): readonly Panel[] =>
  (JSON.parse(readFileSync('deploy/grafana/rainstorm.json', 'utf8')) as { readonly panels: readonly Panel[] }).panels;

/** Every query of deploy/grafana/rainstorm.json, with Grafana's interval variable replaced. */
export const dashboardQueries = (): readonly string[] =>
  panelsOfDashboard().flatMap(({ targets = [] }) => targets.map(({ expr }) => expr.replaceAll('$__rate_interval', '5m')));

/** The positions of syntax errors in a PromQL query. */
export const promqlErrorPositions = (query: string): readonly number[] => {
  const faults: number[] = [];
  parser.parse(query).iterate({
    enter: ({ type, from }) => {
      if (type.isError) faults.push(from);
    },
  });
  return faults;
};

/** The metrics that a query uses. */
export const metricsIn = (query: string): readonly string[] => {
  const names: string[] = [];
  parser.parse(query).iterate({
    enter: ({ name, node, from }) => {
      if (name !== 'VectorSelector') return;
      const identifier = node.getChild('Identifier');
      names.push(identifier === null ? `nothing at ${from}` : query.slice(identifier.from, identifier.to));
    },
  });
  return names;
};
