import { CachedQuery, newKey, setLedgerTime } from '@rainstorm/web-kit';
import { shallowRef } from 'vue';
import { console131631, type RecordedLeaderCall } from '../api/console-api.ts';
import type { LeaderCall, LeaderCallRoundDetail } from '../api/console-paths.ts';
import { desk } from '../live/desk.ts';

type Outcome = RecordedLeaderCall['outcome'];

/** One list of leaders as the page shows it, with what its buttons do. */
export class LeaderList {
  readonly id = shallowRef<string | null>(null);
  readonly detail = new CachedQuery<LeaderCallRoundDetail | null>(async () => {
    if (this.id.value === null) return null;
    const found = await console131631.leaderRound(this.id.value);
    setLedgerTime(found.now);
    return found;
  });

  async show(id: string | null): Promise<void> {
    if (this.id.value === id) return;
    this.id.value = id;
    await this.detail.refresh();
  }

  async take(call: LeaderCall): Promise<boolean> {
    return this.act(call, async () => console131631.takeLeader(call.id));
  }

  async release(call: LeaderCall): Promise<boolean> {
    return this.act(call, async () => console131631.releaseLeader(call.id));
  }

  /** Repeated until the server confirms or refuses it, and recorded once. */
  async record(call: LeaderCall, outcome: Outcome, note: string): Promise<boolean> {
    const key = newKey();
    return this.act(call, async () => console131631.recordLeader(call.id, { outcome, note }, key));
  }

  requestOf({ id }: Pick<LeaderCall, 'id'>) {
    return desk.requests.of(`leader ${id}`);
  }

  private async act(call: LeaderCall, send: () => Promise<unknown>): Promise<boolean> {
    const done = await desk.requests.run(`leader ${call.id}`, send);
    await this.detail.refresh();
    return done;
  }
}
