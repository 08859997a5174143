import type { NumberReport } from '@rainstorm/warning-model';
import { record } from './record.js';

/** What an office says of numbers of its series. Never changed but by who looks after it, once. */
export type NumberReportRow = NumberReport & {
  readonly reportedAt: Date;
  readonly reportedBy: string;
  readonly reportedByName: string;
  readonly handledAt: Date | null;
  readonly handledBy: string | null;
  readonly handledByName: string | null;
  readonly handledNote: string | null;
};
export const NumberReportRecord = record<NumberReportRow>('number_reports', 'id', {
  id: 'text',
  officeId: 'text',
  status: 'text',
  year: 'integer',
  first: 'integer',
  last: 'integer',
  received: 'boolean',
  note: 'text',
  reportedAt: 'timestamptz',
  reportedBy: 'text',
  reportedByName: 'text',
  handledAt: 'timestamptz',
  handledBy: 'text',
  handledByName: 'text',
  handledNote: 'text',
});
