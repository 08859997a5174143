import type { Status } from '@rainstorm/warning-model';
import type { SendOutcome } from '../channel.js';

/** A card that is to show words in place of its button. */
export interface CardChange {
  readonly status: Status;
  readonly member: string;
  /** What the messenger gave when it took the card: 企业微信 a code, 钉钉 the id of the card. */
  readonly key: string;
  /** Such as 已签收 张伟 05:08. */
  readonly words: string;
}

/** The cards of one messenger that were sent. */
export interface CardChanger {
  /** `failed-permanently`: the messenger lets this card be changed no more. */
  change(change: CardChange): Promise<SendOutcome>;
  close(): Promise<void>;
}

/** What changes a card never goes before a message: it has no colour and no deadline. */
export const noUrgency = (): { readonly deadlineAt: null; readonly gravity: 0 } => ({ deadlineAt: null, gravity: 0 });
