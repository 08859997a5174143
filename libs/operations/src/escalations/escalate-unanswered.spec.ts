import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { Issuance } from '@rainstorm/harness/issuance';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import type { EscalationRow } from '@rainstorm/ledger';
import { closeEscalations } from './close-escalations.js';
import { escalateUnanswered } from './escalate-unanswered.js';

describe('when nobody of a level answers in time', () => {
  let bureau: Bureau;
  let issuance: Issuance;
  let escalation: EscalationRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    issuance = new Issuance(bureau);
    const dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'flood-control-office');
    escalation = await bureau.stage.escalation(dispatch);
  });
  afterEach(async () => bureau.close());

  /** As a scheduler does it: the timer is taken and its effect applied. */
  const fire = async (): Promise<void> => {
    const timer = await issuance.timer('escalation-answer-due', escalation.id);
    await bureau.moveTo(timer.dueAt);
    await bureau.run(async (tx) => {
      await tx.timerRows.delete({ id: timer.id });
      await escalateUnanswered(tx, [timer]);
    });
  };
  const position = async (): Promise<Partial<EscalationRow> | null> =>
    bureau.ledger.read(async (tx) => tx.escalations.first({ id: escalation.id }));

  it('the next level is told, and has to answer in time too', async () => {
    await fire();
    expect(await position()).toMatchObject({ state: 'open', level: 1, round: 1 });
    const told = await bureau.ledger.read(async (tx) => tx.deliveries.find({ escalationId: escalation.id, purpose: 'escalation' }));
    const second = (escalation.levels[1]?.contacts ?? []).map(({ id }) => id);
    expect(new Set(told.map(({ contactId }) => contactId))).toEqual(new Set(second));
    const { dueAt } = await issuance.timer('escalation-answer-due', escalation.id);
    expect(dueAt.getTime()).toBeLessThanOrEqual(later(await bureau.ledger.now(), minutes(10)).getTime());
    expect(new Set(told.map(({ deadlineAt }) => deadlineAt?.getTime()))).toEqual(new Set([dueAt.getTime()]));
    expect(await bureau.stage.audited(escalation.id)).toEqual(['escalation-told done']);
    expect(await issuance.announced(escalation.id)).toEqual(['escalation-told']);
  });

  it('the first level is told again after the last', async () => {
    for (const _ of escalation.levels) await fire();
    expect(await position()).toMatchObject({ level: 0, round: 2 });
    const notices = await bureau.ledger.read(async (tx) => tx.escalationNotices.find({ escalationId: escalation.id }));
    const firstRound = escalation.levels.map((_, level) => `1.${level} told`);
    expect(notices.map(({ round, level, outcome }) => `${round}.${level} ${outcome}`).sort()).toEqual([...firstRound, '2.0 told']);
  });

  it('nobody is told of an escalation that is closed meanwhile', async () => {
    const timer = await issuance.timer('escalation-answer-due', escalation.id);
    await bureau.run(async (tx) => closeEscalations(tx, [escalation], '已签收'));
    await bureau.run(async (tx) => escalateUnanswered(tx, [timer]));
    expect(await position()).toMatchObject({ state: 'closed', level: 0, round: 1 });
    expect(await bureau.stage.armedTimers(escalation.id)).toEqual([]);
    expect(await bureau.ledger.read(async (tx) => tx.deliveries.count({ purpose: 'escalation' }))).toBe(0);
  });
});
