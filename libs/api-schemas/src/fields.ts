import {
  bulletinKinds,
  channelKinds,
  colours,
  episodeStates,
  levels,
  revisionKinds,
  slotPurposes,
  slotStates,
  steps,
} from '@rainstorm/warning-model';
import type { FollowUpKind, MsgType, ReceiptProof, Status } from '@rainstorm/warning-model';
import { z } from 'zod';

/** A list as it is answered: an array in JSON, read-only in the types, as the ledger gives it. */
export const list = <Item extends z.ZodType>(item: Item): z.ZodType<readonly z.output<Item>[]> => z.array(item);

/** The fields of a list that is given page by page. `next`: the `cursor` of the following page; null where nothing follows. */
export const page = <Item extends z.ZodType>(item: Item) => ({ items: list(item), next: z.string().nullable() });

/** An instant as it is answered: RFC 3339 in UTC, with `Z`. */
export const time = z.date();
export const optionalTime = time.nullable();
export const text = z.string();
export const optionalText = text.nullable();
/** An id of ours. It means nothing but itself. */
export const id = z.string();
export const optionalId = id.nullable();
/** Milliseconds. */
export const duration = z.int();

/** GB/T 2260, six digits; a township has nine. */
export const areaCode = z.string().regex(/^\d{6}(\d{3})?$/);
export const level = z.enum(levels);
export const colour = z.enum(colours);
export const step = z.enum(steps);
export const bulletinKind = z.enum(bulletinKinds);
export const revisionKind = z.enum(revisionKinds);
export const channelKind = z.enum(channelKinds);
export const slotState = z.enum(slotStates);
/** A step of the cadence, or the update that tells receivers of another onset. */
export const slotPurpose = z.enum(slotPurposes);
export const episodeState = z.enum(episodeStates);
/** CAP 1.2 `status`. */
export const status = z.enum(['actual', 'exercise'] satisfies Status[]);
/** CAP 1.2 `msgType`. */
export const msgType = z.enum(['alert', 'update', 'cancel'] satisfies MsgType[]);
/** How a signed bulletin leaves: when somebody publishes it, or by itself at the due time. */
export const release = z.enum(['by-hand', 'at-due']);
export const followUpKind = z.enum(['handled', 'reported'] satisfies FollowUpKind[]);
export const receiptProof = z.enum([
  'signed-in',
  'link-holder',
  'word-of-caller',
  'paper-form',
  'office-token',
  'number-holder',
  'messenger-member',
] satisfies ReceiptProof[]);

/** A name in Chinese, and in English. */
export const names = { name: text, nameEn: text };
