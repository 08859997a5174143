import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Ledger } from '@rainstorm/ledger';
import { seedDemoPeople } from '@rainstorm/harness/seed-people';
import { ProductProcesses } from './product-processes.js';
import { chaosCity, LARGE_OFFICE_ID, writeCity } from './chaos-city.js';
import { checkPromises, countRepeats, countWays, type PromiseCheck } from './check-promises.js';
import { Publisher } from './publisher.js';
import { SeededRandom } from './seeded-random.js';
import type { FaultContext } from './fault.js';
import { selectFaults } from './select-faults.js';
import { Infrastructure } from './infrastructure.js';
import { measureLateness, type Lateness } from './lateness.js';
import { LedgerClock } from './ledger-clock.js';
import { measureLoad, type MachineLoad } from './measure-load.js';
import { HitRates, type HitRate } from './hit-rates.js';
import { Officers } from './officers.js';
import { Outages } from './outages.js';
import { noConfirmedActs } from './confirmed-acts.js';
import { readRows } from './read-rows.js';
import { resolveArrivals } from './arrival-keys.js';
import { subscribeToPushes } from './subscribe-to-pushes.js';
import { FaultSchedule } from './fault-schedule.js';

export interface RunOptions {
  readonly backend: 'postgres' | 'redis';
  readonly redisProgram: string | null;
  readonly seed: number;
  readonly minutes: number;
  /** Keeps the logs and the evidence even if every promise was kept. */
  readonly keep: boolean;
  /** Only faults whose name contains one of these words. All faults if empty. */
  readonly faults: readonly string[];
  readonly log: (line: string) => void;
  /** Ends the run early: no more faults; what happened so far is checked. */
  readonly isStopRequested: () => boolean;
  readonly isInterrupted: () => boolean;
}

export interface ChaosReport {
  readonly backend: string;
  readonly seed: number;
  readonly minutes: number;
  /** ISO 8601. */
  readonly begunAt: string;
  readonly seconds: number;
  readonly load: MachineLoad;
  readonly faults: Readonly<Record<string, number>>;
  /** How often a fault that needs an exact moment or state hit it. */
  readonly hitRates: Readonly<Record<string, HitRate>>;
  /** Faults that this machine cannot make, each with its reason. */
  readonly skippedFaults: readonly string[];
  readonly clockMoved: { readonly times: number; readonly byMs: number };
  readonly outages: { readonly count: number; readonly seconds: number };
  readonly counts: Readonly<Record<string, number>>;
  /** The longest time from the start of a scheduler until it works. */
  readonly slowestStartMs: number;
  readonly lateness: Lateness;
  readonly promises: readonly PromiseCheck[];
  readonly notes: readonly string[];
  readonly isKept: boolean;
  /** The folder of logs and evidence, if they were kept. */
  readonly folder: string;
}

const WARM_UP_MS = 10_000;
/** If the next deadline is further away than this, the clock is moved near it. Waiting would test nothing. */
const FAR_DEADLINE_MS = 10_000;
const NEAR_DEADLINE_MS = 3_000;
/** At the end the clock is moved sooner, and also to the next retry of a delivery. */
const FAR_DEADLINE_AT_END_MS = 4_000;
const NEAR_DEADLINE_AT_END_MS = 2_000;
const PROGRESS_EVERY_MS = 10_000;
const SETTLE_TIMEOUT_MS = 240_000;
const PUBLISH_EVERY_MS = [1_500, 4_500] as const;

/** Counts what is unsettled with plain SQL, not through the product. */
const UNSETTLED_SQL = `
  SELECT (SELECT count(*) FROM deliveries WHERE channel NOT IN ('console', 'push') AND state IN ('pending', 'queued', 'sending', 'failed-temporarily'))::int AS deliveries,
         (SELECT count(*) FROM dispatches WHERE state = 'open' AND owes_receipt)::int AS dispatches,
         (SELECT count(*) FROM escalations WHERE state = 'open')::int AS escalations,
         (SELECT min(receipt_due_at) FROM dispatches WHERE state = 'open' AND owes_receipt AND office_id <> '${LARGE_OFFICE_ID}') AS due,
         (SELECT min(next_attempt_at) FROM deliveries WHERE channel NOT IN ('console', 'push') AND state = 'failed-temporarily') AS retry`;
interface Unsettled {
  readonly deliveries: number;
  readonly dispatches: number;
  readonly escalations: number;
  readonly due: Date | null;
  readonly retry: Date | null;
}

