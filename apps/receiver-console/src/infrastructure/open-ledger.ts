import { setTimeout as pause } from 'node:timers/promises';
import { Ledger } from '@rainstorm/ledger';
import type { Settings } from './settings.js';

export interface Patience {
  readonly say: (sentence: string) => void;
  readonly isGivenUp: () => boolean;
}

/** The console makes no table: that is the dispatcher's. It waits until the tables are there, and says so once. */
export const openLedger = async (settings: Settings, patience: Patience): Promise<Ledger | null> => {
  let said = '';
  const say = (sentence: string): void => {
    if (sentence !== said) patience.say(sentence);
    said = sentence;
  };
  while (!patience.isGivenUp()) {
    let ledger: Ledger | null = null;
    try {
      ledger = await Ledger.open({ url: settings.databaseUrl, clock: settings.clock, application: 'rainstorm-console' });
      if (!(await ledger.hasPendingMigrations())) return ledger;
      say('The ledger has no tables of this release yet: waiting for the dispatcher to migrate it');
    } catch (error) {
      const { code } = error as { readonly code?: unknown };
      say(`The database cannot be reached (${typeof code === 'string' ? code : 'no answer'}): trying again every second`);
    }
    await ledger?.close();
    await pause(1_000);
  }
  return null;
};
