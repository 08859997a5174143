import type { HandledTimer } from '@rainstorm/operations';
import type { ChannelKind } from '@rainstorm/warning-model';
import type { SimulatedLedger } from './simulated-ledger.js';

/** A delivery that was tried, and what came of it. */
export interface Tried {
  readonly channel: ChannelKind;
  readonly result: 'sent' | 'failed-temporarily' | 'failed-permanently';
}

/** Watches a history from outside, as the monitoring of a city does. */
export interface Watcher {
  begin(opened: SimulatedLedger): Promise<void>;
  timersHandled(timers: readonly HandledTimer[]): void;
  attempted(tries: readonly Tried[]): void;
  /** Nothing happens from now until `instant`. It may move the clock forward, but not beyond. */
  until(instant: Date): Promise<void>;
}
