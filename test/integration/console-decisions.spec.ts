import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BulletinRow } from '@rainstorm/ledger';
import { startConsole, type RunningConsole } from './console-app.spec-support.js';
import { stageClock } from '@rainstorm/harness/decision-clock-stage';
import { later, minutes } from '@rainstorm/harness/ledger-stage';

let console_: RunningConsole;
beforeAll(async () => {
  console_ = await startConsole();
});
afterAll(async () => console_.close());

const signal = { kind: 'signal', step: null, colour: 'orange' } as const;
const decision = { track: 'emergency-response', chosen: 'II', decidedBy: '指挥长' };

describe('the decisions of an episode', () => {
  it('leave every signal waiting that they do not name, and say how long each took', async () => {
    const { stage, ledger } = console_;
    const now = await ledger.now();
    const ago = (n: number): Date => later(now, -minutes(n));
    const episode = await stage.episode({ openedAt: ago(120) });
    const fang = await console_.as('fang');
    const path = `/episodes/${episode.id}/decisions`;
    const read = async () => (await fang.get(path)).body;

    const report = await stage.bulletin({ episodeId: episode.id, sentAt: ago(100) });
    expect(await read()).toMatchObject({ firstSignal: null, waitingSince: null, planVersion: '郑防指〔2022〕4号', items: [] });
    const mistaken = await stage.bulletin({ ...signal, sentAt: ago(80) });
    await stage.bulletin({ ...signal, msgType: 'cancel', revisionKind: 'retract', refersTo: mistaken.id, sentAt: ago(78) });
    expect(await read()).toMatchObject({ firstSignal: null, waitingSince: null });

    const yellow = await stage.bulletin({ ...signal, colour: 'yellow', sentAt: ago(60) });
    const red = await stage.bulletin({ ...signal, colour: 'red', episodeId: episode.id, sentAt: ago(20) });
    const [clock] = [await stageClock(ledger, yellow), await stageClock(ledger, red)];
    expect(await read()).toMatchObject({
      firstSignal: { id: yellow.id, colour: 'yellow' },
      waitingSince: ago(60).toISOString(),
      clocks: [{ bulletinId: yellow.id }, { bulletinId: red.id }],
    });
    const offered = ((await read())['bulletins'] as readonly BulletinRow[]).map(({ id }) => id);
    expect([offered[0], offered.at(-1), offered.includes(mistaken.id)]).toEqual([red.id, report.id, true]);

    // The early decision on yellow leaves the clock of red as it is.
    await fang.post(path, { ...decision, answers: [yellow.id], decidedAt: ago(45).toISOString() });
    expect(await read()).toMatchObject({
      waitingSince: ago(20).toISOString(),
      clocks: [{ bulletinId: red.id }],
      items: [{ afterSignalMs: minutes(15), recordedByName: '方值班', answered: [{ id: yellow.id }] }],
    });
    await fang.post(path, { ...decision, answers: [red.id], decidedAt: ago(15).toISOString() });
    expect(await read()).toMatchObject({ waitingSince: null, clocks: [], items: [{}, { afterSignalMs: minutes(45) }] });
    expect(await stage.armedTimers(clock?.id ?? '')).toEqual([]);
  });

  it('need no episode: a lone red signal is listed with its clock, decided on, and waits no more', async () => {
    const { stage, ledger } = console_;
    const red = await stage.bulletin({ ...signal, colour: 'red', hazard: 'cold-wave', sentAt: later(await ledger.now(), -minutes(3)) });
    const { id } = await stageClock(ledger, red);
    const fang = await console_.as('fang');
    const waiting = async () => (await fang.get('/decisions')).body['waiting'] as readonly { readonly clock: { readonly id: string } }[];
    expect((await waiting()).find(({ clock }) => clock.id === id)).toMatchObject({ bulletin: { id: red.id }, episodeId: null });
    const made = await fang.post('/decisions', { ...decision, answers: [red.id], decidedAt: (await ledger.now()).toISOString() });
    expect(made).toMatchObject({ status: 201, body: { decision: { episodeId: null, answers: [red.id] } } });
    expect((await waiting()).some(({ clock }) => clock.id === id)).toBe(false);
  });

  it('are made once for each idempotency key, and refuse the key for anything else', async () => {
    const { stage, ledger } = console_;
    const red = await stage.bulletin({ ...signal, colour: 'red', hazard: 'cold-wave', sentAt: later(await ledger.now(), -minutes(3)) });
    const fang = await console_.as('fang');
    const body = { ...decision, answers: [red.id], decidedAt: (await ledger.now()).toISOString() };
    const key = { 'idempotency-key': 'decision-of-tonight' };
    const first = await fang.post('/decisions', body, key);
    expect(await fang.post('/decisions', body, key)).toMatchObject({ status: 201, body: first.body });
    const other = await fang.post('/decisions', { ...body, note: '另一份' }, key);
    expect(other).toMatchObject({ status: 409, body: { type: 'urn:rainstorm:problem:idempotency-key-reused' } });
  });

  it('are recorded once, however often a page repeats the request', async () => {
    const { stage, ledger } = console_;
    const episode = await stage.episode({ hazard: 'snowstorm' });
    const [fang, shi] = [await console_.as('fang'), await console_.as('shi')];
    const path = `/episodes/${episode.id}/decisions`;
    const red = await stage.bulletin({ ...signal, hazard: 'snowstorm' });
    const made = { ...decision, answers: [red.id], decidedAt: (await ledger.now()).toISOString() };
    const answers = await Promise.all([fang, fang, shi].map(async (officer) => officer.post(path, made)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => (body['decision'] as { readonly id: string }).id)).size).toBe(1);
    await fang.post(path, { ...made, chosen: 'none' });
    expect((await fang.get(path)).body['items']).toHaveLength(2);
    expect(await stage.audited(episode.id)).toEqual(['decision-recorded done', 'decision-recorded done']);
  });
});
