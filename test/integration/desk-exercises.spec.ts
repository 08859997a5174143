import { bulletinsInForce } from '@rainstorm/ledger';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { BulletinId, EpisodeId } from '@rainstorm/warning-model';
import { Desk, type DeskLogin } from './desk-app.spec-support.js';

interface Exercise {
  readonly id: string;
  readonly state: string;
  readonly episodeId: string | null;
  readonly onset: string;
  readonly leadFactor: number;
  readonly abortReason: string | null;
}
interface Report {
  readonly bulletins: readonly {
    readonly number: string;
    readonly offices: readonly {
      readonly officeId: string;
      readonly delivery: string;
      readonly receiptLatencyMs: number | null;
      readonly escalations: readonly unknown[];
    }[];
  }[];
  readonly totals: Readonly<Record<string, number>>;
}

const MINUTE = 60_000;
let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open('worker');
});
afterAll(async () => desk.close());

const propose = async (more: Record<string, unknown> = {}, login: DeskLogin = 'lin'): Promise<Exercise> =>
  (await desk.as(login)).post<Exercise>('/exercises', {
    hazard: 'snowstorm',
    title: '2026年第二季度演练',
    areas: ['410105'],
    onset: await desk.fromNow(90 * MINUTE),
    endsAt: await desk.fromNow(600 * MINUTE),
    leadFactor: 60,
    ...more,
  });
const confirm = async (id: string, login: DeskLogin = 'hao'): Promise<Exercise> => (await desk.as(login)).post(`/exercises/${id}/confirm`);
const slots = async (episodeId: string | null) =>
  desk.bureau.ledger.read(async (tx) => tx.slots.find({ episodeId: episodeId as EpisodeId }, { order: { dueAt: 'ASC' } }));
/** A signal of the exercise, published by one person in the emergency flow. */
const publish = async ({ episodeId }: Exercise) => {
  const product = desk.bureau.city.products.find(({ kind, hazards }) => kind === 'signal' && hazards.includes('snowstorm'))?.code;
  return desk.publish((await desk.signal({ hazard: 'snowstorm', productCode: product, episodeId, status: 'exercise' })).id);
};
const dispatchesOf = async (bulletinId: string) =>
  desk.bureau.ledger.read(async (tx) => tx.dispatches.find({ bulletinId: bulletinId as BulletinId }));

it('starts only after a second person with the right to sign has confirmed it', async () => {
  const proposed = await propose({}, 'hao');
  expect(proposed).toMatchObject({ state: 'proposed', episodeId: null });
  expect((await (await desk.as('su')).ask('POST', `/exercises/${proposed.id}/confirm`)).status).toBe(403);
  const own = await (await desk.as('hao')).ask('POST', `/exercises/${proposed.id}/confirm`);
  expect(own.status).toBe(403);
  expect(own.text).toContain('exercise-wants-second-person');
  const running = await confirm(proposed.id, 'xie');
  expect(running.state).toBe('running');
  const episode = await desk.bureau.ledger.read(async (tx) => tx.episodes.first({ id: running.episodeId as EpisodeId }));
  expect(episode).toMatchObject({ status: 'exercise', leadFactor: 60 });
  expect((await (await desk.as('xie')).ask('POST', `/exercises/${proposed.id}/confirm`)).status).toBe(409);
  await (await desk.as('lin')).post(`/exercises/${proposed.id}/abort`, { reason: '试验完毕' });
});

it('is the only way to start an exercise', async () => {
  const lin = await desk.as('lin');
  const [onset, endsAt] = [await desk.fromNow(90 * MINUTE), await desk.fromNow(600 * MINUTE)];
  const episode = { hazard: 'snowstorm', title: '演练', areas: ['410105'], onset, endsAt, status: 'exercise' };
  const signal = {
    hazard: 'rainstorm',
    productCode: 'rain-signal',
    areas: [{ areaCode: '410105', colour: 'orange' }],
    colour: 'orange',
    expires: endsAt,
    status: 'exercise',
  };
  for (const answer of [await lin.ask('POST', '/episodes', episode), await lin.ask('POST', '/signals', signal)]) {
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('exercise-is-proposed-first');
  }
});

