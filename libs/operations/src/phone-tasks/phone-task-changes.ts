import type { Change, PhoneTaskRow } from '@rainstorm/ledger';

/** The news of a phone task in this state: for the silent office and the office that calls it. The command and the bureau see both. */
export const phoneTaskChanges = ({ id, dispatchId, officeId, caller }: PhoneTaskRow, state: PhoneTaskRow['state']): readonly Change[] =>
  [...new Set<string>([officeId, ...(caller === 'command' ? [] : [caller])])].map((office) => ({
    kind: 'phone-task-changed',
    officeId: office,
    audience: 'all',
    subjectId: id,
    payload: { dispatchId, state },
  }));
