import { expect, it } from '@jest/globals';
import type { EscalationDetail } from '../api/console-paths.ts';
import { callListOf, escalationsByOffice } from './escalations-by-office.ts';

const callee = (name: string, phone: string | null) => ({ name, post: '值守员', phone });
const escalation = (id: string, given: object): EscalationDetail =>
  ({
    id,
    state: 'open',
    status: 'actual',
    officeId: 'duty-office',
    answerDueAt: `2021-07-20T08:0${id}:00.000Z`,
    openAgainAt: null,
    summary: { tried: [], callList: [callee('周值班', '0371-1')] },
    ...given,
  }) as unknown as EscalationDetail;

it('an office that owes three bulletins is one entry; real before practised, unanswered before answered', () => {
  const groups = escalationsByOffice([
    escalation('9', { status: 'exercise', answerDueAt: '2021-07-20T07:00:00.000Z' }),
    escalation('1', { state: 'answered', answerDueAt: null, openAgainAt: '2021-07-20T08:01:00.000Z' }),
    escalation('3', {}),
    escalation('2', {}),
    escalation('4', { officeId: 'urban-flood-office' }),
    escalation('5', { officeId: null }),
    escalation('6', { officeId: null }),
    escalation('7', { state: 'closed' }),
  ]);
  expect(groups.map(({ officeId, status, items }) => [officeId, status, items.map(({ id }) => id)])).toEqual([
    ['duty-office', 'actual', ['2', '3', '1']],
    ['urban-flood-office', 'actual', ['4']],
    [null, 'actual', ['5']],
    [null, 'actual', ['6']],
    ['duty-office', 'exercise', ['9']],
  ]);
});

it('names each person to call once', () => {
  const other = { summary: { tried: [], callList: [callee('周值班', '0371-1'), callee('郑备勤', null)] } };
  expect(callListOf([escalation('1', {}), escalation('2', other)]).map(({ name }) => name)).toEqual(['周值班', '郑备勤']);
});
