export type { History } from './history.js';
export { runHistory, type Played } from './run-history.js';
export { prepareTemplate, type SimulatedLedger } from './simulated-ledger.js';
export type { Tried, Watcher } from './watcher.js';
