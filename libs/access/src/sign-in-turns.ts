export interface SignInLimits {
  /** Passwords checked at the same time. Each check occupies a thread of the pool that also serves file and DNS access. */
  readonly atOnce: number;
  readonly waiting: number;
  /** Waiting tries for one login. More are useless, because the account would be locked before their turn. */
  readonly waitingForOneLogin: number;
}

const usual: SignInLimits = { atOnce: 2, waiting: 100, waitingForOneLogin: 10 };

export interface Tries {
  readonly login: string;
  /** Null if unknown. */
  readonly address: string | null;
  /** From a device or network that the account signed in from before: its turn comes before those of all others. */
  readonly isKnown?: boolean;
}

interface Waiting extends Tries {
  readonly begin: () => void;
  readonly giveUp: () => void;
}

/**
 * The queue of password checks: first come, first served, one at a time for each login. When the queue is full, the address with the most
 * waiting tries loses one for the login that it tries most, so that an attack does not keep other people out.
 */
export class SignInTurns {
  private readonly waiting: Waiting[] = [];
  private readonly atWork = new Set<string>();

  constructor(private readonly limits: SignInLimits = usual) {}

  /** The result of `work`, or null if the queue is full. Rejects if `work` does. */
  async run<Value>(tries: Tries, work: () => Promise<Value>): Promise<Value | null> {
    if (!(await this.turn(tries))) return null;
    try {
      return await work();
    } finally {
      this.atWork.delete(tries.login);
      this.next();
    }
  }

  private async turn(tries: Tries): Promise<boolean> {
    if (this.waiting.filter(({ login }) => login === tries.login).length >= this.limits.waitingForOneLogin) return false;
    return new Promise((resolve) => {
      this.waiting.push({
        ...tries,
        begin: () => {
          resolve(true);
        },
        giveUp: () => {
          resolve(false);
        },
      });
      this.next();
      if (this.waiting.length > this.limits.waiting) this.makeRoom();
    });
  }

  private next(): void {
    while (this.atWork.size < this.limits.atOnce) {
      const known = this.waiting.findIndex(({ login, isKnown }) => isKnown === true && !this.atWork.has(login));
      const index = known === -1 ? this.waiting.findIndex(({ login }) => !this.atWork.has(login)) : known;
      const [first] = index === -1 ? [] : this.waiting.splice(index, 1);
      if (first === undefined) return;
      this.atWork.add(first.login);
      first.begin();
    }
  }

  private makeRoom(): void {
    const strangers = this.waiting.filter(({ isKnown }) => isKnown !== true);
    const noisiest = mostIn(strangers.length === 0 ? this.waiting : strangers, ({ address }) => address);
    const [last] = mostIn(noisiest, ({ login }) => login).slice(-1);
    if (last === undefined) return;
    this.waiting.splice(this.waiting.indexOf(last), 1);
    last.giveUp();
  }
}

/** The items of the largest group with one key. */
const mostIn = <Item>(items: readonly Item[], keyOf: (item: Item) => unknown): readonly Item[] => {
  const groups = new Map<unknown, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()].reduce((most, group) => (group.length > most.length ? group : most), []);
};
