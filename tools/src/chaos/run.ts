import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Ledger } from '@rainstorm/ledger';
import { seedDemoPeople } from '@rainstorm/harness/seed-people';
import { Cast } from './cast.js';
import { chaosCity, CROWD, writeCity } from './chaos-city.js';
import { checkHard, repeats, type Promised } from './check.js';
import { Desk } from './desk.js';
import { Dice } from './dice.js';
import type { Scene } from './fault.js';
import { faultsLike } from './faults.js';
import { Ground } from './ground.js';
import { measureLateness, type Lateness } from './lateness.js';
import { LedgerClock } from './ledger-clock.js';
import { watchLoad, type MachineLoad } from './machine-load.js';
import { Moments, type Aim } from './moments.js';
import { Officers } from './officers.js';
import { Outages } from './outages.js';
import { nothingConfirmed } from './players.js';
import { readRows } from './rows.js';
import { Timetable } from './timetable.js';

export interface RunOptions {
  readonly backend: 'postgres' | 'redis';
  readonly redisProgram: string | null;
  readonly seed: number;
  readonly minutes: number;
  /** The logs and the evidence, even where every promise was kept. */
  readonly keep: boolean;
  /** Words of the faults to be made; all where there are none. */
  readonly faults: readonly string[];
  readonly tell: (line: string) => void;
  /** Before its time: no more faults, and the verdict on what there was. */
  readonly isToEnd: () => boolean;
  readonly isInterrupted: () => boolean;
}

export interface Report {
  readonly backend: string;
  readonly seed: number;
  readonly minutes: number;
  /** ISO 8601. */
  readonly begunAt: string;
  readonly seconds: number;
  readonly load: MachineLoad;
  readonly faults: Readonly<Record<string, number>>;
  /** Of what wants a certain instant or state: how often that was hit. */
  readonly aims: Readonly<Record<string, Aim>>;
  /** Faults that this machine does not allow, each with its reason. */
  readonly leftOut: readonly string[];
  readonly clockMoved: { readonly times: number; readonly byMs: number };
  readonly outages: { readonly count: number; readonly seconds: number };
  readonly counts: Readonly<Record<string, number>>;
  /** Of a scheduler, from its start until it is at work. */
  readonly slowestStartMs: number;
  readonly lateness: Lateness;
  readonly promises: readonly Promised[];
  readonly notes: readonly string[];
  readonly isKept: boolean;
  /** Logs and evidence, where they were kept. */
  readonly folder: string;
}

const WAVE_MS = 10_000;
/** A deadline further away than this is brought near: nothing would be tested while it is waited for. */
const FAR_MS = 10_000;
const NEAR_MS = 3_000;
/** At the end there is nothing else to wait for, and the next try of a delivery counts as well. */
const FAR_AT_THE_END_MS = 4_000;
const NEAR_AT_THE_END_MS = 2_000;
const TOLD_EVERY_MS = 10_000;
const SETTLE_MS = 240_000;
const PUBLISH_EVERY_MS = [1_500, 4_500] as const;

/** What still waits, by the ledger: nothing that the product says of itself. */
const WAITING = `
  SELECT (SELECT count(*) FROM deliveries WHERE channel <> 'console' AND state IN ('pending', 'queued', 'sending', 'failed-temporarily'))::int AS deliveries,
         (SELECT count(*) FROM dispatches WHERE state = 'open' AND owes_receipt)::int AS dispatches,
         (SELECT count(*) FROM escalations WHERE state = 'open' AND dispatch_id IS NOT NULL)::int AS escalations,
         (SELECT min(receipt_due_at) FROM dispatches WHERE state = 'open' AND owes_receipt AND office_id <> '${CROWD}') AS due,
         (SELECT min(next_attempt_at) FROM deliveries WHERE channel <> 'console' AND state = 'failed-temporarily') AS retry`;
interface Waiting {
  readonly deliveries: number;
  readonly dispatches: number;
  readonly escalations: number;
  readonly due: Date | null;
  readonly retry: Date | null;
}

