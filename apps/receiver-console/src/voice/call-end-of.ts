import type { CallEnd } from '@rainstorm/warning-model';

/** What Aliyun's VoiceReport says at the end of a call, and VoiceCallReport (300000) of each key. */
export interface ReportedCode {
  readonly statusCode: string;
  /** The keys that were pressed, e.g. `1`; empty without one. */
  readonly dtmf: string;
}

/** By the documents' list of codes of the carriers. What is not listed is about the gateway or a network, so that nothing is known of the callee. */
const ends: Readonly<Record<string, CallEnd>> = {
  '200000': 'no-key',
  '200001': 'hung-up',
  '200002': 'busy',
  '200003': 'no-answer',
  '200004': 'not-a-number',
  // Refused by the callee's phone, or by something on the way: it did not answer.
  '200005': 'no-answer',
  '200007': 'switched-off',
  '200008': 'no-key',
  '200010': 'switched-off',
  '200011': 'switched-off',
  '200111': 'no-answer',
  '200112': 'busy',
  '200113': 'no-answer',
  '200116': 'not-a-number',
  '200120': 'switched-off',
};

/** Sent for each key while the call goes on. */
const KEY_PRESSED = '300000';

/** How a call ended; null where it goes on: a wrong key can still be followed by the right one. `key`: the one that acknowledges. Pure. */
export const callEndOf = ({ statusCode, dtmf }: ReportedCode, key: string): CallEnd | null => {
  if (dtmf.includes(key)) return 'acknowledged';
  if (statusCode === KEY_PRESSED) return null;
  const end = ends[statusCode] ?? 'failed';
  return dtmf !== '' && (end === 'no-key' || end === 'hung-up') ? 'wrong-key' : end;
};
