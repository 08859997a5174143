import { setTimeout as pause } from 'node:timers/promises';
import type { Fault, Scene } from './fault.js';

export const crashPostgres = async ({ ground, outages }: Scene, forMs: number): Promise<void> => {
  outages.begin('postgres');
  await ground.postgres.crash();
  await pause(forMs);
  await ground.postgres.start();
  outages.end('postgres');
};

export const postgresFaults: readonly Fault[] = [
  { name: 'PostgreSQL crashed', longestMs: 20_000, run: async (scene, _dice, forMs) => crashPostgres(scene, forMs) },
  {
    name: 'PostgreSQL restarted in good order',
    longestMs: 3_000,
    run: async ({ ground, outages }, _dice, forMs) => {
      outages.begin('postgres');
      await ground.postgres.stop();
      await pause(forMs);
      await ground.postgres.start();
      outages.end('postgres');
    },
  },
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
    name: "PostgreSQL's disk full",
    needs: 'disk',
    longestMs: 60_000,
    run: async ({ ground, outages, moments }, _dice, forMs) => {
      outages.begin('postgres');
      ground.disk?.fill();
      // First what needs a new page is refused; then the log has no room either, and the whole server goes.
      moments.aimed('PostgreSQL refuses what its full disk has no room for', await ground.refusesForWantOfSpace());
      await pause(forMs / 2);
      moments.aimed('PostgreSQL goes down as its log has no room', await ground.useUpLog());
      await pause(forMs / 2);
      ground.disk?.free();
      await ground.revivePostgres();
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
  {
    name: 'the connections to PostgreSQL fall silent',
    longestMs: 0,
    run: async ({ ground, outages }) => {
      outages.begin('postgres');
      ground.gate.silenceAll();
      outages.end('postgres');
      return Promise.resolve();
    },
  },
  {
    name: 'whoever LISTENs hears nothing more',
    longestMs: 0,
    run: async ({ ground }) => {
      ground.gate.silenceListeners();
      return Promise.resolve();
    },
  },
];
