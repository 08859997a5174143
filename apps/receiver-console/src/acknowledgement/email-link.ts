import { createHash } from 'node:crypto';
import {
  IsNull,
  type AckLinkRow,
  type BulletinRow,
  type DispatchRow,
  type Ledger,
  type LedgerTransaction,
  type ReceiptRow,
} from '@rainstorm/ledger';
import { giveReceiptByLink, linkHolder, type RequestOrigin } from '@rainstorm/operations';
import type { Result } from '@rainstorm/warning-model';
import { attachmentOf, type FoundAttachment } from '../reading/attachment-of.js';
import { refuse, type Refusal } from '../refusal.js';

interface KnownLink {
  readonly link: AckLinkRow;
  readonly dispatch: DispatchRow;
  readonly bulletin: BulletinRow;
  readonly now: Date;
}

/** The current state of a link. Only `open` has a button. */
export type LinkState =
  | { readonly state: 'unknown' }
  | (KnownLink & { readonly state: 'open' })
  | (KnownLink & { readonly state: 'acknowledged'; readonly receipt: ReceiptRow; readonly just: boolean })
  | (KnownLink & { readonly state: 'answered-by-another'; readonly receipt: ReceiptRow })
  | (KnownLink & { readonly state: 'withdrawn' })
  | (KnownLink & { readonly state: 'superseded'; readonly newer: BulletinRow | null })
  | (KnownLink & { readonly state: 'expired' })
  | (KnownLink & { readonly state: 'nothing-owed' });

/** The form of a token: base64url of 32 bytes. Anything else is unknown and needs no query. */
const tokenForm = /^[A-Za-z0-9_-]{43}$/;

/**
 * The token in what a mail program made of the link: it takes the full stop, bracket or quotation mark behind an address into the address, and
 * sometimes the next line. The token is what it begins with.
 */
export const tokenIn = (address: string): string => address.slice(0, 43);

const newerThan = async (tx: LedgerTransaction, dispatch: DispatchRow): Promise<BulletinRow | null> => {
  const next = dispatch.supersededBy === null ? null : await tx.dispatches.first({ id: dispatch.supersededBy });
  return next === null ? null : tx.bulletins.first({ id: next.bulletinId });
};

const stateOf = async (tx: LedgerTransaction, token: string): Promise<LinkState> => {
  const link = tokenForm.test(token) ? await tx.ackLinks.first({ tokenHash: createHash('sha256').update(token).digest('hex') }) : null;
  const dispatch = link === null ? null : await tx.dispatches.first({ id: link.dispatchId });
  const bulletin = dispatch === null ? null : await tx.bulletins.first({ id: dispatch.bulletinId });
  if (link === null || dispatch === null || bulletin === null) return { state: 'unknown' };
  const known = { link, dispatch, bulletin, now: tx.now };
  const receipt = await tx.receipts.first({ dispatchId: dispatch.id, withdrawnAt: IsNull() });
  if (dispatch.state === 'superseded') return { ...known, state: 'superseded', newer: await newerThan(tx, dispatch) };
  if (receipt !== null)
    return receipt.givenBy === linkHolder(link).id
      ? { ...known, state: 'acknowledged', receipt, just: false }
      : { ...known, state: 'answered-by-another', receipt };
  if (!dispatch.owesReceipt) return { ...known, state: 'nothing-owed' };
  if (link.usedAt !== null) return { ...known, state: 'withdrawn' };
  return { ...known, state: link.expiresAt <= tx.now ? 'expired' : 'open' };
};

/** The personal link in an e-mail, for one dispatch and one contact. Only its hash is stored. */
export class EmailLink {
  constructor(private readonly ledger: Ledger) {}

  /** Reads without any change, because mail scanners fetch links. */
  async look(token: string): Promise<LinkState> {
    return this.ledger.read(async (tx) => stateOf(tx, token));
  }

  /** One attachment of the bulletin behind the link, also where nothing is to be acknowledged any more. */
  async attachment(token: string, sha256: string): Promise<Result<FoundAttachment, Refusal>> {
    const link = await this.look(token);
    return link.state === 'unknown' ? refuse({ type: 'unknown-attachment' }) : attachmentOf(this.ledger, link.bulletin, sha256);
  }

  /** Gives the receipt, once, when the button is pressed. `from` is recorded with it. */
  async acknowledge(token: string, from: RequestOrigin): Promise<LinkState> {
    return this.ledger.transaction(async (tx): Promise<LinkState> => {
      const seen = await stateOf(tx, token);
      if (seen.state !== 'open') return seen;
      const answer = await giveReceiptByLink(tx, seen.link, from);
      // Somebody else acknowledged, or an update was published, before the lock; return the new state.
      if (!answer.ok || answer.value.already) return stateOf(tx, token);
      return { ...seen, state: 'acknowledged', receipt: answer.value.receipt, just: true };
    });
  }
}
