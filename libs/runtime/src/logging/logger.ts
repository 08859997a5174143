import { mkdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { types } from 'node:util';
import { pino, type DestinationStream, type Logger, type LoggerOptions as PinoOptions } from 'pino';
import { LogFile } from './log-file.js';

export type { Logger } from 'pino';

/** The value of such a name is never written, at any depth. `address` keeps the addresses of persons out too. */
const secret = /^(authorization|cookie|set-cookie|.*password.*|.*secret.*|.*token.*|x-csrf-token|.*address(es)?|e?mail|phone|to|tel)$/i;
const harmless = /^(tokenId|tokens)$/;
const REDACTED = '[redacted]';
const MAX_DEPTH = 8;

/** Credentials inside a URL, which connection errors may quote. */
const withoutCredentials = (text: string): string => text.replace(/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi, '$1…@');

const describeError = (error: Error, depth: number): Record<string, unknown> => ({
  type: error.name,
  message: withoutCredentials(error.message),
  stack: withoutCredentials(error.stack ?? ''),
  ...('code' in error ? { code: error.code } : {}),
  ...(types.isNativeError(error.cause) && depth < MAX_DEPTH ? { cause: describeError(error.cause, depth + 1) } : {}),
});

/** A copy for the log: secrets and personal addresses are replaced, and errors lose properties added by libraries. */
export const redact = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string') return withoutCredentials(value);
  if (types.isNativeError(value)) return describeError(value, depth);
  if (value instanceof Date || typeof value !== 'object' || value === null) return value;
  if (depth >= MAX_DEPTH) return '[deep]';
  if (Array.isArray(value)) return value.map((member) => redact(member, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      secret.test(key) && !harmless.test(key) && member !== null && member !== undefined ? REDACTED : redact(member, depth + 1),
    ]),
  );
};

/** Messages are redacted too, also the one that pino takes from an error if the line has none. */
const logMethod: NonNullable<NonNullable<PinoOptions['hooks']>['logMethod']> = function (given, write) {
  const line: readonly unknown[] = types.isNativeError(given[0]) ? [{ err: given[0] }, ...given.slice(1)] : given;
  const first = line[0];
  const err = typeof first === 'object' && first !== null && 'err' in first ? first.err : undefined;
  const said = line.length === 1 && types.isNativeError(err) ? [first, err.message] : line;
  write.apply(this, said.map((part) => (typeof part === 'string' ? withoutCredentials(part) : part)) as Parameters<typeof write>);
};

export interface LoggerOptions {
  /** The name of the process, e.g. `dispatcher`. */
  readonly name: string;
  /** `LOG_LEVEL`: fatal, error, warn, info, debug, trace or silent. */
  readonly level: string;
  /** Default: standard output. */
  readonly destination?: DestinationStream;
  /** Kept in a file of this folder too, in one of its own for each process. */
  readonly files?: LogFolder | null;
}

/** `LOG_DIR` and `KEEP_LOGS_DAYS`. */
export interface LogFolder {
  readonly folder: string;
  readonly keepDays: number;
}

/** Each line goes to standard output first, so that the one is there when the other fails. */
const withFile = (output: DestinationStream, name: string, { folder, keepDays }: LogFolder): DestinationStream => {
  const complain = (reason: string): void => {
    output.write(`${JSON.stringify({ level: 'error', time: new Date().toISOString(), name, msg: reason })}\n`);
  };
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    // The first line says so.
  }
  const file = new LogFile(join(folder, `${name}-${hostname()}-${process.pid}.log`), { keepDays, onTrouble: complain });
  return {
    write: (line) => {
      output.write(line);
      file.write(line);
    },
  };
};

/** Writes one JSON line per event, with times in UTC. Everything passes through `redact`. */
export const createLogger = ({ name, level, destination, files = null }: LoggerOptions): Logger => {
  const output = destination ?? pino.destination(1);
  return pino(
    {
      name,
      level,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: (error: unknown) => error },
      hooks: { logMethod },
      formatters: { level: (label) => ({ level: label }), log: (line) => redact(line) as Record<string, unknown> },
    },
    files === null ? output : withFile(output, name, files),
  );
};
