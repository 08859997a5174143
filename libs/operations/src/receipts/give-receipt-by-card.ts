import { LedgerInconsistency, type CardClick, type LedgerTransaction, type ReceiptRow } from '@rainstorm/ledger';
import { accepted, refused, type CardKind, type DispatchId, type Result, type Status } from '@rainstorm/warning-model';
import { proveCanary } from '../readiness/prove-canary.js';
import { giveReceipt, standingReceipt, type GivenReceipt } from './give-receipt.js';
import type { ReceiptOperationRefusal } from './receipt-refusal.js';

/** A press of the button of a card, as its messenger has signed it. */
export interface CardPress extends CardClick {
  readonly kind: CardKind;
  readonly status: Status;
  /** Who pressed it, by the messenger's word. */
  readonly member: string;
}

export type CardPressRefusal =
  | ReceiptOperationRefusal
  /** No card of the last seven days has this token. */
  | { readonly type: 'unknown-card' }
  /** Somebody pressed the button of a card that went to another member. */
  | { readonly type: 'other-member' }
  /** This press was taken before, and its receipt was withdrawn since. */
  | { readonly type: 'pressed-before' };

/** What a press did: a receipt, or the answer to a line test. */
export type CardAnswer = (GivenReceipt & { readonly isOwn: boolean }) | { readonly provenAt: Date };

/** A card's id is its token, and what tells the tries of one delivery apart. */
const tokenIn = (cardId: string): string => cardId.split('@')[0] ?? '';

/** 企业微信 does not tell upper from lower case in the ids of members; 钉钉 does. */
const isSameMember = (kind: CardKind, one: string, other: string): boolean =>
  kind === 'wecom-app' ? one.toLowerCase() === other.toLowerCase() : one === other;

/**
 * A receipt given by the button of a card. It counts only from the member that the card went to; the giver is the contact with this member's id. The
 * same press that comes again is answered as before, and never gives a new receipt. The button of a line test proves its way, and is no receipt.
 */
export const giveReceiptByCard = async (
  tx: LedgerTransaction,
  { kind, status, member, ...click }: CardPress,
): Promise<Result<CardAnswer, CardPressRefusal>> => {
  const card = await tx.workCards.lock(kind, status, tokenIn(click.card));
  if (card === null) return refused({ type: 'unknown-card' });
  if (!isSameMember(kind, card.member, member)) return refused({ type: 'other-member' });
  const test = card.dispatchId === card.deliveryId ? await tx.canaries.first({ deliveryId: card.deliveryId }) : null;
  if (test !== null) {
    await tx.workCards.noteClick(card.deliveryId, click);
    return accepted({ provenAt: await proveCanary(tx, test) });
  }
  const dispatch = await tx.dispatches.lock({ id: card.dispatchId as DispatchId });
  if (dispatch === null) throw new LedgerInconsistency(`A card names the dispatch ${card.dispatchId}, which does not exist`);
  const holder = { id: `contact:${card.contactId}`, name: card.contactName };
  const own = <Given extends { readonly receipt: ReceiptRow }>(given: Given): Given & { readonly isOwn: boolean } => ({
    ...given,
    isOwn: given.receipt.givenBy === holder.id,
  });
  if (card.clickedAt !== null && click.at <= card.clickedAt) {
    const standing = await standingReceipt(tx, dispatch.id);
    return standing === null ? refused({ type: 'pressed-before' }) : accepted(own(standing));
  }
  const given = await giveReceipt(tx, dispatch, { ...holder, way: kind, proof: 'messenger-member' }, holder);
  if (!given.ok) return given;
  await tx.workCards.noteClick(card.deliveryId, click);
  return accepted(own(given.value));
};
