import { setTimeout as pause } from 'node:timers/promises';
import { Ledger, IncompatibleRelease, type LedgerOptions } from '@rainstorm/ledger';

export interface Patience {
  readonly say: (sentence: string) => void;
  readonly isGivenUp: () => boolean;
}

/** Does it as soon as the database lets it, and says once why it waits. Null when it was given up. */
const onceItCan = async <Value>(work: () => Promise<Value>, patience: Patience): Promise<Value | null> => {
  let said = '';
  while (!patience.isGivenUp()) {
    try {
      return await work();
    } catch (error) {
      if (error instanceof IncompatibleRelease) throw error;
      const { code } = error as { readonly code?: unknown };
      const sentence = `The database cannot be used (${typeof code === 'string' ? code : (error as Error).message}): trying again every second`;
      if (sentence !== said) patience.say(sentence);
      said = sentence;
      await pause(1_000);
    }
  }
  return null;
};

/**
 * Waits for the database to come up, and for what `prepare` needs of it. Null when it was given up. Rejects with `IncompatibleRelease` where the
 * tables are not of this release: who starts a release migrates first, once, and by a command of its own.
 */
export const openLedger = async (options: LedgerOptions, prepare: () => Promise<void>, patience: Patience): Promise<Ledger | null> =>
  onceItCan(async () => {
    const ledger = await Ledger.open(options);
    try {
      await ledger.assertCompatible();
      await prepare();
      return ledger;
    } catch (error) {
      await ledger.close().catch(() => undefined);
      throw error;
    }
  }, patience);
