import { newId, type DispatchRow, type PhoneTaskRow } from '@rainstorm/ledger';
import { toCall } from '@rainstorm/warning-model';

/** An open phone task that nobody has taken: `caller` (an office, or `command`) has to call the office of this dispatch. */
export const newPhoneTask = (dispatch: DispatchRow, caller: PhoneTaskRow['caller'], now: Date): PhoneTaskRow => ({
  id: newId('phone-task'),
  dispatchId: dispatch.id,
  officeId: dispatch.officeId,
  caller,
  state: 'open',
  callList: toCall(dispatch.policy.contacts).map(({ name, post, phone }) => ({ name, post, phone })),
  createdAt: now,
  takenBy: null,
  takenByName: null,
  takenAt: null,
  closedAt: null,
  calls: [],
});
