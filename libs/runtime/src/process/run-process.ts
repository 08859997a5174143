import { ForeignLedger, IncompatibleRelease } from '@rainstorm/ledger';
import { InvalidEnvironment } from '../settings/read-settings.js';
import { PortInUse } from './listen.js';

/** A start error that an operator can correct. Its message is one sentence, printed without a stack. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

const plainErrors = [CannotStart, InvalidEnvironment, PortInUse, IncompatibleRelease, ForeignLedger];

/** The text for a failed start: only the message if an operator can correct it, with the stack if it is a defect. */
export const describeStartError = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const isPlain = plainErrors.some((kind) => error instanceof kind);
  return isPlain ? error.message : (error.stack ?? error.message);
};

/** Starts an app. On failure it writes the reason to standard error and ends the process with exit code 1. */
export const runProcess = (start: () => Promise<void>): void => {
  start().catch((error: unknown) => {
    process.stderr.write(`${describeStartError(error)}\n`);
    process.exit(1);
  });
};
