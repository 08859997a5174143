import { setTimeout as pause } from 'node:timers/promises';
import type { Ledger } from '@rainstorm/ledger';
import { provePush } from '@rainstorm/operations';
import { accepted, type Result } from '@rainstorm/warning-model';
import { refuse, type Refusal } from '../refusal.js';

/** A device can be faster than the worker that records what it sent: it collects for a tenth of a second. */
const PAUSE_MS = 300;
const TRIES = 10;

/** A service worker says that a push has come. */
export class TakePushProof {
  constructor(
    private readonly ledger: Ledger,
    private readonly pauseMs = PAUSE_MS,
  ) {}

  /** Accepted also where the delivery is still not recorded as sent: the device is proven by then. */
  async run(proof: string): Promise<Result<null, Refusal>> {
    for (let tries = 1; ; tries += 1) {
      const taken = await this.ledger.transaction(async (tx) => provePush(tx, proof));
      if (taken === 'unknown') return refuse({ type: 'unknown-push' });
      if (taken === 'proven' || tries === TRIES) return accepted(null);
      await pause(this.pauseMs);
    }
  }
}
