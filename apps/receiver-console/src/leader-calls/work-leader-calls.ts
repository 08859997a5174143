import type { LeaderCallRow, Ledger, LedgerTransaction } from '@rainstorm/ledger';
import { lockLeaderCall, recordLeaderCall, releaseLeaderCall, takeLeaderCall, type SpokenCall } from '@rainstorm/operations';
import type { City, LeaderCallId, Result } from '@rainstorm/warning-model';
import type { Officer } from '../officer.js';
import { refuse, type Refusal } from '../refusal.js';
import { maySeeRound } from './read-leader-calls.js';

type Locked = NonNullable<Awaited<ReturnType<typeof lockLeaderCall>>>;
type Answer = Result<LeaderCallRow, Refusal>;

/** 领导叫应: persons of the command and of the offices that share the list telephone, each row by one of them. */
export class WorkLeaderCalls {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  async take(id: LeaderCallId, officer: Officer): Promise<Answer> {
    return this.locked(id, officer, async (tx, locked) => takeLeaderCall(tx, locked, officer));
  }

  async release(id: LeaderCallId, officer: Officer): Promise<Answer> {
    return this.locked(id, officer, async (tx, locked) => releaseLeaderCall(tx, locked, officer));
  }

  /** Once for each `key`, where there is one. */
  async record(id: LeaderCallId, officer: Officer, said: SpokenCall, key: string | null): Promise<Answer> {
    return this.locked(id, officer, async (tx, locked) => recordLeaderCall(tx, this.city, locked, said, key, officer));
  }

  private async locked(
    id: LeaderCallId,
    officer: Officer,
    work: (tx: LedgerTransaction, locked: Locked) => Promise<Answer>,
  ): Promise<Answer> {
    return this.ledger.transaction(async (tx): Promise<Answer> => {
      const locked = await lockLeaderCall(tx, id);
      return locked === null || !maySeeRound(officer, locked.round) ? refuse({ type: 'unknown-leader-call' }) : work(tx, locked);
    });
  }
}
