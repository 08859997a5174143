import { createHash } from 'node:crypto';
import type { CanaryRow, Ledger, LedgerTransaction } from '@rainstorm/ledger';
import { proveCanary } from '@rainstorm/operations';

/** `open`: has a button, also where it was counted as missed meanwhile. `just`: proven by this press. */
export type LineTestState =
  | { readonly state: 'unknown' }
  | { readonly state: 'open'; readonly now: Date }
  | { readonly state: 'proven'; readonly at: Date; readonly just: boolean };

/** The form of a token: base64url of 32 bytes. Anything else is unknown and needs no query. */
const tokenForm = /^[A-Za-z0-9_-]{43}$/;

const rowOf = async (tx: LedgerTransaction, token: string): Promise<CanaryRow | null> =>
  tokenForm.test(token) ? tx.canaries.first({ tokenHash: createHash('sha256').update(token).digest('hex') }) : null;

/** 线路测试: the personal link in a line test. It proves the way that carried it, and needs no sign-in. */
export class AnswerLineTest {
  constructor(private readonly ledger: Ledger) {}

  /** Reads without any change, because mail scanners fetch links. */
  async look(token: string): Promise<LineTestState> {
    return this.ledger.read(async (tx): Promise<LineTestState> => {
      const row = await rowOf(tx, token);
      if (row === null) return { state: 'unknown' };
      return row.provenAt === null ? { state: 'open', now: tx.now } : { state: 'proven', at: row.provenAt, just: false };
    });
  }

  /** When the button is pressed. */
  async confirm(token: string): Promise<LineTestState> {
    return this.ledger.transaction(async (tx): Promise<LineTestState> => {
      const row = await rowOf(tx, token);
      if (row === null) return { state: 'unknown' };
      return { state: 'proven', at: await proveCanary(tx, row), just: row.provenAt === null };
    });
  }
}