/** One run on one queue backend, from an empty ledger to the report. */
export const runChaos = async (options: RunOptions): Promise<ChaosReport> => {
  const { seed, minutes, log } = options;
  const begun = Date.now();
  const load = measureLoad();
  const infrastructure = await Infrastructure.start(options.backend === 'redis' ? options.redisProgram : null);
  const chaos = chaosCity(infrastructure.hook.port, minutes);
  const city = writeCity(chaos);
  const clock = new LedgerClock();
  const outages = new Outages();
  const gatewayOutages = new Outages();
  const confirmed = noConfirmedActs();
  let processes: ProductProcesses | null = null;
  let isKept = false;
  try {
    const empty = await Ledger.open({ url: infrastructure.directUrl, clock: 'movable', application: 'chaos', poolSize: 2 });
    await empty.migrate();
    const people = await seedDemoPeople(empty, city.cityDirectory);
    await empty.close();
    processes = await ProductProcesses.prepare(infrastructure, city.configDir, outages);
    await processes.startAll();
    const loginOf = (role: string): string => people.find(({ roles }) => roles.includes(role as never))?.login ?? '';
    const running = processes;
    const officers = new Officers(
      [...chaos.offices, chaos.largeOffice],
      (login) => running.consoleClients(login),
      running.consoleClients(loginOf('command-officer')),
      new SeededRandom(seed, 'officers'),
      confirmed,
      () => clock.now(),
      async (dispatchId) => (await infrastructure.progressOf(dispatchId)).waiting === 0,
    );
    const publisher = new Publisher(
      processes.dispatcherClient(loginOf('forecaster')),
      processes.dispatcherClient(loginOf('chief-forecaster')),
      new SeededRandom(seed, 'desk'),
      confirmed,
      (index, dispatches) => officers.planReceipts(index, dispatches),
      () => clock.now(),
    );
    const hitRates = new HitRates();
    const scene: FaultContext = { infrastructure, processes, publisher, outages, gatewayOutages, hitRates };
    const moveTo = async (instant: number): Promise<void> => {
      const mover = await Ledger.open({ url: infrastructure.directUrl, clock: 'movable', application: 'chaos', poolSize: 2 });
      try {
        await clock.moveTo(mover, instant);
      } finally {
        await mover.close();
      }
    };
    const moveNear = async (): Promise<void> => {
      const [waiting] = await infrastructure.query<Unsettled>(UNSETTLED_SQL);
      if (waiting?.due == null || waiting.due.getTime() - clock.now() < FAR_DEADLINE_MS) return;
      await moveTo(waiting.due.getTime() - NEAR_DEADLINE_MS);
    };

    await subscribeToPushes(infrastructure, chaos, (login) => running.consoleClients(login));
    const working = [publisher.run(PUBLISH_EVERY_MS), officers.run()];
    await pause(WARM_UP_MS);
    const played = await runFaults(options, scene, moveNear);

    log('no more faults: waiting until everything is settled');
    await publisher.close(30_000);
    officers.answerAll();
    const left = await waitUntilSettled(infrastructure, clock, moveTo, options);
    const settledAt = clock.now();
    officers.close();
    await Promise.all(working);
    const away = outages.all;
    await processes.stop();

    const rows = await readRows(infrastructure);
    const ledger = await Ledger.open({ url: infrastructure.directUrl, clock: 'movable', application: 'chaos', poolSize: 2 });
    const verdict = await ledger.verify();
    await ledger.close();
    const received = resolveArrivals(
      [...infrastructure.mail.arrivals, ...infrastructure.hook.arrivals, ...infrastructure.gateways.arrivals],
      rows,
    );
    const arrivals = received.filter(({ isAnswer }) => isAnswer !== true);
    const answers = received.filter(({ isAnswer }) => isAnswer === true);
    const promises = checkPromises({
      rows,
      arrivals,
      answers,
      withoutFirstSms: gatewayOutages.all,
      realTime: (instant) => clock.realOf(instant),
      confirmed,
      city: chaos,
      unexpectedExits: processes.unexpectedExits,
      chainFault: verdict.intact ? null : `row ${verdict.seq}: ${verdict.fault}`,
      ledgerTime: (real) => clock.at(real),
      endedAt: clock.now(),
      settledAt,
    });
    const lateness = measureLateness(rows, away, clock);
    const late: PromiseCheck = {
      promise: 'no deadline is later than a slow machine explains',
      tested: lateness.calm.count + lateness.outage.count + lateness.return.count,
      broken: lateness.unexplained,
    };
    const repeated = countRepeats(arrivals);
    writeFileSync(
      join(infrastructure.folder, 'evidence.json'),
      JSON.stringify({ rows, received, confirmed, outages: away, clock: clock.steps }),
    );
    isKept = [...promises, late].every(({ broken }) => broken.length === 0) && !options.isInterrupted();
    return {
      backend: options.backend,
      seed,
      minutes,
      begunAt: new Date(begun).toISOString(),
      seconds: Math.round((Date.now() - begun) / 1000),
      load: load.stop(),
      faults: played,
      hitRates: hitRates.all,
      skippedFaults:
        infrastructure.diskUnavailableReason === null ? [] : [`PostgreSQL's disk full (${infrastructure.diskUnavailableReason})`],
      clockMoved: clock.moved,
      outages: { count: away.length, seconds: Math.round(away.reduce((sum, { from, to }) => sum + to - from, 0) / 1000) },
      counts: {
        bulletins: rows.bulletins.length,
        dispatches: rows.dispatches.length,
        deliveries: rows.deliveries.length,
        receipts: rows.receipts.length,
        receiptsConfirmed: confirmed.receipts.length,
        escalations: rows.escalations.length,
        messages: arrivals.length,
        ...countWays(arrivals),
        answersByPhoneSmsOrCard: answers.length,
        messagesRepeated: repeated.messages,
        repeats: repeated.extra,
        requestsRetried: confirmed.retriedRequests,
      },
      slowestStartMs: Math.max(0, ...processes.schedulerStartsMs),
      lateness,
      promises: [...promises, late],
      notes: [
        ...confirmed.unexpectedErrors,
        ...(left === null ? [] : [`not settled after ${SETTLE_TIMEOUT_MS / 1000} s: ${JSON.stringify(left)}`]),
        ...(options.isStopRequested() ? ['ended early'] : []),
        ...(options.isInterrupted() ? ['interrupted'] : []),
      ],
      isKept,
      folder: infrastructure.folder,
    };
  } finally {
    await processes?.stop();
    await infrastructure.stop(options.keep || !isKept);
    city.remove();
  }
};

