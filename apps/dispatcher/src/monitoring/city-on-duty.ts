import type { Ledger } from '@rainstorm/ledger';
import { readRosters } from '@rainstorm/operations';
import { cityOnDuty, contactsAt, type City, type Rosters } from '@rainstorm/warning-model';

/** No answer of the ledger may hold up an alarm that the ledger is dead. */
const LIMIT_MS = 2_000;

/**
 * Whom an alarm of the system goes to now: whoever holds the posts, by the rosters of the ledger, or by those read last while it does not answer. Before
 * the first answer the contacts of the configuration.
 */
export class CityOnDuty {
  private last: Rosters | null = null;

  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
    private readonly limitMs = LIMIT_MS,
  ) {}

  /** Never rejects. */
  async now(): Promise<City> {
    const read = this.ledger.read(async (tx) => ({ rosters: await readRosters(tx), now: tx.now }));
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), this.limitMs);
    });
    const found = await Promise.race([read.catch(() => null), limit]);
    clearTimeout(timer);
    if (found !== null) this.last = found.rosters;
    if (this.last === null) return this.city;
    return cityOnDuty(this.city, contactsAt(this.city, this.last, found?.now ?? new Date()));
  }
}
