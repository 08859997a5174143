import type { DispatchRow } from '../store/records/dissemination.record.js';

/** A dispatch as pages and answers show it: without the frozen policy, which names persons, and without what only the ledger asks for. */
export type DispatchView = Omit<DispatchRow, 'policy' | 'settled'>;
export const dispatchView = ({ policy: _policy, settled: _settled, ...shown }: DispatchRow): DispatchView => shown;
