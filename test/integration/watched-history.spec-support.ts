import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { metricsIn, rulesOf, rulesWithoutTexts } from '@rainstorm/harness/monitoring';
import type { SimulatedLedger, Tried, Watcher } from '@rainstorm/tools/simulate';
import type { HandledTimer } from '@rainstorm/operations';
import { Registry, type MetricValue } from 'prom-client';
import { stringify } from 'yaml';
import { DispatcherMetrics } from '../../apps/dispatcher/src/infrastructure/dispatcher-metrics.js';
import { LedgerGauges } from '../../libs/runtime/src/metrics/ledger-gauges.js';

const MINUTE = 60_000;
const ROLES = ['api', 'scheduler', 'worker', 'auditor', 'console'];
const COMMAND_LEVELS = 2;

/** One number a minute. Empty where the series was not there. */
type Series = number[];

const keyOf = (name: string, labels: Readonly<Record<string, string | number | undefined>>): string =>
  `${name}{${Object.entries(labels)
    .map(([label, value]) => `${label}="${String(value)}"`)
    .sort()
    .join(',')}}`;

/** In the notation of promtool: equal numbers that follow each other are written once, with how often they repeat. */
const notationOf = (series: Series): string => {
  const parts: string[] = [];
  for (let from = 0; from < series.length;) {
    let to = from;
    while (to + 1 < series.length && series[to + 1] === series[from]) to += 1;
    const value = series[from];
    if (value === undefined) parts.push(`_x${to - from + 1}`);
    else if (Number.isFinite(value)) parts.push(to === from ? String(value) : `${value}x${to - from}`);
    // Promtool repeats numbers alone.
    else for (let at = from; at <= to; at += 1) parts.push('Inf');
    from = to + 1;
  }
  return parts.join(' ');
};

/** Takes the metrics of the dispatcher each minute of a simulated history, and asks Prometheus which alerts fired. */
export class PrometheusWatch implements Watcher {
  private readonly series = new Map<string, Series>();
  private minute = 0;
  private opened: SimulatedLedger | null = null;
  private metrics: DispatcherMetrics | null = null;

  constructor(private readonly beginsAt: Date) {}

  async begin(opened: SimulatedLedger): Promise<void> {
    this.opened = opened;
    this.metrics = new DispatcherMetrics(opened.ledger);
    this.metrics.beginSending(COMMAND_LEVELS);
    this.metrics.beginHandling(COMMAND_LEVELS);
    await this.metrics.listen({ host: '127.0.0.1', port: 0 });
  }

  async close(): Promise<void> {
    await this.metrics?.close();
  }

  timersHandled(timers: readonly HandledTimer[]): void {
    this.metrics?.timersHandled(timers);
  }

  attempted(tries: readonly Tried[]): void {
    for (const { channel, result } of tries) this.metrics?.attempted(channel, [{ result, status: 'actual' }]);
  }

  /** Nothing happens in between: counters stand still, and ages grow evenly from the first of these minutes to the last. */
  async until(instant: Date): Promise<void> {
    const last = Math.ceil((instant.getTime() - this.beginsAt.getTime()) / MINUTE) - 1;
    if (last < this.minute) return;
    const first = this.minute;
    const before = await this.sample(first);
    const after = last === first ? before : await this.sample(last);
    for (const [key, from] of before) {
      const to = after.get(key) ?? from;
      const series = this.series.get(key) ?? [];
      for (let minute = first; minute <= last; minute += 1)
        series[minute] = last === first || to === from ? from : from + ((to - from) * (minute - first)) / (last - first);
      this.series.set(key, series);
    }
    this.minute = last + 1;
  }

  private async sample(minute: number): Promise<ReadonlyMap<string, number>> {
    const { opened, metrics } = this;
    if (opened === null || metrics === null) throw new Error('The watch has not begun');
    await opened.moveTo(new Date(this.beginsAt.getTime() + minute * MINUTE));
    await opened.ledger.presences.beat('the-product', ROLES, {});
    // Those of a process are read at most every five real seconds.
    const gauges = new Registry();
    await new LedgerGauges(gauges, async () => opened.ledger.ages()).refresh();
    const found = new Map<string, number>();
    for (const registry of [metrics.all.registry, gauges])
      for (const { name, values } of await registry.getMetricsAsJSON()) {
        if (!name.startsWith('rainstorm_')) continue;
        for (const { value, labels, metricName } of values as (MetricValue<string> & { metricName?: string })[])
          found.set(keyOf(metricName ?? name, labels), value);
      }
    return found;
  }

  /** Without what no rule asks for, and without the counters that never counted, which change no sum: promtool takes a minute for all. */
  private countingSeries(): readonly (readonly [key: string, series: Series])[] {
    const asked = new Set(rulesOf().flatMap(({ expr }) => metricsIn(expr)));
    return [...this.series].filter(([key, series]) => {
      const name = key.slice(0, key.indexOf('{'));
      const isCounter = /_(?:total|bucket|count)$/.test(name);
      return asked.has(name) && !(isCounter && series.every((value) => value === 0));
    });
  }

  /** The names of the alerts of deploy/prometheus/alerts.yaml that fired at any minute, in order. Throws with what promtool says. */
  fired(): readonly string[] {
    const folder = mkdtempSync(join(tmpdir(), 'rainstorm-watched-'));
    try {
      writeFileSync(join(folder, 'rules.yaml'), rulesWithoutTexts());
      // It is compared with nothing; that it differs prints what there is.
      const asks = { expr: 'count by (alertname) (count_over_time(ALERTS{alertstate="firing"}[90d]))', eval_time: `${this.minute}m` };
      const tests = {
        rule_files: ['rules.yaml'],
        evaluation_interval: '1m',
        tests: [
          {
            interval: '1m',
            input_series: this.countingSeries().map(([series, values]) => ({ series, values: notationOf(values) })),
            promql_expr_test: [asks],
          },
        ],
      };
      writeFileSync(join(folder, 'tests.yaml'), stringify(tests));
      const { status, stdout, stderr } = spawnSync('promtool', ['test', 'rules', join(folder, 'tests.yaml')], { encoding: 'utf8' });
      const said = stdout + stderr;
      const names = [...said.matchAll(/\{alertname="(\w+)"\}/g)].map(([, name = '']) => name);
      if (status !== 0 && names.length === 0) throw new Error(said);
      return [...new Set(names)].sort();
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}
