import { setTimeout as pause } from 'node:timers/promises';
import type { Fault, FaultContext } from './fault.js';

export const crashPostgres = async ({ infrastructure, outages }: FaultContext, durationMs: number): Promise<void> => {
  outages.begin('postgres');
  await infrastructure.postgres.crash();
  await pause(durationMs);
  await infrastructure.postgres.start();
  outages.end('postgres');
};

export const postgresFaults: readonly Fault[] = [
  { name: 'PostgreSQL crashed', longestMs: 20_000, run: async (scene, _dice, durationMs) => crashPostgres(scene, durationMs) },
  {
    name: 'PostgreSQL shut down cleanly and restarted',
    longestMs: 3_000,
    run: async ({ infrastructure, outages }, _dice, durationMs) => {
      outages.begin('postgres');
      await infrastructure.postgres.stop();
      await pause(durationMs);
      await infrastructure.postgres.start();
      outages.end('postgres');
    },
  },
  {
    name: 'PostgreSQL paused',
    longestMs: 60_000,
    run: async ({ infrastructure, outages }, _dice, durationMs) => {
      outages.begin('postgres');
      const goOn = infrastructure.pausePostgres();
      await pause(durationMs);
      goOn();
      outages.end('postgres');
    },
  },
  {
    name: "PostgreSQL's disk full",
    needs: 'disk',
    longestMs: 60_000,
    run: async ({ infrastructure, outages, hitRates }, _dice, durationMs) => {
      outages.begin('postgres');
      infrastructure.disk?.fill();
      // At first only writes that need a new page are refused. When the log has no room either, the server goes down.
      hitRates.record('PostgreSQL refuses writes because its disk is full', await infrastructure.refusesWritesForLackOfSpace());
      await pause(durationMs / 2);
      hitRates.record('PostgreSQL goes down because its log has no room', await infrastructure.exhaustWriteAheadLog());
      await pause(durationMs / 2);
      infrastructure.disk?.free();
      await infrastructure.recoverPostgres();
      outages.end('postgres');
    },
  },
  {
    name: 'all connections to PostgreSQL terminated',
    longestMs: 0,
    run: async ({ infrastructure, outages }) => {
      outages.begin('postgres');
      await infrastructure.terminateConnections();
      outages.end('postgres');
    },
  },
  {
    name: 'connections to PostgreSQL silenced',
    longestMs: 0,
    run: async ({ infrastructure, outages }) => {
      outages.begin('postgres');
      infrastructure.gate.silenceAll();
      outages.end('postgres');
      return Promise.resolve();
    },
  },
  {
    name: 'LISTEN connections to PostgreSQL silenced',
    longestMs: 0,
    run: async ({ infrastructure }) => {
      infrastructure.gate.silenceListeners();
      return Promise.resolve();
    },
  },
];
