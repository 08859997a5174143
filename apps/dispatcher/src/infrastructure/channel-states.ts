import type { ChannelHealth } from '@rainstorm/channels';
import type { CalleeLimit, ChannelKind } from '@rainstorm/warning-model';

/** A channel that takes nothing; `since` is real time. Without addresses and secrets, so that it may go onto pages. */
export interface FailedChannel {
  readonly channel: ChannelKind;
  readonly reason: string;
  readonly detail: string;
  readonly since: string;
}

/** What this process last found of its channels. */
export class ChannelStates {
  /** How often the voice gateway takes calls to one number. */
  callLimits: readonly CalleeLimit[] = [];
  private readonly states = new Map<ChannelKind, ChannelHealth>();

  set(kind: ChannelKind, health: ChannelHealth): void {
    this.states.set(kind, health);
  }

  get failed(): readonly FailedChannel[] {
    return [...this.states].flatMap(([channel, health]) =>
      health.state === 'failed' ? [{ channel, reason: health.reason, detail: health.detail, since: health.since.toISOString() }] : [],
    );
  }
}
