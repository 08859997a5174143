import type { ReceiverNumber } from '@rainstorm/warning-model';
import type { DispatchRow } from '../store/records/dissemination.record.js';
import { readablePolicy, type ReadablePolicy } from './readable-policy.js';

/**
 * A dispatch as pages and answers show it: without the frozen policy, which names persons, and without the ledger's own columns, but with the name
 * that its office had when the bulletin was published. The configuration of today may not know that office any more.
 */
export type DispatchView = Omit<DispatchRow, 'policy' | 'settled' | 'sequence' | 'sequenceYear' | 'sequencePrevious'> &
  Pick<ReadablePolicy, 'officeName' | 'officeNameEn'> & {
    /** Null of what was sent before there were numbers. */
    readonly receiverNumber: ReceiverNumber | null;
  };

/** The dispatch's number in the series of its office. */
export const receiverNumberOf = ({
  sequence,
  sequenceYear,
  sequencePrevious,
}: Pick<DispatchRow, 'sequence' | 'sequenceYear' | 'sequencePrevious'>): ReceiverNumber | null =>
  sequence === null || sequenceYear === null ? null : { year: sequenceYear, number: sequence, previous: sequencePrevious };

export const dispatchView = (row: DispatchRow): DispatchView => {
  const { policy: _policy, settled: _settled, sequence, sequenceYear, sequencePrevious, ...shown } = row;
  const { officeName, officeNameEn } = readablePolicy(row);
  const receiverNumber = receiverNumberOf({ sequence, sequenceYear, sequencePrevious });
  return { ...shown, officeName, officeNameEn, receiverNumber };
};
