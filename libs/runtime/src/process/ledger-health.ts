import type { Ledger } from '@rainstorm/ledger';

/** One check of a health endpoint. `detail` is public: no addresses, no secrets. */
interface LedgerCheck {
  readonly name: string;
  check(): Promise<{ readonly ok: boolean; readonly detail?: string }>;
}

/** The readiness checks of the ledger: it answers and can be written, and its tables are of this release. */
export const ledgerHealthChecks = (ledger: Ledger): readonly LedgerCheck[] => [
  {
    name: 'database',
    check: async () => {
      return (await ledger.isReadOnly()) ? { ok: false, detail: 'it is read-only: a standby, or its disk is full' } : { ok: true };
    },
  },
  {
    name: 'release',
    check: async () =>
      (await ledger.compatibility()).type === 'fit' ? { ok: true } : { ok: false, detail: 'the ledger is of another release' },
  },
];
