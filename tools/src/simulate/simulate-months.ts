import { join } from 'node:path';
import { SeededRandom } from '../chaos/seeded-random.js';
import { drawHistory } from './draw-history.js';
import type { History } from './history.js';
import type { Finding } from './run-history.js';
import { shorten } from './shorten.js';
import { sumOf } from './tally.js';
import type { Workers } from './workers.js';

export interface Broken {
  readonly law: string;
  readonly month: number;
  readonly finding: Finding;
  /** The shortest history found that breaks this law. */
  readonly shortest: History;
  /** In how many of the months. */
  readonly months: number;
}

export interface Simulated {
  readonly months: number;
  readonly messages: number;
  readonly steps: number;
  readonly broken: readonly Broken[];
  readonly answers: readonly (readonly [act: string, count: number])[];
}

export const historyOf = (seed: number, month: number): History => drawHistory(new SeededRandom(seed, `month ${month}`), seed, month);

/** Runs of the search for a shorter history, for each law. */
const MOST_RUNS = 60;

/** Plays these months twice. Resolves with those that did not happen in the same way both times, with both digests. */
export const playTwice = async (
  workers: Workers,
  seed: number,
  months: readonly number[],
  tell: (line: string) => void,
): Promise<readonly { readonly month: number; readonly digests: readonly string[] }[]> => {
  const played = await Promise.all(
    months.map(async (month) => {
      const both = await Promise.all([workers.play(historyOf(seed, month)), workers.play(historyOf(seed, month))]);
      const digests = both.map(({ digest }) => digest);
      tell(`month ${month}: ${digests.join(' and ')}`);
      return { month, digests };
    }),
  );
  return played.filter(({ digests: [first, second] }) => first !== second);
};

/** Plays these months, and shortens the first history that breaks each law. `tell` gets a line for each month. */
export const simulateMonths = async (
  workers: Workers,
  seed: number,
  months: readonly number[],
  tell: (line: string) => void,
  { mostRuns = MOST_RUNS, cap = null }: { readonly mostRuns?: number; readonly cap?: string | null } = {},
): Promise<Simulated> => {
  const first = new Map<string, { month: number; finding: Finding; months: number }>();
  let messages = 0;
  let steps = 0;
  const answers: Readonly<Record<string, number>>[] = [];
  await Promise.all(
    months.map(async (month) => {
      const played = await workers.play(historyOf(seed, month), null, cap === null ? null : join(cap, `month-${month}`));
      messages += played.messages;
      steps += played.steps;
      answers.push(played.answers);
      for (const finding of played.findings) {
        const known = first.get(finding.law);
        if (known === undefined) tell(`month ${month}: ${finding.law}: ${finding.text}`);
        first.set(finding.law, known === undefined ? { month, finding, months: 1 } : { ...known, months: known.months + 1 });
      }
      tell(`month ${month}: ${played.messages} bulletins, ${played.steps} steps, ${played.findings.length} laws broken`);
    }),
  );
  const broken = await Promise.all(
    [...first].map(async ([law, { month, finding, months: count }]): Promise<Broken> => {
      const breaks = async (history: History): Promise<boolean> => {
        const { findings } = await workers.play(history, law);
        return findings.some((found) => found.law === law);
      };
      return { law, month, finding, shortest: await shorten(historyOf(seed, month), breaks, mostRuns), months: count };
    }),
  );
  return { months: months.length, messages, steps, broken, answers: sumOf(answers) };
};
