import type { DispatchRow } from '../store/records/dissemination.record.js';

/** A dispatch as pages and answers show it: without the frozen policy, which names persons, and without the ledger's own columns. */
export type DispatchView = Omit<DispatchRow, 'policy' | 'settled'>;
export const dispatchView = ({ policy: _policy, settled: _settled, ...shown }: DispatchRow): DispatchView => shown;
