import type { RobotKind } from '@rainstorm/warning-model';
import type { GatewayAnswer } from '../gateway/gateway-line.js';
import type { RateLimit } from '../gateway/rate-window.js';
import type { RobotCredentials } from './robot-credentials.js';

/** One message as its robot wants it. */
export interface RobotRequest {
  readonly url: string;
  readonly body: string;
}

export interface RobotText {
  readonly text: string;
  readonly mentions: readonly string[];
  /** The same for every try of one delivery. */
  readonly key: string;
}

/** What differs between the robots of the messengers. Pure. */
export interface RobotForm {
  readonly kind: RobotKind;
  /** What the messenger allows one robot. */
  readonly limits: readonly RateLimit[];
  readonly maxBytes: number;
  /** The bytes of a text that count against `maxBytes`. */
  readonly bytesOf: (text: string) => number;
  /** Whether a person is called by the number of their mobile phone, and whether it has to stand in the text too. */
  readonly callsByMobile: 'no' | 'beside-the-text' | 'in-the-text';
  readonly request: (robot: RobotCredentials, said: RobotText, now: Date) => RobotRequest;
  /** The code of an answer; null where it has none, so that nobody knows what became of the message. */
  readonly codeOf: (answer: unknown) => number | null;
  readonly meaningOf: (code: number) => GatewayAnswer;
}

const MINUTE = 60_000;

/** The meanings of codes. A code that is not listed is tried again: what may pass never becomes final. */
export const meanings = (of: {
  readonly refused: readonly number[];
  readonly failed: readonly number[];
  readonly tooFast: Readonly<Record<number, number>>;
}): ((code: number) => GatewayAnswer) => {
  const [refused, failed] = [new Set(of.refused), new Set(of.failed)];
  return (code) => {
    if (code === 0) return { meaning: 'taken' };
    const minutes = of.tooFast[code];
    if (minutes !== undefined) return { meaning: 'too-fast', pauseMs: minutes * MINUTE };
    if (failed.has(code)) return { meaning: 'gateway-failed', reason: 'not-authorised' };
    return refused.has(code) ? { meaning: 'refused', reason: 'refused' } : { meaning: 'busy' };
  };
};

/** A whole number under one of these names, the first that is there. */
export const codeUnder =
  (names: readonly string[]) =>
  (answer: unknown): number | null => {
    if (typeof answer !== 'object' || answer === null) return null;
    for (const name of names) {
      const found = Object.entries(answer).find(([key]) => key === name)?.[1] as unknown;
      if (typeof found === 'number' && Number.isInteger(found)) return found;
    }
    return null;
  };

export const jsonBytes = (text: string): number => Buffer.byteLength(JSON.stringify(text));
