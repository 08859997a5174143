import { setTimeout as pause } from 'node:timers/promises';
import { Ledger, IncompatibleRelease, type LedgerOptions } from '@rainstorm/ledger';
import type { Logger } from '../logging/logger.js';

const RETRY_AFTER_MS = 1_000;

const open = async (options: LedgerOptions, prepare: () => Promise<void>): Promise<Ledger> => {
  const ledger = await Ledger.open(options);
  try {
    await ledger.assertCompatible();
    await prepare();
    return ledger;
  } catch (error) {
    await ledger.close().catch(() => undefined);
    throw error;
  }
};

/**
 * Waits for the database, and for `prepare` to succeed, which is retried with it. Logs once why it waits. Null
 * if SIGTERM or SIGINT came first. Rejects with `IncompatibleRelease` if the tables are not of this release: a release is migrated
 * once, by its own command, before it is started.
 */
export const openLedger = async (
  options: LedgerOptions,
  logger: Logger,
  prepare: () => Promise<void> = async () => Promise.resolve(),
): Promise<Ledger | null> => {
  let isStopped = false;
  const stop = (): void => {
    isStopped = true;
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
  let logged = '';
  try {
    while (!isStopped) {
      try {
        return await open(options, prepare);
      } catch (error) {
        if (error instanceof IncompatibleRelease) throw error;
        const { code } = error as { readonly code?: unknown };
        const sentence = `The database cannot be used (${typeof code === 'string' ? code : (error as Error).message}): trying again every second`;
        if (sentence !== logged) logger.warn(sentence);
        logged = sentence;
        await pause(RETRY_AFTER_MS);
      }
    }
    return null;
  } finally {
    process.off('SIGTERM', stop).off('SIGINT', stop);
  }
};
