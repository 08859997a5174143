import { setTimeout as pause } from 'node:timers/promises';
import { cpuOf, peakMemoryOf, printProgress, rotated } from './figures.js';
import type { Letters } from './letter.js';
import type { Publication } from './peers/peer.js';
import type { Ground, RunningSide, Side } from './side.js';

/** Keeps below the limit of ten publications per second (their identifiers allow no more). */
const PAUSE_MS = 150;
const LONGEST_MS = 300_000;

/** How often and how long. */
export interface Repeats {
  /** How often each side is started. */
  readonly runs: number;
  /** Publications after the first until a side is warm. */
  readonly warmUps: number;
  /** Measured publications of a warm side in each run. */
  readonly times: number;
  /** How long a side that was just started is left alone. */
  readonly idleMs: number;
}

/** One publication, in milliseconds from the call. */
export interface Timed {
  readonly answered: number;
  readonly lastMail: number;
  /** Processor time of all processes of the side. */
  readonly cpu: number;
}

export interface SideTimes {
  readonly side: Side;
  readonly processes: number;
  /** The first publication of each run. */
  readonly cold: readonly Timed[];
  readonly warm: readonly Timed[];
  /** Of one mail, with its headers. */
  readonly mailBytes: number;
  /** The most of all runs, by process, MiB. */
  readonly peakMemory: Readonly<Record<string, number>>;
}

interface Found {
  processes: number;
  mailBytes: number;
  readonly cold: Timed[];
  readonly warm: Timed[];
  readonly peakMemory: Record<string, number>;
}

const publishOnce = async ({ sink }: Ground, running: RunningSide, mails: number): Promise<Timed> => {
  const cpuOfAll = (): number => running.processes.reduce((sum, { pid }) => sum + cpuOf(pid), 0);
  const publish = await running.prepare();
  await sink.reset();
  const last = sink.waitForMails(mails, LONGEST_MS);
  const used = cpuOfAll();
  const begun = performance.now();
  // Some mails may have come before the answer.
  const [answered, came] = await Promise.all([publish().then(() => performance.now()), last]);
  return { answered: answered - begun, lastMail: came - begun, cpu: cpuOfAll() - used };
};

const runOnce = async (
  ground: Ground,
  running: RunningSide,
  mails: number,
  { warmUps, times, idleMs }: Repeats,
  found: Found,
): Promise<void> => {
  await pause(idleMs);
  found.cold.push(await publishOnce(ground, running, mails));
  found.mailBytes = (await ground.sink.tally()).bytes / mails;
  for (let time = 0; time < warmUps + times; time += 1) {
    await pause(PAUSE_MS);
    const timed = await publishOnce(ground, running, mails);
    if (time >= warmUps) found.warm.push(timed);
  }
  found.processes = running.processes.length;
  for (const { name, pid } of running.processes) found.peakMemory[name] = Math.max(found.peakMemory[name] ?? 0, peakMemoryOf(pid));
};

/**
 * Publishes on each side, one after the other: started, left idle, a first (cold) publication, warm-ups, then the warm ones. Each run starts
 * all sides anew, in another order, on the same mail server.
 */
export const measureFanOut = async (
  ground: Ground,
  sides: readonly Side[],
  publication: Publication,
  letters: Letters,
  repeats: Repeats,
): Promise<readonly SideTimes[]> => {
  const found = new Map<Side, Found>(sides.map((side) => [side, { processes: 0, mailBytes: NaN, cold: [], warm: [], peakMemory: {} }]));
  for (let run = 0; run < repeats.runs; run += 1)
    for (const side of rotated(sides, run)) {
      printProgress(
        `run ${run + 1} of ${repeats.runs}: ${publication.recipients} recipients, ${publication.offices} offices, ${side.name}`,
      );
      const running = await side.start(ground, publication, letters);
      try {
        const times = found.get(side);
        if (times !== undefined) await runOnce(ground, running, publication.recipients, repeats, times);
      } finally {
        await running.stop();
      }
    }
  return [...found].map(([side, times]) => ({ side, ...times }));
};
