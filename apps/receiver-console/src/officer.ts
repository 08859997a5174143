import type { OfficeId } from '@rainstorm/warning-model';

/** Who asks, as far as the console's rules need to know. */
export interface Officer {
  /** `acc-…` or `token-…`. */
  readonly id: string;
  readonly name: string;
  /** Null for the command, the auditor and machines. */
  readonly officeId: OfficeId | null;
  /** The command and the auditor read what concerns all offices. */
  readonly readsAll: boolean;
  readonly isCommand: boolean;
}
