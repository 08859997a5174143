import { setTimeout as pause } from 'node:timers/promises';
import { Ledger, WrongRelease, type LedgerOptions } from '@rainstorm/ledger';

export interface Patience {
  readonly say: (sentence: string) => void;
  readonly isGivenUp: () => boolean;
}

/**
 * Waits for the database to come up. Null when it was given up. Rejects with `WrongRelease` where the tables are not of this release:
 * who starts a release migrates first, once, and by a command of its own.
 */
export const openLedger = async (options: LedgerOptions, patience: Patience): Promise<Ledger | null> => {
  let said = '';
  while (!patience.isGivenUp()) {
    let ledger: Ledger | null = null;
    try {
      ledger = await Ledger.open(options);
      await ledger.mustFit();
      return ledger;
    } catch (error) {
      await ledger?.close().catch(() => undefined);
      if (error instanceof WrongRelease) throw error;
      const { code } = error as { readonly code?: unknown };
      const sentence = `The database cannot be used (${typeof code === 'string' ? code : (error as Error).message}): trying again every second`;
      if (sentence !== said) patience.say(sentence);
      said = sentence;
      await pause(1_000);
    }
  }
  return null;
};
