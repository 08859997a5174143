import { setTimeout as pause } from 'node:timers/promises';
import { ForeignLedger, IncompatibleRelease, Ledger, type LedgerOptions } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import type { Logger } from '../logging/logger.js';
import { databaseFaults } from '../settings/production-faults.js';
import type { ProcessSettings } from '../settings/process-settings.js';
import { InvalidEnvironment } from '../settings/read-settings.js';

const RETRY_AFTER_MS = 1_000;
/** Faults that only an operator ends. */
const final = [IncompatibleRelease, ForeignLedger, InvalidEnvironment];

/** For whom the ledger is opened. */
export interface LedgerUser {
  readonly city: City;
  readonly settings: Pick<ProcessSettings, 'isProduction' | 'insecureAllowed'>;
}

const assertSecure = async (ledger: Ledger, { isProduction, insecureAllowed }: LedgerUser['settings']): Promise<void> => {
  const faults = isProduction ? databaseFaults(await ledger.connectionSecurity(), insecureAllowed) : [];
  if (faults.length > 0) throw new InvalidEnvironment(faults);
};

const open = async (options: LedgerOptions, { city, settings }: LedgerUser, prepare: () => Promise<void>): Promise<Ledger> => {
  const ledger = await Ledger.open(options);
  try {
    await assertSecure(ledger, settings);
    await ledger.assertCompatible();
    await ledger.assertCity(city);
    await prepare();
    return ledger;
  } catch (error) {
    await ledger.close().catch(() => undefined);
    throw error;
  }
};

/**
 * Waits for the database, and for `prepare` to succeed, which is retried with it. Logs once why it waits. Null
 * if SIGTERM or SIGINT came first. Rejects with `IncompatibleRelease` if the tables are not of this release (a release is migrated
 * once, by its own command, before it is started), with `ForeignLedger` if they are those of another city, and with `InvalidEnvironment` if
 * production would connect insecurely.
 */
export const openLedger = async (
  options: LedgerOptions,
  logger: Logger,
  user: LedgerUser,
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
        return await open(options, user, prepare);
      } catch (error) {
        if (final.some((kind) => error instanceof kind)) throw error;
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
