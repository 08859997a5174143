import type { DispatchRow } from '@rainstorm/ledger';
import { patience, type Patience } from '@rainstorm/warning-model';

/** How long this office's ways are waited for, by the policy that was frozen with the bulletin. A policy that cannot be read has the usual shares. */
export const patienceOfDispatch = ({ publishedAt, receiptDueAt, policy }: DispatchRow): Patience => {
  const frozen: Partial<DispatchRow['policy']> | null = policy;
  return patience(publishedAt, receiptDueAt, frozen?.patience);
};
