import { IncompatibleRelease } from '@rainstorm/ledger';
import { InvalidEnvironment } from '../settings/read-settings.js';
import { PortInUse } from './listen.js';

/** What an operator can correct, said in one sentence without a stack. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

const plainErrors = [CannotStart, InvalidEnvironment, PortInUse, IncompatibleRelease];

/** What is written for a start that failed: the message alone where an operator can correct it, with the stack where it is a defect. */
export const describeStartError = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const isPlain = plainErrors.some((kind) => error instanceof kind);
  return isPlain ? error.message : (error.stack ?? error.message);
};

/** Starts an app. Where that fails, the reason goes to standard error, and the process ends with exit code 1. */
export const runProcess = (start: () => Promise<void>): void => {
  start().catch((error: unknown) => {
    process.stderr.write(`${describeStartError(error)}\n`);
    process.exit(1);
  });
};
