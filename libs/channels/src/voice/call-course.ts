import type { CallEnd, CallReport, OutgoingCall } from './voice-gateway.js';

export interface CallTimes {
  /** How long a phone rings, in milliseconds. */
  readonly ringMs: number;
  /** How long a key is waited for after the text, in milliseconds. */
  readonly keyMs: number;
}

/** What a call needs of its line. Neither rejects: a line that is gone ends the call by `lost`. */
export interface CallLine {
  readonly play: (name: 'text' | 'confirmation') => void;
  readonly hangUp: () => void;
}

export type CallFinish = Pick<CallReport, 'end' | 'pressed' | 'detail'>;

/** After the last sample, for what is still on its way. */
const AFTER_MS = 400;
/** For the answer to our hanging up. */
const HANG_UP_MS = 5_000;

/**
 * One call from the dialling to its end, whichever gateway places it. It begins when it is made. A wrong key does not end it, so that the right one can
 * still be pressed. All of its inputs may come twice and too late.
 */
export class CallCourse {
  readonly finished: Promise<CallFinish>;
  private resolve: (finish: CallFinish) => void = () => undefined;
  private timer: NodeJS.Timeout;
  private pressed: string | null = null;
  /** Monotonic time at which the text has been heard. Null until the call is answered. */
  private heardAt: number | null = null;
  /** Why we hang up. */
  private intended: Pick<CallFinish, 'end' | 'detail'> | null = null;

  constructor(
    private readonly call: Pick<OutgoingCall, 'key'>,
    private readonly durations: { readonly durationMs: number; readonly confirmationMs: number },
    private readonly times: CallTimes,
    private readonly line: CallLine,
    /** Zero where the line says nothing when a sound is over. Otherwise `soundOver` follows, at the latest so many milliseconds after it should. */
    private readonly lateMs = 0,
  ) {
    this.finished = new Promise((resolve) => {
      this.resolve = resolve;
    });
    this.timer = setTimeout(() => this.hangUp('no-answer', 'not answered'), times.ringMs);
  }

  get isAnswered(): boolean {
    return this.heardAt !== null;
  }

  answered(): void {
    if (this.isAnswered || this.intended !== null) return;
    const { durationMs } = this.durations;
    this.heardAt = this.lateMs > 0 ? Infinity : performance.now() + durationMs;
    this.line.play('text');
    this.waitForKey(durationMs + this.lateMs);
  }

  soundOver(name: 'text' | 'confirmation'): void {
    if (name === 'confirmation') this.hangUp('acknowledged', '');
    else if (this.heardAt === Infinity && this.intended === null) {
      this.heardAt = performance.now();
      this.waitForKey(0);
    }
  }

  key(pressed: string): void {
    if (!this.isAnswered || this.intended !== null) return;
    this.pressed = pressed;
    if (pressed !== this.call.key) return;
    clearTimeout(this.timer);
    this.intended = { end: 'acknowledged', detail: `key ${pressed}` };
    this.line.play('confirmation');
    this.timer = setTimeout(() => this.hangUp('acknowledged', ''), this.durations.confirmationMs + Math.max(this.lateMs, AFTER_MS));
  }

  /** We hang up. What it was for is kept if we were about to anyway. */
  hangUp(end: CallEnd, detail: string): void {
    clearTimeout(this.timer);
    this.intended ??= { end, detail };
    this.timer = setTimeout(() => this.lost('the line does not hang up'), HANG_UP_MS);
    this.line.hangUp();
  }

  /** The line is gone, or did not take the call. */
  lost(detail: string): void {
    this.finish(this.intended?.end ?? 'failed', detail);
  }

  /** It is over without having been answered; `end` is what this means. */
  refused(end: CallEnd, detail: string): void {
    if (this.intended !== null) this.lost(this.intended.detail);
    else this.finish(end, detail);
  }

  /** The callee put the receiver down, or our own hanging up is done. */
  over(detail: string): void {
    if (this.intended !== null) this.lost(this.intended.detail);
    else if (this.heardAt !== null && performance.now() < this.heardAt)
      this.finish(this.pressed === null ? 'hung-up' : 'wrong-key', detail);
    else this.finish(this.unacknowledged, 'heard to the end');
  }

  /** Heard, but without the key that was asked for. */
  private get unacknowledged(): CallEnd {
    return this.pressed === null ? 'no-key' : 'wrong-key';
  }

  private waitForKey(afterMs: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.hangUp(this.unacknowledged, 'heard to the end'), afterMs + this.times.keyMs);
  }

  private finish(end: CallEnd, detail: string): void {
    clearTimeout(this.timer);
    this.resolve({ end, pressed: this.pressed, detail });
  }
}