it('shortens the lead times, also when its onset is revised, but not the time for receipts', async () => {
  const { id, episodeId, onset } = await confirm((await propose()).id);
  const steps = desk.bureau.city.hazards.find(({ code }) => code === 'snowstorm')?.steps ?? [];
  const leads = async (from: string) =>
    (await slots(episodeId)).map(({ dueAt }) => Math.round((Date.parse(from) - dueAt.getTime()) / 1000));
  expect(await leads(onset)).toEqual(steps.map(({ dueBeforeOnsetMin }) => dueBeforeOnsetMin));
  const revised = await desk.fromNow(100 * MINUTE);
  await (await desk.as('lin')).post(`/episodes/${episodeId ?? ''}/onset`, { onset: revised, reason: '推迟' });
  expect(await leads(revised)).toEqual(steps.map(({ dueBeforeOnsetMin }) => dueBeforeOnsetMin));
  const { bulletin } = await publish({ id, episodeId } as Exercise);
  const [dispatch] = await dispatchesOf(bulletin.id);
  const minutes = dispatch === undefined ? 0 : (dispatch.receiptDueAt.getTime() - dispatch.publishedAt.getTime()) / MINUTE;
  expect(minutes).toBe(dispatch?.policy.rule.receiptDueAfterMin);
  await (await desk.as('lin')).post(`/exercises/${id}/abort`, { reason: '试验完毕' });
});

it('has no deadlines after it was aborted, and everybody who received it is informed', async () => {
  const exercise = await confirm((await propose()).id);
  const { bulletin } = await publish(exercise);
  const inForce = async () =>
    desk.bureau.ledger.read(async (tx) => (await bulletinsInForce(tx, { status: 'exercise' })).map(({ id }) => id));
  expect(await inForce()).toEqual([bulletin.id]);
  desk.mail.mails.splice(0);
  const lin = await desk.as('lin');
  expect(await lin.post<Exercise>(`/exercises/${exercise.id}/abort`, { reason: '网络故障' })).toMatchObject({
    state: 'aborted',
    abortReason: '网络故障',
  });
  expect((await lin.ask('POST', `/exercises/${exercise.id}/abort`, { reason: '再来' })).status).toBe(409);
  expect(new Set((await dispatchesOf(bulletin.id)).map(({ state }) => state))).toEqual(new Set(['superseded']));
  expect((await slots(exercise.episodeId)).every(({ state }) => state === 'closed')).toBe(true);
  // The map and the feed of exercises show it no longer, however long it would have been valid.
  expect(await inForce()).toEqual([]);
  const told = await desk.bureau.ledger.read(async (tx) =>
    tx.deliveries.find({ purpose: 'exercise-aborted', bulletinId: bulletin.id as BulletinId }),
  );
  expect(new Set(told.map(({ officeId }) => officeId)).size).toBe((await dispatchesOf(bulletin.id)).length);
  await desk.bureau.advance(24 * 60 * MINUTE);
  desk.signInAgain();
  await desk.bureau.schedulerOn().run();
  const escalations = await desk.bureau.ledger.read(async (tx) => tx.escalations.find({ bulletinId: bulletin.id as BulletinId }));
  expect(escalations).toEqual([]);
  expect(await desk.bureau.stage.audited(exercise.id)).toEqual([
    'exercise-proposed done',
    'exercise-confirmed done',
    'exercise-aborted done',
  ]);
});

