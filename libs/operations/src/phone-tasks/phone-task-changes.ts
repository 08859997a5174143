import type { Change, PhoneTaskRow } from '@rainstorm/ledger';

/** The change events of a phone task in this state, for the office to call and for the calling office. The command and the bureau get both. */
export const phoneTaskChanges = ({ id, dispatchId, officeId, caller }: PhoneTaskRow, state: PhoneTaskRow['state']): readonly Change[] =>
  [...new Set<string>([officeId, ...(caller === 'command' ? [] : [caller])])].map((office) => ({
    kind: 'phone-task-changed',
    officeId: office,
    audience: 'all',
    subjectId: id,
    payload: { dispatchId, state },
  }));
