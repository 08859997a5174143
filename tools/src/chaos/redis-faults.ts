import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './fault.js';

export const redisFaults: readonly Fault[] = [
  {
    name: 'Redis killed, and back empty',
    needs: 'redis',
    longestMs: 60_000,
    run: async ({ ground }, _dice, forMs) => {
      await ground.killRedis();
      await pause(forMs);
      await ground.startRedis();
    },
  },
  { name: 'Redis emptied (FLUSHALL)', needs: 'redis', longestMs: 0, run: async ({ ground }) => ground.flushRedis() },
  {
    name: 'Redis full',
    needs: 'redis',
    longestMs: 60_000,
    run: async ({ ground, moments }, _dice, forMs) => {
      moments.aimed('Redis refuses what is written, being full', await ground.fillRedis());
      await pause(forMs);
      await ground.makeRoomInRedis();
    },
  },
  {
    name: 'Redis paused',
    needs: 'redis',
    longestMs: 60_000,
    run: async ({ ground }, _dice, forMs) => {
      const goOn = ground.pauseRedis();
      await pause(forMs);
      goOn();
    },
  },
  {
    name: 'the connections to Redis fall silent',
    needs: 'redis',
    longestMs: 0,
    run: async ({ ground }) => {
      ground.redisGate?.silenceAll();
      return Promise.resolve();
    },
  },
];
