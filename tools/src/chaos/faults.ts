import { setTimeout as pause } from 'node:timers/promises';
import type { Cast, Part } from './cast.js';
import type { Desk } from './desk.js';
import type { Dice } from './dice.js';
import type { Ground } from './ground.js';
import type { Outages } from './outages.js';

/** Everything that can be hurt. */
export interface Scene {
  readonly ground: Ground;
  readonly cast: Cast;
  readonly desk: Desk;
  readonly outages: Outages;
}

export interface Fault {
  readonly name: string;
  readonly onRedisOnly?: true;
  /** How long it lasts at the most in a run of 20 minutes, milliseconds. */
  readonly longestMs: number;
  readonly run: (scene: Scene, dice: Dice, forMs: number) => Promise<void>;
}

/** So long a moment is looked for in which a process has written and not committed. */
const SEARCH_MS = 15_000;

const restartAfter = (dice: Dice, forMs: number): number => Math.min(forMs, dice.between(500, 4_000));

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

const crashPostgres = async ({ ground, outages }: Scene, forMs: number): Promise<void> => {
  outages.begin('postgres');
  await ground.postgres.crash();
  await pause(forMs);
  await ground.postgres.start();
  outages.end('postgres');
};

const mail = (conduct: 'slow' | 'refuses' | 'cuts-data' | 'takes-silently', name: string): Fault => ({
  name,
  longestMs: 60_000,
  run: async ({ ground }, _dice, forMs) => {
    ground.mail.behave(conduct);
    await pause(forMs);
    ground.mail.behave('good');
  },
});
const hook = (conduct: 'hangs' | 'fails' | 'takes-silently', name: string): Fault => ({
  name,
  longestMs: 60_000,
  run: async ({ ground }, _dice, forMs) => {
    ground.hook.behave(conduct);
    await pause(forMs);
    ground.hook.behave('good');
  },
});

/** All of them, or those whose name has one of these words. */
export const faultsLike = (words: readonly string[], backend: 'postgres' | 'redis'): readonly Fault[] =>
  faults
    .filter(({ onRedisOnly }) => onRedisOnly !== true || backend === 'redis')
    .filter(({ name }) => words.length === 0 || words.some((word) => name.toLowerCase().includes(word.toLowerCase())));

const faults: readonly Fault[] = [
  killOne('api'),
  killOne('scheduler'),
  killOne('worker'),
  killOne('console'),
  killAll('scheduler'),
  killAll('worker'),
  killAll('console'),
  {
    name: 'api killed in the middle of a publication',
    longestMs: 6_000,
    run: async ({ cast, desk }, dice, forMs) => {
      const began = new Promise<void>((resolve) => {
        desk.onNextPublication = resolve;
      });
      await Promise.race([began, pause(10_000)]);
      // From before its transaction to after its answer: somewhere in between is the commit.
      await pause(dice.between(0, 60));
      await cast.kill('api');
      await pause(restartAfter(dice, forMs));
      cast.start('api');
    },
  },
  {
    name: 'Redis killed, and back empty',
    onRedisOnly: true,
    longestMs: 60_000,
    run: async ({ ground }, _dice, forMs) => {
      await ground.killRedis();
      await pause(forMs);
      await ground.startRedis();
    },
  },
  { name: 'Redis emptied (FLUSHALL)', onRedisOnly: true, longestMs: 0, run: async ({ ground }) => ground.flushRedis() },
  {
    name: 'Redis paused',
    onRedisOnly: true,
    longestMs: 60_000,
    run: async ({ ground }, _dice, forMs) => {
      const goOn = ground.pauseRedis();
      await pause(forMs);
      goOn();
    },
  },
  {
    name: 'the connections to Redis fall silent',
    onRedisOnly: true,
    longestMs: 0,
    run: async ({ ground }) => {
      ground.redisGate?.silenceAll();
      await Promise.resolve();
    },
  },
  { name: 'PostgreSQL crashed', longestMs: 20_000, run: async (scene, _dice, forMs) => crashPostgres(scene, forMs) },
  {
    name: 'PostgreSQL paused',
    longestMs: 60_000,
    run: async ({ ground, outages }, _dice, forMs) => {
      outages.begin('postgres');
      const goOn = ground.pausePostgres();
      await pause(forMs);
      goOn();
      outages.end('postgres');
    },
  },
  {
    name: 'all connections to PostgreSQL cut',
    longestMs: 0,
    run: async ({ ground, outages }) => {
      outages.begin('postgres');
      await ground.cutConnections();
      outages.end('postgres');
    },
  },
  freezeInTransaction('scheduler'),
  freezeInTransaction('worker'),
  freezeInTransaction('console'),
  {
    name: 'the connections to PostgreSQL fall silent',
    longestMs: 0,
    run: async ({ ground, outages }) => {
      outages.begin('postgres');
      ground.gate.silenceAll();
      outages.end('postgres');
      await Promise.resolve();
    },
  },
  {
    name: 'whoever LISTENs hears nothing more',
    longestMs: 0,
    run: async ({ ground }) => {
      ground.gate.silenceListeners();
      await Promise.resolve();
    },
  },
  {
    name: 'mail server down',
    longestMs: 60_000,
    run: async ({ ground }, _dice, forMs) => {
      await ground.mail.down();
      await pause(forMs);
      await ground.mail.up();
    },
  },
  mail('slow', 'mail server slow'),
  mail('refuses', 'mail server refuses every second mailbox with 451'),
  mail('cuts-data', 'mail server hangs up in the middle of DATA'),
  mail('takes-silently', 'mail server takes mails, and hangs up before its 250'),
  {
    name: 'mail server dies as it takes a mail',
    longestMs: 15_000,
    run: async ({ ground }, _dice, forMs) => {
      ground.mail.behave('dies-taking');
      await pause(forMs);
      await ground.mail.down();
      await ground.mail.up();
    },
  },
  hook('hangs', 'webhook hangs'),
  hook('fails', 'webhook answers 500'),
  hook('takes-silently', 'webhook takes messages, and hangs up without an answer'),
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
