import { setTimeout as pause } from 'node:timers/promises';
import { Ledger, IncompatibleRelease } from '@rainstorm/ledger';
import type { Settings } from './settings.js';

export interface Patience {
  readonly say: (sentence: string) => void;
  readonly isGivenUp: () => boolean;
}

/**
 * Waits for the database to come up, and says so once. Null when it was given up. Rejects with `IncompatibleRelease` where the tables are not of
 * this release.
 */
export const openLedger = async (settings: Settings, patience: Patience): Promise<Ledger | null> => {
  let said = '';
  while (!patience.isGivenUp()) {
    let ledger: Ledger | null = null;
    try {
      ledger = await Ledger.open({ url: settings.databaseUrl, clock: settings.clock, application: 'rainstorm-console' });
      await ledger.assertCompatible();
      return ledger;
    } catch (error) {
      await ledger?.close().catch(() => undefined);
      if (error instanceof IncompatibleRelease) throw error;
      const { code } = error as { readonly code?: unknown };
      const sentence = `The database cannot be reached (${typeof code === 'string' ? code : 'no answer'}): trying again every second`;
      if (sentence !== said) patience.say(sentence);
      said = sentence;
      await pause(1_000);
    }
  }
  return null;
};
