import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Ledger, RelayedJob } from '@rainstorm/ledger';
import type { DeliveryId } from '@rainstorm/warning-model';
import { Relay } from './relay.js';

const now = new Date('2021-07-20T01:00:00Z');
const job = (id: string): RelayedJob => ({ id, channel: 'email', deliveryIds: [`dlv-${id}` as DeliveryId], deadlineAt: null });

describe('the jobs that a backlog of timers posts', () => {
  let carried: string[];
  let relay: Relay;
  beforeEach(() => {
    jest.useFakeTimers();
    carried = [];
    const queues = {
      add: async (jobs: readonly RelayedJob[]) => {
        carried.push(...jobs.map(({ id }) => id));
        return Promise.resolve();
      },
      missing: async () => Promise.resolve([]),
      ping: async () => Promise.resolve(),
    };
    relay = new Relay({} as Ledger, queues, (what, error) => {
      throw new Error(what, { cause: error });
    });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('are enqueued after the backlog, and other jobs do not wait for that', async () => {
    const deferred = relay.deferJobs();
    deferred.enqueue([job('deadline')], now);
    await relay.enqueue([job('bulletin')], now);
    await jest.advanceTimersByTimeAsync(1_500);
    expect(carried).toEqual(['bulletin']);
    deferred.release();
    await jest.advanceTimersByTimeAsync(0);
    expect(carried).toEqual(['bulletin', 'deadline']);
  });

  it('wait three seconds at most, however long the backlog is', async () => {
    const deferred = relay.deferJobs();
    deferred.enqueue([job('deadline')], now);
    await jest.advanceTimersByTimeAsync(2_999);
    expect(carried).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    expect(carried).toEqual(['deadline']);
  });
});
