import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EscalationRow } from '@rainstorm/ledger';
import type { BulletinId } from '@rainstorm/warning-model';
import { Desk } from './desk-app.spec-support.js';
import { minutes } from '@rainstorm/harness/ledger-stage';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
});
afterAll(async () => desk.close());

/** The escalation of one office's receipt, in its second round: both levels were told in the first. */
const inSecondRound = async (bulletinId: string): Promise<EscalationRow> => {
  const { ledger, stage } = desk.bureau;
  const dispatch = await ledger.read(async (tx) => tx.dispatches.first({ bulletinId: bulletinId as BulletinId }));
  if (dispatch === null) throw new Error('Dispatched to nobody');
  const escalation = await stage.escalation(dispatch, { level: 0, round: 2 });
  await stage.told(escalation, [
    { round: 1, level: 1 },
    { round: 2, level: 0 },
  ]);
  await stage.escalationMessages(escalation);
  return escalation;
};

/** Closed; what had not left is cancelled; everybody of the command who was told in any round hears of it, once by each way. */
const expectEndTold = async ({ id, levels }: EscalationRow): Promise<void> => {
  const contacts = levels.flatMap((level) => level.contacts).filter(({ standby }) => !standby);
  await desk.bureau.ledger.read(async (tx) => {
    expect((await tx.escalations.first({ id }))?.state).toBe('closed');
    const unsent = await tx.deliveries.find({ escalationId: id, purpose: 'escalation' });
    expect(new Set(unsent.map(({ state }) => state))).toEqual(new Set(['cancelled']));
    const ends = await tx.deliveries.find({ escalationId: id, purpose: 'escalation-closed' });
    expect([...new Set<string>(ends.map(({ contactId }) => contactId))].sort()).toEqual(
      [...new Set<string>(contacts.map((contact) => contact.id))].sort(),
    );
    const ways = ends.map(({ contactId, channel, address }) => `${contactId} ${channel} ${address}`);
    expect(new Set(ways).size).toBe(ways.length);
  });
};

describe('the end of an escalation is reported to everybody who was notified of it', () => {
  it('when a newer bulletin supersedes the unacknowledged one', async () => {
    const { bulletin } = await desk.publish((await desk.signal()).id);
    const escalation = await inSecondRound(bulletin.id);
    const words = { headline: '金水区暴雨预警信号升级为红色', description: '预计未来3小时内降水量将达100毫米以上。' };
    const red = { kind: 'upgrade', colour: 'red', areas: [{ areaCode: '410105', colour: 'red' }], ...words };
    const revision = await (await desk.as('lin')).post<{ readonly id: string }>(`/bulletins/${bulletin.id}/revisions`, red);
    await desk.publish(revision.id);
    await expectEndTold(escalation);
  });

  it('when the exercise is aborted', async () => {
    const lin = await desk.as('lin');
    const proposed = await lin.post<{ readonly id: string }>('/exercises', {
      hazard: 'snowstorm',
      title: '2026年第二季度演练',
      areas: ['410105'],
      onset: await desk.fromNow(minutes(90)),
      endsAt: await desk.fromNow(minutes(600)),
      leadFactor: 60,
    });
    const hao = await desk.as('hao');
    const { episodeId } = await hao.post<{ readonly episodeId: string }>(`/exercises/${proposed.id}/confirm`);
    const product = desk.bureau.city.products.find(({ kind, hazards }) => kind === 'signal' && hazards.includes('snowstorm'));
    const signal = await desk.signal({ hazard: 'snowstorm', productCode: product?.code, episodeId, status: 'exercise' });
    const { bulletin } = await desk.publish(signal.id);
    const escalation = await inSecondRound(bulletin.id);
    await lin.post(`/exercises/${proposed.id}/abort`, { reason: '网络故障' });
    await expectEndTold(escalation);
  });
});
