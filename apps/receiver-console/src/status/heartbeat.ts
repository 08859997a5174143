import { hostname } from 'node:os';
import type { Ledger } from '@rainstorm/ledger';
import type { certificateEnds } from '@rainstorm/runtime';

const EVERY_MS = 5_000;

/** Says every few seconds that this console lives: offices without one cannot acknowledge, and the auditor is to notice. */
export class ConsoleHeartbeat {
  private readonly name = `${hostname()}-${process.pid}-console`;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly ledger: Ledger,
    /** For the bureau's check of readiness. */
    private readonly certificates: ReturnType<typeof certificateEnds> = [],
  ) {}

  start(): void {
    // Where the database is away, its silence tells.
    const beat = (): void =>
      void this.ledger.presences.beat(this.name, ['console'], { readiness: { certificates: this.certificates } }).catch(() => undefined);
    this.timer = setInterval(beat, EVERY_MS);
    beat();
  }

  async stop(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.ledger.presences.leave(this.name).catch(() => undefined);
  }
}