/** One run on one queue backend: from an empty ledger to the verdict. */
export const runChaos = async (options: RunOptions): Promise<Report> => {
  const { seed, minutes, tell } = options;
  const begun = Date.now();
  const load = watchLoad();
  const ground = await Ground.lay(options.backend === 'redis' ? options.redisProgram : null);
  const chaos = chaosCity(ground.hook.port, minutes);
  const city = writeCity(chaos);
  const clock = new LedgerClock();
  const outages = new Outages();
  const confirmed = nothingConfirmed();
  let cast: Cast | null = null;
  let isKept = false;
  try {
    const empty = await Ledger.open({ url: ground.directUrl, clock: 'movable', application: 'chaos', poolSize: 2 });
    await empty.migrate();
    const people = await seedDemoPeople(empty, city.cityDirectory);
    await empty.close();
    cast = await Cast.assemble(ground, city.configDir, outages);
    await cast.enter();
    const loginOf = (role: string): string => people.find(({ roles }) => roles.includes(role as never))?.login ?? '';
    const players = cast;
    const officers = new Officers(
      [...chaos.offices, chaos.crowd],
      (login) => players.atConsoles(login),
      players.atConsoles(loginOf('command-officer')),
      new Dice(seed, 'officers'),
      confirmed,
      () => clock.now(),
      async (dispatchId) => (await ground.progressOf(dispatchId)).waiting === 0,
    );
    const desk = new Desk(
      cast.atDesk(loginOf('forecaster')),
      cast.atDesk(loginOf('chief-forecaster')),
      new Dice(seed, 'desk'),
      confirmed,
      (index, dispatches) => officers.take(index, dispatches),
      () => clock.now(),
    );
    const moments = new Moments();
    const scene: Scene = { ground, cast, desk, outages, moments };
    const moveTo = async (instant: number): Promise<void> => {
      const mover = await Ledger.open({ url: ground.directUrl, clock: 'movable', application: 'chaos', poolSize: 2 });
      try {
        await clock.moveTo(mover, instant);
      } finally {
        await mover.close();
      }
    };
    const moveNear = async (): Promise<void> => {
      const [waiting] = await ground.ask<Waiting>(WAITING);
      if (waiting?.due == null || waiting.due.getTime() - clock.now() < FAR_MS) return;
      await moveTo(waiting.due.getTime() - NEAR_MS);
    };

    const working = [desk.work(PUBLISH_EVERY_MS), officers.work()];
    await pause(WAVE_MS);
    const played = await playFaults(options, scene, moveNear);

    tell('calm: what is on its way comes to its end');
    await desk.close(30_000);
    officers.answerAll();
    const left = await settle(ground, clock, moveTo, options);
    officers.close();
    await Promise.all(working);
    const away = outages.all;
    await cast.leave();

    const rows = await readRows(ground);
    const ledger = await Ledger.open({ url: ground.directUrl, clock: 'movable', application: 'chaos', poolSize: 2 });
    const verdict = await ledger.verify();
    await ledger.close();
    const arrivals = [...ground.mail.arrivals, ...ground.hook.arrivals];
    const promises = checkHard({
      rows,
      arrivals,
      confirmed,
      city: chaos,
      ownEnds: cast.ownEnds,
      chainFault: verdict.intact ? null : `row ${verdict.seq}: ${verdict.fault}`,
      ledgerTime: (real) => clock.at(real),
      endedAt: clock.now(),
    });
    const lateness = measureLateness(rows, away, clock);
    const late: Promised = {
      promise: 'never late, beyond what a slow machine explains',
      tested: lateness.calm.count + lateness.outage.count + lateness.return.count,
      broken: lateness.beyondExcuse,
    };
    const repeated = repeats(arrivals);
    writeFileSync(join(ground.folder, 'evidence.json'), JSON.stringify({ rows, arrivals, confirmed, outages: away, clock: clock.steps }));
    isKept = [...promises, late].every(({ broken }) => broken.length === 0) && !options.isInterrupted();
    return {
      backend: options.backend,
      seed,
      minutes,
      begunAt: new Date(begun).toISOString(),
      seconds: Math.round((Date.now() - begun) / 1000),
      load: load.stop(),
      faults: played,
      aims: moments.all,
      leftOut: ground.whyNoDisk === null ? [] : [`PostgreSQL's disk full (${ground.whyNoDisk})`],
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
        messagesRepeated: repeated.messages,
        repeats: repeated.extra,
        requestsAskedAgain: confirmed.unanswered,
      },
      slowestStartMs: Math.max(0, ...cast.startsMs),
      lateness,
      promises: [...promises, late],
      notes: [
        ...confirmed.surprises,
        ...(left === null ? [] : [`not at rest after ${SETTLE_MS / 1000} s: ${JSON.stringify(left)}`]),
        ...(options.isToEnd() ? ['ended before its time'] : []),
        ...(options.isInterrupted() ? ['interrupted'] : []),
      ],
      isKept,
      folder: ground.folder,
    };
  } finally {
    await cast?.leave();
    await ground.clear(options.keep || !isKept);
    city.remove();
  }
};

/** One fault after the other, all of them before any comes again, with short calm times between. */
const playFaults = async (options: RunOptions, scene: Scene, moveNear: () => Promise<void>): Promise<Readonly<Record<string, number>>> => {
  const { seed, minutes, tell, backend } = options;
  const has = { redis: backend === 'redis', disk: scene.ground.disk !== null };
  const faults = faultsLike(options.faults, has);
  if (faults.length === 0) return {};
  const timetable = new Timetable(faults, new Dice(seed, 'faults'), minutes);
  const until = Date.now() + minutes * 60_000 - WAVE_MS;
  const played: Record<string, number> = {};
  while (Date.now() < until && !options.isToEnd()) {
    const { fault, forMs, dice, calmMs } = timetable.next();
    tell(`${fault.name}${fault.longestMs === 0 ? '' : ` (${(forMs / 1000).toFixed(1)} s)`}`);
    played[fault.name] = (played[fault.name] ?? 0) + 1;
    await fault.run(scene, dice, forMs);
    // On a machine that has too much to do, the next one moves it.
    await moveNear().catch(() => undefined);
    await pause(calmMs);
  }
  return played;
};

/** Until nothing waits any more; what waits all the same, or null. */
const settle = async (
  ground: Ground,
  clock: LedgerClock,
  moveTo: (instant: number) => Promise<void>,
  { isInterrupted, tell }: RunOptions,
): Promise<Waiting | null> => {
  const begun = Date.now();
  let toldAt = begun;
  for (;;) {
    const [waiting] = await ground.ask<Waiting>(WAITING);
    if (waiting === undefined) throw new Error('The ledger has no answer');
    const { deliveries, dispatches, escalations, due, retry } = waiting;
    if (deliveries === 0 && dispatches === 0 && escalations === 0) return null;
    if (Date.now() > begun + SETTLE_MS || isInterrupted()) return waiting;
    if (Date.now() > toldAt + TOLD_EVERY_MS) {
      toldAt = Date.now();
      tell(`still waiting: ${deliveries} deliveries, ${dispatches} dispatches, ${escalations} escalations`);
    }
    const next = Math.min(due?.getTime() ?? Infinity, retry?.getTime() ?? Infinity);
    if (next !== Infinity && next - clock.now() > FAR_AT_THE_END_MS) await moveTo(next - NEAR_AT_THE_END_MS).catch(() => undefined);
    await pause(500);
  }
};
