import { setTimeout as pause } from 'node:timers/promises';
import { Ledger, type LedgerOptions } from '@rainstorm/ledger';

export interface Patience {
  readonly say: (sentence: string) => void;
  readonly isGivenUp: () => boolean;
}

/** Waits for the database to come up, then brings the tables to this release. Null when it was given up. */
export const openLedger = async (options: LedgerOptions, patience: Patience): Promise<Ledger | null> => {
  let said = '';
  while (!patience.isGivenUp()) {
    let ledger: Ledger | null = null;
    try {
      ledger = await Ledger.open(options);
      const ran = await ledger.migrate();
      if (ran.length > 0) patience.say(`The ledger's tables were brought to this release: ${ran.join(', ')}`);
      return ledger;
    } catch (error) {
      const { code } = error as { readonly code?: unknown };
      const sentence = `The database cannot be used (${typeof code === 'string' ? code : (error as Error).message}): trying again every second`;
      if (sentence !== said) patience.say(sentence);
      said = sentence;
      await ledger?.close().catch(() => undefined);
      await pause(1_000);
    }
  }
  return null;
};
