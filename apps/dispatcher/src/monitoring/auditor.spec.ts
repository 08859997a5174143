import { beforeEach, describe, expect, it } from '@jest/globals';
import { Auditor } from './auditor.js';
import type { Breach } from './find-breaches.js';
import type { PromiseName } from './invariants.js';

const breach = (promise: PromiseName): Breach => ({ promise, says: { zh: promise, en: promise }, count: 1, examples: ['x'] });
const late = breach('nothing-is-open-past-its-deadline');
const chain = breach('the-chain-is-intact');

let now = 0;
let found: readonly Breach[] = [];
let alarms: string[][] = [];
let pings = 0;
let troubles: string[] = [];
let isMailAway = false;
let auditor: Auditor;

beforeEach(() => {
  [now, found, alarms, pings, troubles, isMailAway] = [0, [], [], 0, [], false];
  auditor = new Auditor({
    findBreaches: async () => Promise.resolve(found),
    record: async () => Promise.reject(new Error('the ledger is away')),
    alarm: async (breaches) => {
      if (isMailAway) throw new Error('no mail server');
      alarms.push(breaches.map(({ promise }) => promise));
      await Promise.resolve();
    },
    ping: async () => {
      pings += 1;
      await Promise.resolve();
    },
    onTrouble: (what) => troubles.push(what),
    now: () => now,
  });
});

const rounds = async (n: number, breaches: readonly Breach[]): Promise<void> => {
  found = breaches;
  for (let round = 0; round < n; round += 1) {
    await auditor.round();
    now += 15_000;
  }
};

describe('the auditor', () => {
  it('pings while all holds, and not in one round in which something does not', async () => {
    await rounds(3, []);
    expect(pings).toBe(3);
    await rounds(1, [late]);
    expect(pings).toBe(3);
    expect(alarms).toEqual([]);
  });

  it('wakes nobody for what mends itself at once', async () => {
    await rounds(1, [late]);
    await rounds(1, []);
    await rounds(1, [late]);
    expect(alarms).toEqual([]);
  });

  it('alarms once for what stays, again after ten minutes, and tells when it is over', async () => {
    await rounds(2, [late]);
    expect(alarms).toEqual([[late.promise]]);
    await rounds(30, [late]);
    expect(alarms).toHaveLength(1);
    await rounds(10, [late]);
    expect(alarms).toHaveLength(2);
    await rounds(3, []);
    expect(alarms.slice(2)).toEqual([[]]);
  });

  it('alarms at once for a second promise', async () => {
    await rounds(3, [late]);
    await rounds(2, [late, chain]);
    expect(alarms).toEqual([[late.promise], [late.promise, chain.promise]]);
  });

  it('tells it again as long as nobody could be told', async () => {
    isMailAway = true;
    await rounds(4, [chain]);
    expect(troubles.filter((what) => what === 'alarm')).toHaveLength(3);
    isMailAway = false;
    await rounds(1, [chain]);
    expect(alarms).toEqual([[chain.promise]]);
  });

  it('does not ping while it cannot tell that everything holds again', async () => {
    await rounds(2, [chain]);
    isMailAway = true;
    await rounds(3, []);
    expect(pings).toBe(0);
    isMailAway = false;
    await rounds(1, []);
    expect([pings, alarms.length]).toEqual([1, 2]);
  });

  it('goes on where its own record cannot be written', async () => {
    await rounds(1, []);
    expect(troubles).toEqual(['record']);
    expect(pings).toBe(1);
  });
});
