import type { ChannelFailureReason, FailureReason, SendOutcome } from '../channel.js';
import type { RateLimit } from './rate-window.js';
import { takerOf, type SharedTurns } from './shared-turns.js';
import { WaitingLine } from './waiting-line.js';

/** What a gateway's answer means. `too-fast` and `gateway-failed` are about the gateway or the robot, the other refusals about this message. */
export type GatewayAnswer =
  | { readonly meaning: 'taken' | 'busy' }
  | { readonly meaning: 'refused'; readonly reason: FailureReason }
  | { readonly meaning: 'too-fast'; readonly pauseMs: number }
  | { readonly meaning: 'gateway-failed'; readonly reason: ChannelFailureReason };

/** What does not work is tried again after so long. */
const FAILED_PAUSE_MS = 30_000;
/** Trouble that nothing confirms for so long is over: no message has met it. */
const TROUBLE_KEPT_MS = 600_000;

export interface GatewayTrouble {
  readonly reason: ChannelFailureReason;
  readonly detail: string;
  readonly since: Date;
}

const notHandedOver = (reason: ChannelFailureReason, detail: string, retryAfterMs: number): SendOutcome => ({
  result: 'not-handed-over',
  reason,
  detail,
  retryAfterMs,
});

/** One robot or one account of a gateway: whoever waits for it, and what is wrong with it. */
export class GatewayLine {
  readonly line: WaitingLine;
  private found: (GatewayTrouble & { readonly lastMs: number }) | null = null;

  constructor(
    /** The name of the setting, which may be shown. */
    private readonly name: string,
    limits: readonly RateLimit[],
    patienceMs: number,
    private readonly shared?: SharedTurns,
  ) {
    this.line = new WaitingLine(limits, patienceMs, shared === undefined ? undefined : takerOf(shared, name, limits));
  }

  get trouble(): GatewayTrouble | null {
    if (this.found === null || performance.now() - this.found.lastMs > TROUBLE_KEPT_MS) return null;
    const { reason, detail, since } = this.found;
    return { reason, detail, since };
  }

  /** What follows from an answer. `said` is what it answered, without secrets. */
  answered(answer: GatewayAnswer, said: string, providerId: string | null = null): SendOutcome {
    switch (answer.meaning) {
      case 'taken':
        this.found = null;
        return { result: 'sent', providerId };
      case 'busy':
        return { result: 'failed-temporarily', reason: 'refused-for-now', detail: said };
      case 'refused':
        return { result: 'failed-permanently', reason: answer.reason, detail: said };
      case 'too-fast':
        return this.failed('throttled', said, answer.pauseMs);
      case 'gateway-failed':
        return this.failed(answer.reason, said, FAILED_PAUSE_MS);
    }
  }

  /** Nothing was handed over, and nothing will be for a while. */
  failed(reason: ChannelFailureReason, said: string, pauseMs: number = FAILED_PAUSE_MS): SendOutcome {
    const detail = `${this.name}: ${said}`;
    this.found = { reason, detail, since: this.trouble?.since ?? new Date(), lastMs: performance.now() };
    this.line.pause(pauseMs);
    // Another process would only be refused too.
    if (reason === 'throttled') void this.shared?.pause(this.name, pauseMs).catch(() => undefined);
    return notHandedOver(reason, detail, pauseMs);
  }

  /** The message waits for its turn, which was no try. */
  waits(retryAfterMs: number): SendOutcome {
    const { trouble } = this;
    if (trouble !== null) return notHandedOver(trouble.reason, trouble.detail, retryAfterMs);
    return notHandedOver('throttled', `${this.name}: waits for its turn`, retryAfterMs);
  }
}
