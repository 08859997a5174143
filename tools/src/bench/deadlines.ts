import { setTimeout as pause } from 'node:timers/promises';
import { fixedWorkMs, peakMemoryOf, printProgress, rotated } from './figures.js';
import { letterOf, NO_LETTERS, type Letters } from './letter.js';
import type { Ground, RunningSide, Side } from './side.js';

/** How late the escalations of one round were, milliseconds after their deadlines, in the order of these. */
export interface Lateness {
  /** Until the escalation's commit. */
  readonly committed: readonly number[];
  /** Until the mail at the command. */
  readonly mailed: readonly number[];
  /** Speed of the machine just before: duration of a fixed piece of work, milliseconds. */
  readonly fixedWork: number;
}

export interface SideLateness {
  readonly side: Side;
  /** The first round after each start: the processes have escalated nothing before. */
  readonly first: readonly Lateness[];
  readonly later: readonly Lateness[];
  /** Of one mail of escalation. */
  readonly mailBytes: number;
  /** The most of all runs, by process, MiB. */
  readonly peakMemory: Readonly<Record<string, number>>;
}

interface Found {
  mailBytes: number;
  readonly first: Lateness[];
  readonly later: Lateness[];
  readonly peakMemory: Record<string, number>;
}

const LONGEST_MS = 180_000;
/** From the moment when the deadlines are set to the first of them: many take longer to set. */
const aheadMs = (n: number): number => Math.min(5_000, 2_000 + n);

/** Publishes to `n` offices, spreads their deadlines over `spanS` seconds, and waits for the mails of all escalations. */
const escalateOnce = async (ground: Ground, running: RunningSide, n: number, spanS: number): Promise<Lateness & { bytes: number }> => {
  const { sink } = ground;
  const publish = await running.prepare();
  await sink.reset();
  const published = sink.waitForMails(n, LONGEST_MS);
  await publish();
  await published;
  const fixedWork = fixedWorkMs();
  await sink.reset();
  const mailed = sink.waitForMails(n, LONGEST_MS);
  await running.setDeadlines?.({ startsAt: Date.now() + aheadMs(n), spanMs: spanS * 1_000 });
  await mailed;
  const { arrivals, bytes } = await sink.tally();
  const came = new Map(arrivals);
  const escalated = [...((await running.takeEscalated?.()) ?? [])].sort((one, other) => one.deadlineAt - other.deadlineAt);
  return {
    committed: escalated.map(({ committedAt, deadlineAt }) => committedAt - deadlineAt),
    mailed: escalated.map(({ key, deadlineAt }) => (came.get(key) ?? NaN) - deadlineAt),
    fixedWork,
    bytes: bytes / n,
  };
};

/**
 * Measures how late `n` deadlines are handled that are spread evenly over `spanS` seconds: on each side once after its start, and `later`
 * times more. Needs a sink that records.
 */
export const measureLateness = async (
  ground: Ground,
  sides: readonly Side[],
  letters: Letters,
  { n, spanS, runs, later, idleMs }: { n: number; spanS: number; runs: number; later: number; idleMs: number },
): Promise<readonly SideLateness[]> => {
  const found = new Map<Side, Found>(sides.map((side) => [side, { mailBytes: NaN, first: [], later: [], peakMemory: {} }]));
  for (let run = 0; run < runs; run += 1)
    for (const side of rotated(sides, run)) {
      printProgress(`run ${run + 1} of ${runs}: ${n} deadlines within ${spanS} s, ${side.name}`);
      const times = found.get(side);
      const running = await side.start(ground, { recipients: n, offices: n }, letters);
      try {
        await pause(idleMs);
        for (let round = 0; times !== undefined && round <= later; round += 1) {
          const { bytes, ...late } = await escalateOnce(ground, running, n, spanS);
          times[round === 0 ? 'first' : 'later'].push(late);
          times.mailBytes = bytes;
        }
        if (times === undefined) continue;
        for (const { name, pid } of running.processes) times.peakMemory[name] = Math.max(times.peakMemory[name] ?? 0, peakMemoryOf(pid));
      } finally {
        await running.stop();
      }
    }
  return [...found].map(([side, times]) => ({ side, ...times }));
};

/** The two mails of the product that its peers copy: a bulletin to one office, and the escalation when it does not answer. */
export const readLetters = async (ground: Ground, product: Side): Promise<Letters> => {
  const { sink } = ground;
  const running = await product.start(ground, { recipients: 1, offices: 1 }, NO_LETTERS);
  try {
    const publish = await running.prepare();
    await sink.reset();
    const published = sink.waitForMails(1, LONGEST_MS);
    await publish();
    await published;
    const { sample: bulletin } = await sink.reset();
    const escalated = sink.waitForMails(1, LONGEST_MS);
    await running.setDeadlines?.({ startsAt: Date.now(), spanMs: 1 });
    await escalated;
    const { sample: escalation } = await sink.reset();
    return { bulletin: letterOf(bulletin ?? ''), escalation: letterOf(escalation ?? '') };
  } finally {
    await running.stop();
  }
};
