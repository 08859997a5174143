import { mobileIn } from '@rainstorm/warning-model';
import type { SmsPartReport } from '../sms-gateway.js';
import { endOf } from '../report-state.js';
import { messageId } from './message-id.js';

/** What a deliver_sm carries that can be a status report (SMPP 3.4, appendix B). */
export interface Delivered {
  readonly esmClass: number;
  readonly text: string;
  readonly source: string;
  readonly destination: string;
  /** The TLVs receipted_message_id and message_state, where they are. */
  readonly receiptedMessageId: string | null;
  readonly messageState: number | null;
}

/** Bits 5 to 2 of esm_class. */
const MESSAGE_TYPE = 0x3c;
const RECEIPT = 0x04;
/** A receipt of the phone, and one before the end: nothing that ends anything. */
const OTHER_REPORTS = [0x08, 0x10, 0x18, 0x20];

/** message_state of SMPP 3.4, 5.2.28, by the words of the receipt's text. */
const states: ReadonlyMap<number, string> = new Map([
  [1, 'ENROUTE'],
  [2, 'DELIVRD'],
  [3, 'EXPIRED'],
  [4, 'DELETED'],
  [5, 'UNDELIV'],
  [6, 'ACCEPTD'],
  [7, 'UNKNOWN'],
  [8, 'REJECTD'],
]);

/** `reply`: a person wrote it. Null: a report that ends nothing, or that names nothing. */
export const readReceipt = (delivered: Delivered): SmsPartReport | 'reply' | null => {
  const { esmClass, text, source, destination, receiptedMessageId, messageState } = delivered;
  const type = esmClass & MESSAGE_TYPE;
  if (OTHER_REPORTS.includes(type)) return null;
  const isReceipt = type === RECEIPT || (receiptedMessageId !== null && messageState !== null);
  if (!isReceipt) return 'reply';
  const word = (name: string): string | null => new RegExp(`\\b${name}:\\s*(\\S+)`, 'i').exec(text)?.[1] ?? null;
  const id = receiptedMessageId ?? word('id');
  const state = (word('stat')?.toUpperCase() ?? states.get(messageState ?? 0) ?? '').slice(0, 20);
  const end = endOf(state);
  if (id === null || id === '' || end === null) return null;
  const isDelivered = end === 'delivered';
  const error = word('err');
  return {
    messageId: messageId(id),
    // Some gateways put sender and receiver of the original where those of the report belong.
    mobile: mobileIn(source) ?? mobileIn(destination),
    isDelivered,
    detail: error === null || isDelivered || /^0*$/.test(error) ? state : `${state} ${error.slice(0, 40)}`,
  };
};
