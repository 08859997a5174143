import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './fault.js';

export const redisFaults: readonly Fault[] = [
  {
    name: 'Redis killed, restarted empty',
    needs: 'redis',
    longestMs: 60_000,
    run: async ({ infrastructure }, _dice, durationMs) => {
      await infrastructure.killRedis();
      await pause(durationMs);
      await infrastructure.startRedis();
    },
  },
  { name: 'Redis emptied (FLUSHALL)', needs: 'redis', longestMs: 0, run: async ({ infrastructure }) => infrastructure.flushRedis() },
  {
    name: 'Redis full',
    needs: 'redis',
    longestMs: 60_000,
    run: async ({ infrastructure, hitRates }, _dice, durationMs) => {
      hitRates.record('Redis refuses writes because it is full', await infrastructure.fillRedis());
      await pause(durationMs);
      await infrastructure.makeRoomInRedis();
    },
  },
  {
    name: 'Redis paused',
    needs: 'redis',
    longestMs: 60_000,
    run: async ({ infrastructure }, _dice, durationMs) => {
      const goOn = infrastructure.pauseRedis();
      await pause(durationMs);
      goOn();
    },
  },
  {
    name: 'connections to Redis silenced',
    needs: 'redis',
    longestMs: 0,
    run: async ({ infrastructure }) => {
      infrastructure.redisGate?.silenceAll();
      return Promise.resolve();
    },
  },
];
