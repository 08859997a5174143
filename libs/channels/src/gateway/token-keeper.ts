import type { ChannelFailureReason } from '../channel.js';

/** A token and how long it holds, or why there is none. `said` never contains a secret. */
export type TokenAnswer =
  | { readonly token: string; readonly lifetimeMs: number }
  | { readonly reason: ChannelFailureReason; readonly said: string; readonly pauseMs?: number };
export type TokenTrouble = Exclude<TokenAnswer, { readonly token: string }>;

/** A token is asked for again this long before it ends. */
const EARLY_MS = 300_000;

/**
 * The one owner of an account's token in this process: whoever needs it at the same time waits for one request. The messengers end an account's
 * older tokens, and refuse an account that asks too often.
 */
export class TokenKeeper {
  private held: { readonly token: string; readonly endsAt: number } | null = null;
  private asking: Promise<TokenAnswer> | null = null;

  constructor(private readonly ask: () => Promise<TokenAnswer>) {}

  async token(): Promise<{ readonly token: string } | TokenTrouble> {
    if (this.held !== null && performance.now() < this.held.endsAt) return { token: this.held.token };
    this.asking ??= this.ask().finally(() => {
      this.asking = null;
    });
    const answer = await this.asking;
    if ('token' in answer) {
      const lastsMs = Math.max(answer.lifetimeMs / 2, answer.lifetimeMs - EARLY_MS);
      this.held = { token: answer.token, endsAt: performance.now() + lastsMs };
    }
    return answer;
  }

  /** The gateway says that this token has ended. Nothing happens if another one is held already. */
  forget(token: string): void {
    if (this.held?.token === token) this.held = null;
  }
}
