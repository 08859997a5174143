import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { commandOfficer } from '@rainstorm/harness/actors';
import { Bureau } from '@rainstorm/harness/bureau';
import { minutes } from '@rainstorm/harness/ledger-stage';
import type { EscalationRow } from '@rainstorm/ledger';
import type { EscalationId } from '@rainstorm/warning-model';
import { officerOf } from '../officer.js';
import { AnswerEscalation } from './answer-escalation.js';

const fang = officerOf(commandOfficer);

describe('an escalation at the command board', () => {
  let bureau: Bureau;
  let board: AnswerEscalation;
  let escalation: EscalationRow;
  beforeAll(async () => {
    bureau = await Bureau.open();
    board = new AnswerEscalation(bureau.ledger);
  });
  afterAll(async () => bureau.close());
  beforeEach(async () => {
    escalation = await bureau.stage.escalation(await bureau.stage.dispatch(await bureau.stage.bulletin(), 'duty-office', minutes(11)));
  });

  it('is answered, called for and closed in the name of the officer, with the words given', async () => {
    const called = await board.startCall(escalation.id, fang);
    expect(called).toMatchObject({ ok: true, value: { escalation: { callingBy: fang.id, callingByName: fang.name } } });
    const answered = await board.answer(escalation.id, fang, '正在叫应');
    expect(answered).toMatchObject({ ok: true, value: { escalation: { answeredBy: fang.id, answerNote: '正在叫应' } } });
    const closed = await board.close(escalation.id, fang, '已派人上门');
    expect(closed).toMatchObject({ ok: true, value: { state: 'closed', closedBy: fang.id, closedReason: '已派人上门' } });
    expect(await bureau.stage.audited(escalation.id)).toEqual([
      'escalation-calling done',
      'escalation-answered done',
      'escalation-closed done',
    ]);
  });

  it('is answered or called for with others, each by itself and in the order given', async () => {
    const { stage } = bureau;
    const other = await stage.escalation(await stage.dispatch(await stage.bulletin(), 'flood-control-office', minutes(11)));
    const closed = await stage.escalation(await stage.dispatch(await stage.bulletin(), 'urban-flood-office', minutes(11)));
    await board.close(closed.id, fang, '已派人上门');
    const ids = [closed.id, other.id, 'esc-unknown' as EscalationId, escalation.id];
    const refused = { escalation: null, already: false };
    expect(await board.startCalls(ids, fang)).toMatchObject([
      { id: closed.id, ...refused, refused: 'escalation-closed' },
      { id: other.id, escalation: { callingByName: fang.name }, refused: null },
      { id: 'esc-unknown', ...refused, refused: 'unknown-escalation' },
      { id: escalation.id, escalation: { callingByName: fang.name }, refused: null },
    ]);
    await board.answer(other.id, fang, '先答');
    expect(await board.answerAll(ids, fang, '正在叫应')).toMatchObject([
      { refused: 'escalation-closed' },
      { escalation: { state: 'answered', answerNote: '先答' }, already: true, refused: null },
      { refused: 'unknown-escalation' },
      { escalation: { state: 'answered', answerNote: '正在叫应' }, already: false, refused: null },
    ]);
  });

  it('that is closed, or does not exist, is refused for each act and changes nothing', async () => {
    await board.close(escalation.id, fang, '已派人上门');
    const closed = await bureau.ledger.read(async (tx) => tx.escalations.first({ id: escalation.id }));
    for (const [id, type] of [
      [escalation.id, 'escalation-closed'],
      ['esc-unknown' as EscalationId, 'unknown-escalation'],
    ] as const)
      for (const refused of [await board.answer(id, fang, ''), await board.startCall(id, fang), await board.close(id, fang, '再次')])
        expect(refused).toMatchObject({ ok: false, refusal: { type } });
    expect(await bureau.ledger.read(async (tx) => tx.escalations.first({ id: escalation.id }))).toEqual(closed);
  });
});
