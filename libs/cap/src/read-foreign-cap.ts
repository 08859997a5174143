import { accepted, refused, type ForeignMessage, type Result } from '@rainstorm/warning-model';
import type { CapBreach } from './cap-breaches.js';
import { decodeXml, MOST_MESSAGE_BYTES, type DecodeRefusal } from './decode-xml.js';
import { foreignMessageOf } from './foreign-message-of.js';
import { readCap } from './read-cap.js';
import { signedContent } from './sign-cap.js';

export type ForeignCapRefusal =
  | DecodeRefusal
  | { readonly type: 'cap-breaks-rules'; readonly breaches: readonly CapBreach[] }
  /** The source has a certificate, and this message no signature of its key. */
  | { readonly type: 'cap-not-signed' }
  /** An Ack or Error: nothing for people. */
  | { readonly type: 'cap-says-nothing'; readonly msgType: string };

export interface ReadForeignCap {
  readonly message: ForeignMessage;
  /** As it was decoded. */
  readonly xml: string;
}

const MOST_BREACHES = 20;

const read = (text: string, certificate: string | null): Result<ReadForeignCap, ForeignCapRefusal> => {
  // What is not signed does not count, whatever stands beside it.
  const content = certificate === null ? text : signedContent(text, certificate);
  if (content === null) return refused({ type: 'cap-not-signed' });
  const alert = readCap(content, 'theirs');
  if (!alert.ok) {
    const { refusal } = alert;
    switch (refusal.type) {
      case 'breaks-rules':
        return refused({ type: 'cap-breaks-rules', breaches: refusal.breaches.slice(0, MOST_BREACHES) });
      case 'not-well-formed':
        return refused({ type: 'cap-not-well-formed', message: refusal.message.slice(0, 200) });
      case 'too-large':
        return refused({ type: 'cap-too-large', mostKb: Math.floor(refusal.limitBytes / 1_024) });
      case 'document-type':
        return refused({ type: 'cap-document-type' });
    }
  }
  const message = foreignMessageOf(alert.value);
  if (message === null) return refused({ type: 'cap-says-nothing', msgType: alert.value.msgType });
  return accepted({ message, xml: text });
};

/**
 * Reads a CAP 1.2 message of another station, whatever bytes it sends: never throws, fetches nothing, and names each element that breaks a rule.
 * `certificate`: in PEM; then only what its key signed is read.
 */
export const readForeignCap = (bytes: Uint8Array, certificate: string | null): Result<ReadForeignCap, ForeignCapRefusal> => {
  const decoded = decodeXml(bytes, MOST_MESSAGE_BYTES);
  if (!decoded.ok) return decoded;
  try {
    return read(decoded.value, certificate);
  } catch (error) {
    return refused({ type: 'cap-not-well-formed', message: error instanceof Error ? error.message.slice(0, 200) : 'unreadable' });
  }
};
