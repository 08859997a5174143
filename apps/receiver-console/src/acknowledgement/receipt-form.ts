import { createHmac, timingSafeEqual } from 'node:crypto';

const HOUR_MS = 3_600_000;

/** A page may lie open for a while before somebody presses the button; after that it shows a fresh one. */
export const FORM_VALID_MS = 2 * HOUR_MS;

/** The name of the hidden field. */
export const FORM_FIELD = 'page';

/**
 * The value that binds a press of the button to a page that was really loaded: the time of the page and its signature, for one token. Whoever
 * only knows the link cannot make it.
 */
export class ReceiptForm {
  private key: Promise<string> | null = null;

  constructor(private readonly readKey: () => Promise<string>) {}

  async issue(token: string, now: Date): Promise<string> {
    const issuedAt = String(now.getTime());
    return `${issuedAt}.${await this.signature(token, issuedAt)}`;
  }

  /** Whether a page for this token was issued within the last two hours. */
  async isFresh(token: string, value: unknown, now: Date): Promise<boolean> {
    const [, issuedAt = '', signature = ''] = typeof value === 'string' ? (/^(\d{1,15})\.([\w-]{43})$/.exec(value) ?? []) : [];
    if (signature === '') return false;
    const isOurs = timingSafeEqual(Buffer.from(signature), Buffer.from(await this.signature(token, issuedAt)));
    const ageMs = now.getTime() - Number(issuedAt);
    return isOurs && ageMs >= 0 && ageMs <= FORM_VALID_MS;
  }

  private async signature(token: string, issuedAt: string): Promise<string> {
    this.key ??= this.readKey().catch((error: unknown) => {
      this.key = null;
      throw error;
    });
    return createHmac('sha256', await this.key)
      .update(`${token} ${issuedAt}`)
      .digest('base64url');
  }
}
