import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import { yearsWithoutNotice } from '@rainstorm/warning-model';
import { Desk } from './desk-app.spec-support.js';

interface Opened {
  readonly episode: { readonly id: string; readonly state: string };
}
interface Step {
  readonly step: string;
  readonly state: string;
  readonly dueNow: boolean;
  readonly dueAt: string;
}
interface NowAnswer {
  readonly countersign: readonly { readonly bulletin: { readonly id: string }; readonly isOverdue: boolean }[];
  readonly yearsWithoutNotice: readonly string[];
}

const HOUR = 3_600_000;
let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
});
afterAll(async () => desk.close());

const rainstorm = async (onsetInMs: number) => ({
  hazard: 'rainstorm',
  areas: ['410105'],
  onset: await desk.fromNow(onsetInMs),
  endsAt: await desk.fromNow(onsetInMs + 20 * HOUR),
});
const open = async (onsetInMs: number): Promise<string> =>
  (await (await desk.as('lin')).post<Opened>('/episodes', { ...(await rainstorm(onsetInMs)), title: '暴雨过程' })).episode.id;

describe('an episode', () => {
  it('is previewed step by step, and nothing is opened by that', async () => {
    const lin = await desk.as('lin');
    const { slots } = await lin.post<{ slots: readonly Step[] }>('/episodes/preview', await rainstorm(24 * HOUR + minutes(5)));
    expect(slots.map(({ step, state }) => [step, state])).toEqual([
      ['D3', 'not-applicable'],
      ['D1', 'open'],
      ['H6', 'planned'],
      ['H3', 'planned'],
      ['H1', 'planned'],
    ]);
    expect((await lin.get<{ items: readonly unknown[] }>('/episodes')).items).toEqual([]);
  });

  it('is withdrawn by the forecaster who opened it by mistake, with a reason', async () => {
    const id = await open(-2 * HOUR);
    const lin = await desk.as('lin');
    expect((await lin.ask('POST', `/episodes/${id}/withdraw`, {})).status).toBe(422);
    expect((await lin.post<Opened>(`/episodes/${id}/withdraw`, { reason: '误建' })).episode.state).toBe('withdrawn');
  });

  it('with a bulletin that is due is lifted by the chief alone', async () => {
    const id = await open(2 * HOUR);
    const refused = await (await desk.as('lin')).ask('POST', `/episodes/${id}/lift`, { reason: '减弱' });
    expect([refused.status, refused.text]).toEqual([403, expect.stringContaining('missed-bulletins-need-chief')]);
    expect((await (await desk.as('hao')).post<Opened>(`/episodes/${id}/lift`, { reason: '减弱' })).episode.state).toBe('lifted');
  });
});

describe('a countersignature', () => {
  it('is for who may sign, and is shown as overdue after its limit until it is given', async () => {
    const draft = await desk.signal({ colour: 'red', areas: [{ areaCode: '410105', colour: 'red' }] });
    const { bulletin } = await desk.publish(draft.id);
    expect((await (await desk.as('su')).ask('POST', `/bulletins/${bulletin.id}/countersign`)).status).toBe(403);
    const owed = async (): Promise<NowAnswer['countersign']> => (await (await desk.as('hao')).get<NowAnswer>('/now')).countersign;
    expect(await owed()).toMatchObject([{ bulletin: { id: bulletin.id }, isOverdue: false }]);
    await desk.bureau.moveTo(later(await desk.bureau.ledger.now(), minutes(61)));
    expect(await owed()).toMatchObject([{ bulletin: { id: bulletin.id }, isOverdue: true }]);
    expect((await (await desk.as('hao')).ask('POST', `/bulletins/${bulletin.id}/countersign`)).status).toBe(200);
    expect(await owed()).toEqual([]);
  });
});

it('the desk is told of the years whose notice of holidays is missing', async () => {
  const { ledger, city } = desk.bureau;
  const nextYear = (await ledger.now()).getUTCFullYear() + 1;
  const december = new Date(`${nextYear}-12-10T08:00:00+08:00`);
  await desk.bureau.moveTo(december);
  desk.signInAgain();
  const told = (await (await desk.as('lin')).get<NowAnswer>('/now')).yearsWithoutNotice;
  expect(told).toEqual(yearsWithoutNotice(december, city));
  expect(told).toContain(String(nextYear + 1));
});
