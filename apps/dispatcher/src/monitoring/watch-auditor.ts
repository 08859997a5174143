import { AuditorSilences, type Ledger } from '@rainstorm/ledger';

/** Told by whichever scheduler found it first. */
export type AuditorNews = { readonly type: 'silent'; readonly silentForMs: number } | { readonly type: 'heard-again' };

export interface WatchAuditorPorts {
  /** To whom the auditor would have told it, past the queues. Rejects where nobody could be told. */
  readonly tell: (news: AuditorNews) => Promise<void>;
  readonly onTrouble: (error: unknown) => void;
}

/** Four of its rounds, as on the pages. */
const SILENCE_MS = 60_000;
const AGAIN_AFTER_MS = 10 * 60_000;

/**
 * Who watches the watcher: any number of schedulers, in real time, one of which tells that the auditor has fallen silent; again every ten
 * minutes, and when it is heard again. An auditor that never ran is missed by nobody; one that was stopped is.
 */
export class WatchAuditor {
  constructor(
    private readonly ledger: Ledger,
    private readonly ports: WatchAuditorPorts,
  ) {}

  /** Never rejects. */
  async round(): Promise<void> {
    try {
      const news = await this.claim();
      if (news === null) return;
      try {
        await this.ports.tell(news);
      } catch (error) {
        await this.giveBack(news);
        throw error;
      }
    } catch (error) {
      this.ports.onTrouble(error);
    }
  }

  /** The news that this scheduler is to tell, if any. A restored ledger tells nobody. */
  private async claim(): Promise<AuditorNews | null> {
    return this.ledger.transaction(async (tx): Promise<AuditorNews | null> => {
      await tx.lockPlace(AuditorSilences.PLACE);
      await tx.auditorSilences.noteHeard(SILENCE_MS);
      const silence = await tx.auditorSilences.read();
      if (silence === null) return null;
      const { silentForMs, reportedForMs } = silence;
      if (silentForMs <= SILENCE_MS) {
        if (reportedForMs === null) return null;
        await tx.auditorSilences.clearReported();
        return { type: 'heard-again' };
      }
      if (reportedForMs !== null && reportedForMs < AGAIN_AFTER_MS) return null;
      await tx.auditorSilences.markReported();
      return { type: 'silent', silentForMs };
    });
  }

  /** Left for the next round, of whichever scheduler. */
  private async giveBack({ type }: AuditorNews): Promise<void> {
    await this.ledger.transaction(async ({ auditorSilences }) =>
      type === 'silent' ? auditorSilences.clearReported() : auditorSilences.markReported(),
    );
  }
}