it('is aborted by a real episode of the same hazard only, and none starts during a real one', async () => {
  const lin = await desk.as('lin');
  const exercise = await confirm((await propose()).id);
  const waiting = await propose();
  const open = async (hazard: string) =>
    lin.post<{ episode: { id: string } }>('/episodes', {
      hazard,
      title: `${hazard}实况`,
      areas: ['410105'],
      onset: await desk.fromNow(300 * MINUTE),
      endsAt: await desk.fromNow(900 * MINUTE),
    });
  const stateOf = async (id: string) => (await lin.get<{ items: readonly Exercise[] }>('/exercises')).items.find((each) => each.id === id);
  await open('rainstorm');
  expect((await stateOf(exercise.id))?.state).toBe('running');
  await open('snowstorm');
  expect(await stateOf(exercise.id)).toMatchObject({ state: 'aborted', abortReason: '实况天气过程开始：snowstorm实况' });
  expect((await stateOf(waiting.id))?.state).toBe('aborted');
  const [change] = await desk.bureau.ledger.read(async (tx) => tx.changes.find({ kind: 'exercise-aborted', subjectId: exercise.id }));
  expect(change).toMatchObject({ audience: 'all' });
  const late = await propose();
  const refused = await (await desk.as('hao')).ask('POST', `/exercises/${late.id}/confirm`);
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('snowstorm实况');
});

it('can be created from a scenario, with its lead times divided by the factor', async () => {
  const lin = await desk.as('lin');
  const { items } = await lin.get<{ items: readonly { code: string; leadMinutes: number; hazard: string }[] }>('/exercises/scenarios');
  const scenario = items.find(({ code }) => code === 'a-2021-07-20');
  if (scenario === undefined) throw new Error('No scenario A');
  const made = await lin.post<Exercise>('/exercises', { scenario: scenario.code, leadFactor: 60 });
  const ahead = Date.parse(made.onset) - (await desk.bureau.ledger.now()).getTime();
  expect(Math.abs(ahead - (scenario.leadMinutes * MINUTE) / 60)).toBeLessThan(30_000);
  expect((await lin.ask('POST', '/exercises', { scenario: '../city', leadFactor: 60 })).status).toBe(422);
  expect((await lin.ask('POST', '/exercises', { scenario: 'a-2021-07-20', leadFactor: 1_000 })).status).toBe(422);
});

it('reports for each bulletin and office what arrived and how long the receipt took', async () => {
  const hail = { hazard: 'cold-wave' };
  const exercise = await confirm((await propose(hail)).id);
  const product = desk.bureau.city.products.find(({ kind, hazards }) => kind === 'signal' && hazards.includes('cold-wave'))?.code;
  const draft = await desk.signal({ ...hail, productCode: product, episodeId: exercise.episodeId, status: 'exercise' });
  const { bulletin } = await desk.publish(draft.id);
  const [first] = await dispatchesOf(bulletin.id);
  if (first === undefined) throw new Error('No dispatch');
  await desk.bureau.advance(90_000);
  await desk.bureau.ledger.transaction(async (tx) => {
    await tx.dispatches.transition({ id: first.id }, { from: ['open', 'escalated'], to: 'acknowledged' }, { acknowledgedAt: tx.now });
    await tx.receipts.insert({
      id: 'rcp-ofareport0001' as never,
      dispatchId: first.id,
      officeId: first.officeId,
      givenAt: tx.now,
      givenBy: 'acc-1',
      givenByName: '周值班',
      way: 'console',
      proof: 'signed-in',
      lateByMs: 0,
      withdrawnAt: null,
      withdrawnBy: null,
      withdrawnReason: null,
      enteredAt: null,
    });
  });
  await desk.bureau.moveTo(first.receiptDueAt);
  await desk.bureau.schedulerOn().run();
  const { bulletins, totals } = await (await desk.as('shenji')).get<Report>(`/exercises/${exercise.id}/report`);
  expect(bulletins).toHaveLength(1);
  expect(bulletins[0]?.number).toMatch(/^【演练】/);
  const offices = bulletins[0]?.offices ?? [];
  const answered = offices.find(({ officeId }) => officeId === first.officeId);
  expect(answered?.receiptLatencyMs).toBeGreaterThanOrEqual(90_000);
  expect(answered?.escalations).toEqual([]);
  for (const silent of offices.filter(({ officeId }) => officeId !== first.officeId))
    expect(silent).toMatchObject({ receiptLatencyMs: null, escalations: [{ cause: 'unacknowledged' }] });
  expect(totals).toMatchObject({ owed: offices.length, received: 1, inTime: 1, escalated: offices.length - 1 });
});
