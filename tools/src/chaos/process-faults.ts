import { setTimeout as pause } from 'node:timers/promises';
import type { ProcessRole } from './product-processes.js';
import { restartDelayMs, type Fault } from './fault.js';
import { crashPostgres } from './postgres-faults.js';

/** How long to search for a moment in which a process has written but not committed. */
const SEARCH_TIMEOUT_MS = 15_000;
const CLOCK_OFFSET_MS = 180_000;

const killOne = (role: ProcessRole): Fault => ({
  name: `${role} killed`,
  longestMs: 6_000,
  run: async ({ processes }, random, durationMs) => {
    const name = random.pick(processes.names(role));
    await processes.kill(name);
    await pause(restartDelayMs(random, durationMs));
    processes.start(name);
  },
});

const killAll = (role: ProcessRole): Fault => ({
  name: `all of ${role} killed`,
  longestMs: 15_000,
  run: async ({ processes }, _dice, durationMs) => {
    const names = processes.names(role);
    await Promise.all(names.map(async (name) => processes.kill(name)));
    await pause(durationMs);
    for (const name of names) processes.start(name);
  },
});

/** Stops a process in the middle of a transaction, like a machine that hangs. Its locks stay held. */
const freezeInTransaction = (role: ProcessRole): Fault => ({
  name: `${role} frozen in the middle of a transaction`,
  longestMs: 90_000,
  run: async ({ infrastructure, processes }, random, durationMs) => {
    const name = random.pick(processes.names(role));
    const deadline = Date.now() + SEARCH_TIMEOUT_MS;
    for (;;) {
      const wake = processes.freeze(name);
      // The same open transaction seen twice belongs to the frozen process, not to another of its role.
      const first = await infrastructure.idleInTransaction(`rainstorm-${role}`);
      await pause(first.length > 0 ? 60 : 0);
      const held = first.length > 0 && (await infrastructure.idleInTransaction(`rainstorm-${role}`)).some((one) => first.includes(one));
      if (held || Date.now() > deadline) await pause(durationMs);
      wake();
      if (held || Date.now() > deadline) return;
      await pause(random.between(0, 30));
    }
  },
});

export const processFaults: readonly Fault[] = [
  killOne('api'),
  killOne('scheduler'),
  killOne('worker'),
  killOne('console'),
  killAll('scheduler'),
  killAll('worker'),
  killAll('console'),
  freezeInTransaction('scheduler'),
  freezeInTransaction('worker'),
  freezeInTransaction('console'),
  {
    name: "one process's clock wrong by 3 minutes",
    longestMs: 120_000,
    run: async ({ processes, hitRates }, random, durationMs) => {
      const name = random.pick(processes.names());
      const aheadMs = random.pick([-CLOCK_OFFSET_MS, CLOCK_OFFSET_MS]);
      await processes.kill(name);
      processes.start(name, aheadMs);
      hitRates.record(`${name.split('-')[0] ?? name} at work with its clock wrong by 3 minutes`, await processes.waitUntilServing(name));
      await pause(durationMs);
      await processes.kill(name);
      processes.start(name);
    },
  },
  {
    name: 'everything stopped',
    longestMs: 45_000,
    run: async (scene, _dice, durationMs) => {
      const { processes, infrastructure } = scene;
      await Promise.all([
        ...processes.names().map(async (name) => processes.kill(name)),
        infrastructure.mail.stop(),
        infrastructure.hook.stop(),
        infrastructure.killRedis(),
      ]);
      await crashPostgres(scene, durationMs);
      await Promise.all([infrastructure.mail.ensureRunning(), infrastructure.hook.ensureRunning(), infrastructure.startRedis()]);
      for (const name of processes.names()) processes.start(name);
    },
  },
];
