import type { Traces } from '@rainstorm/runtime';
import type { CommittedAct, Ledger } from '@rainstorm/ledger';

const text = (detail: unknown): string => (typeof detail === 'string' ? detail : '');

const receipt = ({ subjectId, details, status, begun, committed }: CommittedAct) => ({
  name: 'receipt',
  begun,
  ended: committed,
  attributes: {
    'rainstorm.dispatch.id': subjectId,
    'rainstorm.bulletin.id': text(details['bulletinId']),
    'rainstorm.receipt.way': text(details['way']),
    'rainstorm.status': status,
  },
});

/** Emits a span for each committed receipt, linked to its publication by the bulletin's id. */
export const traceReceipts = (traces: Traces, ledger: Ledger): void => {
  ledger.acts.watch(['receipt-given'], (act) => {
    traces.record(() => receipt(act));
  });
};
