import type { Status } from '@rainstorm/warning-model';
import type { SendOutcome } from '../../channel.js';
import { failed } from '../../gateway/answers.js';
import { LinePool } from '../../gateway/line-pool.js';
import type { Announcement } from '../sound/announcement.js';
import {
  defaultTimes,
  makeTelephoneGateway,
  noLine,
  PATIENCE_MS,
  type Placed,
  type TelephoneOptions,
  type Trouble,
  type Trunk,
} from '../telephone-gateway.js';
import type { OutgoingCall, VoiceGateway } from '../voice-gateway.js';
import { AriCall, channelOf } from './ari-call.js';
import { AriClient, NoAriAnswer, type AriAccount, type AriAnswer } from './ari-client.js';
import { SoundServer, type SoundServerOptions } from './sound-server.js';

export interface AriOptions extends TelephoneOptions {
  readonly accounts: Readonly<Record<Status, AriAccount | null>>;
  readonly soundServer: SoundServerOptions;
}

const channelsIn = (body: unknown): ReadonlyMap<string, string> =>
  new Map(
    (Array.isArray(body) ? (body as readonly unknown[]) : []).flatMap((each) =>
      typeof each === 'object' && each !== null && 'id' in each && typeof each.id === 'string' && 'state' in each
        ? [[each.id, String(each.state)] as const]
        : [],
    ),
  );

class AriTrunk implements Trunk {
  private readonly calls = new Map<string, AriCall>();
  private readonly client: AriClient;
  private readonly pool: LinePool<number>;
  private readonly begunAt = new Date();
  private isAsked = false;
  private opened: () => void = () => undefined;
  private readonly first = new Promise<void>((resolve) => {
    this.opened = resolve;
  });

  constructor(
    private readonly account: AriAccount,
    private readonly options: AriOptions,
    private readonly sounds: SoundServer,
  ) {
    const lines = Array.from({ length: account.lines }, (_, line) => line);
    this.pool = new LinePool(lines, () => this.isUsable, options.patienceMs ?? PATIENCE_MS);
    this.client = new AriClient(
      account,
      (event) => this.calls.get(channelOf(event))?.event(event),
      () => void this.askAgain(),
    );
  }

  get isUsable(): boolean {
    return this.client.isOpen && this.isAsked;
  }

  get trouble(): Trouble | null {
    if (this.isUsable) return null;
    return this.client.trouble ?? { reason: 'timed-out', detail: 'events: no connection yet', since: this.begunAt };
  }

  async started(): Promise<void> {
    return this.first;
  }

  async place(call: OutgoingCall, said: Announcement): Promise<Placed> {
    const line = await this.pool.take(call.urgency);
    if (line === null) return noLine(this);
    const placed = await this.dial(call, said);
    if ('result' in placed) {
      this.pool.free(line);
      return placed;
    }
    return { finished: placed.finished.finally(() => this.pool.free(line)) };
  }

  async close(): Promise<void> {
    this.pool.close();
    const calls = [...this.calls.values()];
    for (const call of calls) call.hangUp('the gateway is closed');
    await Promise.all(calls.map(async (call) => call.finished));
    this.client.close();
  }

  private async dial(call: OutgoingCall, said: Announcement): Promise<Placed> {
    const { endpoint, application, callerId } = this.account;
    const channel = `${application}-${call.callId}`;
    const times = this.options.times ?? defaultTimes;
    const course = new AriCall(call, said, times, channel, this.client, this.sounds);
    // Before it is placed, because its first event can come before the answer.
    this.calls.set(channel, course);
    const finished = course.finished.finally(() => this.calls.delete(channel));
    const refused = await this.originate(channel, {
      endpoint: endpoint.replaceAll('{}', call.phone),
      app: application,
      timeout: String(Math.ceil(times.ringMs / 1000)),
      ...(callerId === null ? {} : { callerId }),
    });
    if (refused === 'unknown') void this.settle(channel, course);
    if (refused === null || refused === 'unknown') return { finished };
    course.lost('not placed');
    return refused;
  }

  /** After a lost answer: whether there is such a channel. If so, its events go on. */
  private async settle(channel: string, course: AriCall): Promise<void> {
    const status = await this.client.request('GET', `/channels/${channel}`).then(
      (answer) => answer.status,
      () => 404,
    );
    if (status === 404) course.lost('the answer to the dialling was lost');
  }

  /** Null: the channel was made. `unknown`: the answer was lost. */
  private async originate(channel: string, query: Readonly<Record<string, string>>): Promise<SendOutcome | 'unknown' | null> {
    let answer: AriAnswer;
    try {
      answer = await this.client.request('POST', `/channels/${channel}`, query);
    } catch (error) {
      if (error instanceof NoAriAnswer && error.reached) return 'unknown';
      return { result: 'not-handed-over', reason: 'unreachable', detail: 'originate: no connection', retryAfterMs: 5_000 };
    }
    const { status } = answer;
    // 409: it was placed before, and the answer was lost.
    if (status < 300 || status === 409) return null;
    const detail = `originate: HTTP ${status}`;
    if (status === 401 || status === 403) return { result: 'not-handed-over', reason: 'not-authorised', detail, retryAfterMs: 30_000 };
    return failed('failed-temporarily', 'refused', detail);
  }

  /** Events were lost while the WebSocket was away. Channels that a process of ours left behind are hung up. */
  private async askAgain(): Promise<void> {
    const { body } = await this.client.request('GET', '/channels').catch((): AriAnswer => ({ status: 0, body: null }));
    if (Array.isArray(body)) {
      const states = channelsIn(body);
      const known = new Set(this.calls.keys());
      await Promise.all([...this.calls].map(async ([channel, call]) => call.goOn(states.get(channel) ?? null)));
      for (const channel of states.keys())
        if (channel.startsWith(`${this.account.application}-`) && !known.has(channel))
          await this.client.request('DELETE', `/channels/${channel}`).catch(() => null);
    }
    this.isAsked = true;
    this.opened();
    this.pool.goOn();
  }
}

/**
 * Calls by an Asterisk, through its REST interface (ARI): it dials and plays, this process decides. Asterisk fetches what it plays from this process by
 * HTTP. The WebSocket of the events is the health of the gateway.
 */
export const makeAriGateway = (options: AriOptions): VoiceGateway => {
  const sounds = new SoundServer(options.soundServer);
  const open = (account: AriAccount | null): Trunk | null => (account === null ? null : new AriTrunk(account, options, sounds));
  const gateway = makeTelephoneGateway({ actual: open(options.accounts.actual), exercise: open(options.accounts.exercise) }, options);
  return {
    ...gateway,
    close: async () => {
      await gateway.close();
      await sounds.close();
    },
  };
};
