import { expect, it } from '@jest/globals';
import type { EscalationDetail, SilentOfficeCases } from '../api/console-paths.ts';
import { silentOffices } from './silent-offices.ts';

const callee = (name: string, phone: string | null) => ({ name, post: '值守员', phone });
const escalation = (id: string, given: object): EscalationDetail =>
  ({
    id,
    state: 'open',
    status: 'actual',
    officeId: 'duty-office',
    dispatchId: `dispatch-${id}`,
    answerDueAt: `2021-07-20T08:0${id}:00.000Z`,
    openAgainAt: null,
    phoneTask: null,
    bulletin: null,
    summary: { tried: [], callList: [callee('周值班', '0371-1')] },
    ...given,
  }) as unknown as EscalationDetail;
const called = (officeId: string, given: object = {}) => ({
  dispatchId: `call-${officeId}`,
  officeId,
  owed: 'receipt',
  receiptDueAt: '2021-07-20T08:30:00.000Z',
  phoneTask: null,
  escalation: null,
  callList: [{ ...callee('周值班', '0371-1'), standby: false }],
  ...given,
});
const silent = (offices: readonly { readonly officeId: string }[], more = 0): readonly SilentOfficeCases[] =>
  offices.map(({ officeId, ...office }) => ({
    officeId,
    status: 'actual',
    count: 1 + more,
    cases: [{ bulletin: { status: 'actual' }, office: { officeId, ...office } }],
  })) as unknown as readonly SilentOfficeCases[];

it('an office that owes three bulletins is one entry; real before practised, unanswered before answered', () => {
  const found = silentOffices(
    [],
    [
      escalation('9', { status: 'exercise', answerDueAt: '2021-07-20T07:00:00.000Z' }),
      escalation('1', { state: 'answered', answerDueAt: null, openAgainAt: '2021-07-20T08:01:00.000Z' }),
      escalation('3', {}),
      escalation('2', {}),
      escalation('4', { officeId: 'urban-flood-office' }),
      escalation('5', { officeId: null, dispatchId: null }),
      escalation('6', { officeId: null, dispatchId: null }),
      escalation('7', { state: 'closed' }),
    ],
  );
  expect(
    found.map(({ officeId, status, cases }) => [officeId, status, cases.flatMap((one) => one.escalations.map(({ id }) => id))]),
  ).toEqual([
    ['duty-office', 'actual', ['2', '3', '1']],
    ['urban-flood-office', 'actual', ['4']],
    [null, 'actual', ['5']],
    [null, 'actual', ['6']],
    ['duty-office', 'exercise', ['9']],
  ]);
});

it('one silence is one case: what the roll call knows of it stands beside its escalation, and the call is of the same task', () => {
  const task = { id: 'task-1', state: 'open' };
  const offices = [
    called('urban-flood-office'),
    called('duty-office', { phoneTask: task }),
    called('yellow-river-office', { owed: 'nothing' }),
  ];
  const found = silentOffices(silent(offices), [escalation('1', { dispatchId: 'call-duty-office', phoneTask: task })]);
  expect(found.map(({ officeId, silence, cases }) => [officeId, silence, cases.length])).toEqual([
    ['duty-office', 'unanswered', 1],
    ['urban-flood-office', 'waiting', 1],
  ]);
  const [first] = found;
  expect([first?.cases[0]?.office?.dispatchId, first?.task?.id]).toEqual(['call-duty-office', 'task-1']);
});

it('an office that has acknowledged and still owes its follow-up is not silent, until that is escalated', () => {
  const offices = [called('duty-office', { owed: 'follow-up' }), called('urban-flood-office', { owed: 'follow-up' })];
  const overdue = escalation('1', { cause: 'follow-up-overdue', officeId: 'urban-flood-office', dispatchId: 'call-urban-flood-office' });
  expect(silentOffices(silent(offices), [overdue]).map(({ officeId }) => officeId)).toEqual(['urban-flood-office']);
});

it.each(['open', 'answered'] as const)('an escalation (%s) whose page was not read is known from the roll call', (state) => {
  const own = escalation('1', { state, dispatchId: 'call-duty-office', answerDueAt: null });
  const [office] = silentOffices(silent([called('duty-office', { escalation: own })]), []);
  expect([office?.silence, office?.cases[0]?.escalations.map(({ id }) => id)]).toEqual([
    state === 'open' ? 'unanswered' : 'in-hand',
    ['1'],
  ]);
});

it('a closed escalation of the roll call is none', () => {
  const [office] = silentOffices(silent([called('duty-office', { escalation: escalation('1', { state: 'closed' }) })]), []);
  expect([office?.silence, office?.cases[0]?.escalations]).toEqual(['waiting', []]);
});

it('names each person to call once', () => {
  const other = { dispatchId: 'call-duty-office', summary: { tried: [], callList: [callee('周值班', '0371-1'), callee('郑备勤', null)] } };
  const [office] = silentOffices(silent([called('duty-office')]), [escalation('1', {}), escalation('2', other)]);
  expect(office?.callList.map(({ name }) => name)).toEqual(['周值班', '郑备勤']);
});

it('says how many cases of an office it does not list', () => {
  const other = escalation('1', { dispatchId: 'not-listed' });
  expect(silentOffices(silent([called('duty-office')], 6), [other]).map(({ cases, more }) => [cases.length, more])).toEqual([[2, 5]]);
  expect(silentOffices([], [other])[0]?.more).toBe(0);
});
