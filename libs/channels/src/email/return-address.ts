import { createHmac, timingSafeEqual } from 'node:crypto';
import type { DeliveryId } from '@rainstorm/warning-model';

/** Where reports about a mail go. */
export interface ReturnPath {
  /** One address; `{}` in its local part stands for the token of the delivery. Without it a report is recognised by its envelope id alone. */
  readonly address: string;
  /** Signs the tokens, so that nobody who knows the id of a delivery can make up a bounce. */
  readonly secret: string;
}

const SIGNATURE_CHARACTERS = 16;
const TOKEN = new RegExp(`([a-z]+-[0-9a-z]+)\\.([0-9a-f]{${SIGNATURE_CHARACTERS}})`, 'i');
/** RFC 5321, 4.5.3.1.1. */
const LONGEST_LOCAL_PART = 64;

const signature = (deliveryId: string, secret: string): string =>
  createHmac('sha256', secret).update(`mail-report|${deliveryId}`).digest('hex').slice(0, SIGNATURE_CHARACTERS);

/** Names one delivery in a return address and in an envelope id. Lower case, because mail servers may fold the case of a local part. */
export const reportToken = (deliveryId: string, secret: string): string => `${deliveryId}.${signature(deliveryId, secret)}`;

/** The return address of the delivery with this token (RFC 5321, 4.1.1.2). */
export const returnAddress = (token: string, { address }: ReturnPath): string => address.replace('{}', token);

/** The delivery that a text names by a token of ours; null where there is none, or where it is not signed with this secret. */
export const deliveryNamedIn = (text: string, secret: string): DeliveryId | null => {
  const [, id = '', signed = ''] = TOKEN.exec(text) ?? [];
  if (id === '') return null;
  const deliveryId = id.toLowerCase();
  return timingSafeEqual(Buffer.from(signature(deliveryId, secret)), Buffer.from(signed.toLowerCase())) ? (deliveryId as DeliveryId) : null;
};

/** What is wrong with the form of a return address; null for a good one. */
export const returnAddressFault = (address: string): string | null => {
  if (!/^[^\s@<>]+@[^\s@<>{}]+$/.test(address)) return 'not an e-mail address';
  const local = address.slice(0, address.indexOf('@'));
  if (local.split('{}').length > 2) return 'more than one {}';
  const longest = reportToken(`dlv-${'0'.repeat(23)}`, '').length + local.replace('{}', '').length;
  return local.includes('{}') && longest > LONGEST_LOCAL_PART
    ? `the part before @ gets longer than ${LONGEST_LOCAL_PART} characters`
    : null;
};
