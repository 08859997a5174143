import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import type { EscalationRow } from '@rainstorm/ledger';
import { answerEscalation } from './answer-escalation.js';
import { closeEscalations } from './close-escalations.js';

const leader = { id: 'acc-leader0000001', name: '王指挥' };
const other = { id: 'acc-leader0000002', name: '李指挥' };

describe('answering an escalation', () => {
  let bureau: Bureau;
  let escalation: EscalationRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    const dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), bureau.city.offices[0]?.id ?? '');
    escalation = await bureau.stage.escalation(dispatch);
  });
  afterEach(async () => bureau.close());

  it('holds the telling of further levels for ten minutes, and says who answered', async () => {
    const answered = await bureau.run(async (tx) => answerEscalation(tx, escalation.id, '已派人', leader));
    expect(answered).toMatchObject({ ok: true, value: { already: false, escalation: { state: 'answered', answerNote: '已派人' } } });
    expect(await bureau.stage.armedTimers(escalation.id)).toEqual(['answered-escalation-due']);
    const again = await bureau.run(async (tx) => tx.timerRows.first({ subjectId: escalation.id }));
    expect(again?.dueAt).toEqual(later((answered.ok && answered.value.escalation.answeredAt) || new Date(0), minutes(10)));
    expect(await bureau.stage.audited(escalation.id)).toEqual(['escalation-answered done']);
  });

  it('keeps the first answer when a second person answers', async () => {
    await bureau.run(async (tx) => answerEscalation(tx, escalation.id, '已派人', leader));
    const again = await bureau.run(async (tx) => answerEscalation(tx, escalation.id, '我来', other));
    expect(again).toMatchObject({ ok: true, value: { already: true, escalation: { answeredBy: leader.id, answerNote: '已派人' } } });
  });

  it('is refused once the escalation is closed', async () => {
    await bureau.run(async (tx) => closeEscalations(tx, [escalation], '已签收'));
    const late = await bureau.run(async (tx) => answerEscalation(tx, escalation.id, '已派人', leader));
    expect(late).toEqual({ ok: false, refusal: { type: 'escalation-closed', closedReason: '已签收' } });
  });
});
