import type { DispatchRow } from '../store/records/dissemination.record.js';
import { readablePolicy, type ReadablePolicy } from './readable-policy.js';

/**
 * A dispatch as pages and answers show it: without the frozen policy, which names persons, and without the ledger's own columns, but with the name
 * that its office had when the bulletin was published. The configuration of today may not know that office any more.
 */
export type DispatchView = Omit<DispatchRow, 'policy' | 'settled'> & Pick<ReadablePolicy, 'officeName' | 'officeNameEn'>;
export const dispatchView = (row: DispatchRow): DispatchView => {
  const { policy: _policy, settled: _settled, ...shown } = row;
  const { officeName, officeNameEn } = readablePolicy(row);
  return { ...shown, officeName, officeNameEn };
};
