import { describe, expect, it } from '@jest/globals';
import { memoryOf, rotated, summarize, summarizeMedianRun } from './figures.js';
import { fanOutTargets, isMet } from './targets.js';
import type { Side } from './side.js';
import type { SideTimes } from './fan-out.js';

describe('figures of the bench', () => {
  it('have the median, the 99th percentile, the least and the most', () => {
    expect(summarize([5, 1, 3, 2, 4])).toEqual({ p50: 3, p99: 5, least: 1, most: 5 });
    expect(summarize([0.126], 2)).toEqual({ p50: 0.13, p99: 0.13, least: 0.13, most: 0.13 });
  });

  it('of several rounds are those of the round with the median p99', () => {
    expect(summarizeMedianRun([[9], [1], [4]])).toEqual({ p50: 4, p99: 4, least: 4, most: 4, p99OfEach: [9, 1, 4] });
  });

  it('begin with another side in each run', () => {
    const all = ['product', 'plain', 'limit'];
    expect([0, 1, 2, 3].map((run) => rotated(all, run)[0])).toEqual(['product', 'plain', 'limit', 'product']);
    expect([...rotated(all, 2)].sort()).toEqual([...all].sort());
    expect(rotated([], 1)).toEqual([]);
  });

  it('count of memory what is resident and the share of it', () => {
    const { rss, pss } = memoryOf(process.pid);
    expect(pss).toBeGreaterThan(10);
    expect(rss).toBeGreaterThanOrEqual(pss);
    expect(memoryOf(-1)).toEqual({ rss: NaN, pss: NaN });
  });
});

const times = (name: string, cold: number, warm: number, more: Partial<SideTimes> = {}): SideTimes => ({
  side: { name, note: '' } as Side,
  processes: 1,
  cold: [{ answered: cold, lastMail: cold, cpu: 0 }],
  warm: [{ answered: warm, lastMail: warm, cpu: 0 }],
  mailBytes: 7_000,
  peakMemory: { api: 200 },
  ...more,
});

describe('targets of the bench', () => {
  it('compare with plain nodemailer, cold and warm, for each backend', () => {
    const all = [times('product on PostgreSQL', 100, 50), times('product on Redis', 250, 200), times('plain', 200, 100)];
    const found = fanOutTargets(all, { recipients: 100, offices: 1 });
    expect(found.map(({ value, least }) => [value, least])).toEqual([
      [2, 1],
      [2, 1.5],
      [0.8, 1],
      [0.5, 1.5],
    ]);
    expect(found.map(isMet)).toEqual([true, true, false, false]);
  });

  it('compare four recipients with the BullMQ script, and many offices with the pg-boss script', () => {
    const all = [times('product on PostgreSQL', 30, 12), times('BullMQ script', 40, 10), times('pg-boss script', 60, 24)];
    expect(fanOutTargets(all, { recipients: 4, offices: 1 }).map(({ value, most }) => [value, most])).toEqual([
      [30, 40],
      [30, 80],
      [12, 10],
      [12, 20],
    ]);
    expect(fanOutTargets(all, { recipients: 1_000, offices: 1_000 }).map(({ value, least }) => [value, least])).toEqual([[2, 1.5]]);
  });

  it('bound the publication to 100,000 and its largest process', () => {
    const all = [times('product on PostgreSQL', 3_900, 3_800, { peakMemory: { api: 390, 'worker-1': 410 } })];
    const found = fanOutTargets(all, { recipients: 100_000, offices: 1 });
    expect(found.map(({ value, most }) => [value, most])).toEqual([
      [3_900, 4_000],
      [410, 400],
    ]);
  });

  it('are missed by a value that is not a number', () => {
    expect(isMet({ what: '', value: NaN, most: 1 })).toBe(false);
  });
});
