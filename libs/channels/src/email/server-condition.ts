import type { ChannelHealth } from '../channel.js';
import { classifySmtpError, type SmtpFailure } from './smtp-failure.js';
import { NotHandedOver, type Trouble } from './smtp-session.js';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** A server that only puts off for so long without taking one mail counts as failed. */
const SLOW_COUNTS_AS_FAILED_MS = 45_000;
/** Replies about a policy to so many mails in a row are about us. */
const DOUBTS_THAT_COUNT = 3;

/** How a mail server does, as the last mails showed: what is wrong with it, and how long nothing is sent to it. */
export class ServerCondition {
  private trouble: Trouble | null = null;
  private doubts = 0;
  private lastTakenMs = Number.NEGATIVE_INFINITY;
  private pauseMs = 0;
  /** Nothing is sent before this monotonic time. */
  private pausedUntil = 0;

  get isPaused(): boolean {
    return this.pausedUntil > performance.now();
  }

  /** The failure for which the server takes nothing now; null while it may be tried. */
  get refusesAll(): SmtpFailure | null {
    return this.trouble?.failure.about === 'session' && this.isPaused ? this.trouble.failure : null;
  }

  health(): ChannelHealth {
    const { trouble } = this;
    if (trouble === null) return { state: 'well' };
    const { reason, detail } = trouble.failure;
    const hasFailed =
      trouble.failure.about !== 'throttled' ||
      (performance.now() - trouble.sinceMs > SLOW_COUNTS_AS_FAILED_MS && this.lastTakenMs < trouble.sinceMs);
    return { state: hasFailed ? 'failed' : 'slow', reason, detail, since: trouble.since };
  }

  /** The server took a mail. */
  taken(): void {
    this.pauseMs = 0;
    this.doubts = 0;
    this.lastTakenMs = performance.now();
    this.trouble = null;
  }

  /** The server took a connection. A refused sender or policy is seen only with a mail. */
  connected(): void {
    if (this.trouble !== null && !['sender-refused', 'refused-by-policy'].includes(this.trouble.failure.reason)) this.trouble = null;
  }

  failed(failure: SmtpFailure): void {
    const { trouble } = this;
    this.trouble = trouble === null ? { failure, since: new Date(), sinceMs: performance.now() } : { ...trouble, failure };
  }

  /** A refusal that may be about this mail or about us. */
  doubted(failure: SmtpFailure): void {
    this.doubts += 1;
    if (this.doubts >= DOUBTS_THAT_COUNT) this.failed({ about: 'session', reason: 'refused-by-policy', detail: failure.detail });
  }

  /** Begins a pause, longer each time until the server takes a mail. Returns its length in milliseconds, or null if one runs already. */
  pause(failure: SmtpFailure): number | null {
    this.failed(failure);
    if (this.isPaused) return null;
    this.pauseMs = this.pauseMs === 0 ? FIRST_PAUSE_MS : Math.min(LONGEST_PAUSE_MS, this.pauseMs * 2);
    this.pausedUntil = performance.now() + this.pauseMs;
    return this.pauseMs;
  }

  /** The outcome of a mail that waits no longer, and when it may be tried again. */
  notHandedOver(failure: SmtpFailure): NotHandedOver {
    return new NotHandedOver(failure, Math.max(FIRST_PAUSE_MS, this.pausedUntil - performance.now()));
  }

  /** Why mails wait: what is wrong with the server, or `otherwise`. */
  reason(otherwise: SmtpFailure | Error): SmtpFailure {
    return this.trouble?.failure ?? (otherwise instanceof Error ? classifySmtpError(otherwise) : otherwise);
  }
}