/** Makes one fault after the other, with short pauses between them. */
const runFaults = async (
  options: RunOptions,
  scene: FaultContext,
  moveNear: () => Promise<void>,
): Promise<Readonly<Record<string, number>>> => {
  const { seed, minutes, log, backend } = options;
  const has = { redis: backend === 'redis', disk: scene.infrastructure.disk !== null };
  const faults = selectFaults(options.faults, has);
  if (faults.length === 0) return {};
  const timetable = new FaultSchedule(faults, new SeededRandom(seed, 'faults'), minutes);
  const until = Date.now() + minutes * 60_000 - WARM_UP_MS;
  const played: Record<string, number> = {};
  while (Date.now() < until && !options.isStopRequested()) {
    const { fault, durationMs, random, pauseMs } = timetable.next();
    log(`${fault.name}${fault.longestMs === 0 ? '' : ` (${(durationMs / 1000).toFixed(1)} s)`}`);
    played[fault.name] = (played[fault.name] ?? 0) + 1;
    await fault.run(scene, random, durationMs);
    // Can fail on a busy machine. The next turn then moves the clock.
    await moveNear().catch(() => undefined);
    await pause(pauseMs);
  }
  return played;
};

/** Waits until everything is settled. Returns null, or what is unsettled at the timeout. */
const waitUntilSettled = async (
  infrastructure: Infrastructure,
  clock: LedgerClock,
  moveTo: (instant: number) => Promise<void>,
  { isInterrupted, log }: RunOptions,
): Promise<Unsettled | null> => {
  const begun = Date.now();
  let toldAt = begun;
  for (;;) {
    const [waiting] = await infrastructure.query<Unsettled>(UNSETTLED_SQL);
    if (waiting === undefined) throw new Error('The ledger has no answer');
    const { deliveries, dispatches, escalations, due, retry } = waiting;
    if (deliveries === 0 && dispatches === 0 && escalations === 0) return null;
    if (Date.now() > begun + SETTLE_TIMEOUT_MS || isInterrupted()) return waiting;
    if (Date.now() > toldAt + PROGRESS_EVERY_MS) {
      toldAt = Date.now();
      log(`still waiting: ${deliveries} deliveries, ${dispatches} dispatches, ${escalations} escalations`);
    }
    const next = Math.min(due?.getTime() ?? Infinity, retry?.getTime() ?? Infinity);
    if (next !== Infinity && next - clock.now() > FAR_DEADLINE_AT_END_MS)
      await moveTo(next - NEAR_DEADLINE_AT_END_MS).catch(() => undefined);
    await pause(500);
  }
};
