import { setTimeout as pause } from 'node:timers/promises';
import type { Part } from './cast.js';
import { restartAfter, type Fault } from './fault.js';
import { crashPostgres } from './postgres-faults.js';

/** So long a moment is looked for in which a process has written and not committed. */
const SEARCH_MS = 15_000;
const CLOCK_OFF_MS = 180_000;

const killOne = (part: Part): Fault => ({
  name: `${part} killed`,
  longestMs: 6_000,
  run: async ({ cast }, dice, forMs) => {
    const name = dice.one(cast.names(part));
    await cast.kill(name);
    await pause(restartAfter(dice, forMs));
    cast.start(name);
  },
});

const killAll = (part: Part): Fault => ({
  name: `all of ${part} killed`,
  longestMs: 15_000,
  run: async ({ cast }, _dice, forMs) => {
    const names = cast.names(part);
    await Promise.all(names.map(async (name) => cast.kill(name)));
    await pause(forMs);
    for (const name of names) cast.start(name);
  },
});

/** Stops it while it holds a transaction open, as a machine that hangs would: what it has locked stays locked. */
const freezeInTransaction = (part: Part): Fault => ({
  name: `${part} frozen in the middle of a transaction`,
  longestMs: 90_000,
  run: async ({ ground, cast }, dice, forMs) => {
    const name = dice.one(cast.names(part));
    const deadline = Date.now() + SEARCH_MS;
    for (;;) {
      const wake = cast.freeze(name);
      // The same session in the same transaction, twice: it is the frozen one's, and not a neighbour's.
      const first = await ground.idleInTransaction(`rainstorm-${part}`);
      await pause(first.length > 0 ? 60 : 0);
      const held = first.length > 0 && (await ground.idleInTransaction(`rainstorm-${part}`)).some((one) => first.includes(one));
      if (held || Date.now() > deadline) await pause(forMs);
      wake();
      if (held || Date.now() > deadline) return;
      await pause(dice.between(0, 30));
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
    name: "one process's clock 3 minutes off",
    longestMs: 120_000,
    run: async ({ cast, moments }, dice, forMs) => {
      const name = dice.one(cast.names());
      const aheadMs = dice.one([-CLOCK_OFF_MS, CLOCK_OFF_MS]);
      await cast.kill(name);
      cast.start(name, aheadMs);
      moments.aimed(`${name.split('-')[0] ?? name} at work with its clock 3 minutes off`, await cast.untilServing(name));
      await pause(forMs);
      await cast.kill(name);
      cast.start(name);
    },
  },
  {
    name: 'everything off',
    longestMs: 45_000,
    run: async (scene, _dice, forMs) => {
      const { cast, ground } = scene;
      await Promise.all([...cast.names().map(async (name) => cast.kill(name)), ground.mail.down(), ground.hook.down(), ground.killRedis()]);
      await crashPostgres(scene, forMs);
      await Promise.all([ground.mail.up(), ground.hook.up(), ground.startRedis()]);
      for (const name of cast.names()) cast.start(name);
    },
  },
];
