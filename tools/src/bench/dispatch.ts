import { CountingSink } from './counting-sink.js';
import { measureLateness, readLetters, type Lateness, type SideLateness } from './deadlines.js';
import { measureFanOut, type SideTimes, type Timed } from './fan-out.js';
import { median, printRow, ratio, summarize, summarizeMedianRun } from './figures.js';
import type { Letters } from './letter.js';
import type { BenchOptions } from './options.js';
import { peerSide } from './peer-side.js';
import type { Publication } from './peers/peer.js';
import { connectionsOf, productSide } from './product-side.js';
import type { Ground, Side } from './side.js';
import { deadlineTargets, fanOutTargets, printTarget } from './targets.js';
import { freePort } from '@rainstorm/harness/free-port';

const describeTimes = (times: readonly Timed[], mails: number) =>
  times.length === 0
    ? null
    : {
        times: times.length,
        answeredMs: summarize(times.map(({ answered }) => answered)),
        lastMailMs: summarize(times.map(({ lastMail }) => lastMail)),
        mailsPerS: summarize(times.map(({ lastMail }) => (mails * 1_000) / lastMail)),
        cpuMs: Math.round(median(times.map(({ cpu }) => cpu))),
      };

/** How many times as fast as each peer, by the medians: more is better for this side. */
const comparedWith = (own: SideTimes, others: readonly SideTimes[]) => {
  const middle = (times: readonly Timed[]): number => median(times.map(({ lastMail }) => lastMail));
  return Object.fromEntries(
    others.map((other) => [
      other.side.name,
      { cold: ratio(middle(other.cold), middle(own.cold)), warm: ratio(middle(other.warm), middle(own.warm)) },
    ]),
  );
};

const isPeer = ({ side }: { readonly side: Side }): boolean => !side.name.startsWith('product');

const printFanOut = (all: readonly SideTimes[], publication: Publication, ground: Ground, options: BenchOptions): void => {
  const { recipients, offices } = publication;
  const bench = offices === 1 ? 'one bulletin by e-mail' : 'offices with their own receipts';
  for (const one of all) {
    printRow({
      bench,
      recipients,
      offices,
      side: one.side.name,
      runs: options.runs,
      processes: one.processes,
      connections: connectionsOf(ground.workers),
      mailBytes: Math.round(one.mailBytes),
      cold: describeTimes(one.cold, recipients),
      warm: describeTimes(one.warm, recipients),
      peakMemoryMiB: one.peakMemory,
      note: one.side.note,
    });
  }
  for (const one of all.filter((each) => !isPeer(each)))
    printRow({ bench: `${bench}: times as fast`, recipients, offices, side: one.side.name, as: comparedWith(one, all.filter(isPeer)) });
  for (const target of fanOutTargets(all, publication)) printTarget(target);
};

/** How often a size is repeated: small ones are quick and need many for a useful p99, large ones are warm after two. */
const repeatsOf = (recipients: number, { runs, warmUps, times, idleS }: BenchOptions) => ({
  runs,
  warmUps: warmUps ?? (recipients > 1_000 ? 2 : 10),
  times: times ?? (recipients > 1_000 ? 1 : recipients > 100 ? 5 : 20),
  idleMs: idleS * 1_000,
});

const describeLateness = (rounds: readonly Lateness[]) =>
  rounds.length === 0
    ? null
    : {
        escalatedLateMs: summarizeMedianRun(rounds.map(({ committed }) => committed)),
        mailedLateMs: summarizeMedianRun(rounds.map(({ mailed }) => mailed)),
        // The very first escalation of a process.
        firstOfAllMs: summarize(rounds.map(({ mailed }) => mailed[0] ?? NaN)),
        fixedWorkMs: rounds.map(({ fixedWork }) => fixedWork),
      };

const printDeadlines = (all: readonly SideLateness[], n: number, spanS: number, runs: number): void => {
  for (const one of all)
    printRow({
      bench: 'deadlines',
      deadlines: n,
      withinS: spanS,
      side: one.side.name,
      runs,
      mailBytes: Math.round(one.mailBytes),
      first: describeLateness(one.first),
      later: describeLateness(one.later),
      peakMemoryMiB: one.peakMemory,
      note: one.side.note,
    });
  for (const target of deadlineTargets(all, n, spanS)) printTarget(target);
};

const sidesOf = ({ backends, peers, workers }: BenchOptions, isRedisThere: boolean) => {
  const products = backends.map((backend) => productSide(backend, workers));
  const possible = peers.filter((kind) => kind !== 'bullmq' || isRedisThere);
  const recording = possible.filter((kind) => kind === 'bullmq' || kind === 'pg-boss');
  return {
    contacts: [...products, ...possible.map((kind) => peerSide(kind))],
    // The product has one mail; a peer may have a lighter one.
    offices: [...products, ...possible.map((kind) => peerSide(kind)), ...recording.map((kind) => peerSide(kind, true))],
    deadlines: [...products, ...recording.map((kind) => peerSide(kind))],
  };
};

/** Bulletins to many mailboxes and to many offices, then deadlines: the product beside its peers, in the same runs. */
export const measureDispatch = async (servers: Omit<Ground, 'sink' | 'workers'>, options: BenchOptions): Promise<void> => {
  const sides = sidesOf(options, servers.redisUrl !== undefined);
  printRow({
    note: `cold: processes that were just started and then left alone for ${options.idleS} s; no side has a connection to the mail server. warm: after the first publication and the warm-ups. Each side stops before the next starts; all have the same mail server, PostgreSQL with fsync, connections and bytes for a mail`,
  });
  const withSink = async (isRecording: boolean, act: (ground: Ground) => Promise<void>): Promise<void> => {
    const sink = await CountingSink.start(await freePort(), isRecording);
    try {
      await act({ ...servers, workers: options.workers, sink });
    } finally {
      await sink.stop();
    }
  };
  let letters: Letters | undefined;
  await withSink(false, async (ground) => {
    const product = sides.contacts[0];
    if (product !== undefined) letters = await readLetters(ground, product);
  });
  if (letters === undefined) return;
  const copied = letters;
  await withSink(false, async (ground) => {
    const publications = [
      ...options.contacts.map((recipients) => ({ recipients, offices: 1 })),
      ...options.offices.map((offices) => ({ recipients: offices, offices })),
    ];
    for (const publication of publications) {
      const chosen = publication.offices === 1 ? sides.contacts : sides.offices;
      const times = await measureFanOut(ground, chosen, publication, copied, repeatsOf(publication.recipients, options));
      printFanOut(times, publication, ground, options);
    }
  });
  await withSink(true, async (ground) => {
    for (const n of options.deadlines)
      for (const spanS of n <= 1_000 ? options.within : [1]) {
        const { runs, idleS } = options;
        const late = await measureLateness(ground, sides.deadlines, copied, { n, spanS, runs, later: 1, idleMs: idleS * 1_000 });
        printDeadlines(late, n, spanS, runs);
      }
  });
};
