import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BulletinRow } from '@rainstorm/ledger';
import { startConsole, type RunningConsole } from './console-app.spec-support.js';
import { later, minutes } from '@rainstorm/harness/ledger-stage';

let console_: RunningConsole;
beforeAll(async () => {
  console_ = await startConsole();
});
afterAll(async () => console_.close());

const signal = { kind: 'signal', step: null, colour: 'orange' } as const;
const decision = { track: 'emergency-response', chosen: 'II', decidedBy: '指挥长' };

describe('the decisions of an episode', () => {
  it('are due from the first valid signal until one is recorded, with the time it took', async () => {
    const { stage, ledger } = console_;
    const now = await ledger.now();
    const ago = (n: number): Date => later(now, -minutes(n));
    const episode = await stage.episode({ openedAt: ago(120) });
    const fang = await console_.as('fang');
    const path = `/episodes/${episode.id}/decisions`;
    const read = async () => (await fang.get(path)).body;

    const report = await stage.bulletin({ episodeId: episode.id, sentAt: ago(100) });
    expect(await read()).toMatchObject({ firstSignal: null, waitingSince: null, planVersion: '郑防指〔2022〕4号', items: [] });

    await stage.bulletin({ ...signal, hazard: 'snowstorm', sentAt: ago(90) });
    await stage.bulletin({ ...signal, status: 'exercise', sentAt: ago(90) });
    await stage.bulletin({ ...signal, sentAt: ago(200) });
    const mistaken = await stage.bulletin({ ...signal, sentAt: ago(80) });
    await stage.bulletin({ ...signal, msgType: 'cancel', revisionKind: 'retract', refersTo: mistaken.id, sentAt: ago(78) });
    expect(await read()).toMatchObject({ firstSignal: null, waitingSince: null });

    const first = await stage.bulletin({ ...signal, sentAt: ago(60) });
    const red = await stage.bulletin({ ...signal, colour: 'red', episodeId: episode.id, sentAt: ago(20) });
    expect((await fang.post(path, { ...decision, decidedAt: ago(70).toISOString() })).status).toBe(201);
    const waiting = await read();
    expect(waiting).toMatchObject({
      firstSignal: { id: first.id, colour: 'orange' },
      waitingSince: ago(60).toISOString(),
      items: [{ afterSignalMs: null, recordedByName: '方值班' }],
    });
    const offered = (waiting['bulletins'] as readonly BulletinRow[]).map(({ id }) => id);
    expect([offered[0], offered.at(-1), offered.includes(mistaken.id)]).toEqual([red.id, report.id, true]);

    await fang.post(path, { ...decision, decidedAt: ago(15).toISOString() });
    expect(await read()).toMatchObject({ waitingSince: null, items: [{ afterSignalMs: null }, { afterSignalMs: minutes(45) }] });
  });

  it('are recorded once, however often a page repeats the request', async () => {
    const { stage, ledger } = console_;
    const episode = await stage.episode({ hazard: 'snowstorm' });
    const [fang, shi] = [await console_.as('fang'), await console_.as('shi')];
    const path = `/episodes/${episode.id}/decisions`;
    const made = { ...decision, decidedAt: (await ledger.now()).toISOString() };
    const answers = await Promise.all([fang, fang, shi].map(async (officer) => officer.post(path, made)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => (body['decision'] as { readonly id: string }).id)).size).toBe(1);
    await fang.post(path, { ...made, chosen: 'none' });
    expect((await fang.get(path)).body['items']).toHaveLength(2);
    expect(await stage.audited(episode.id)).toEqual(['decision-recorded done', 'decision-recorded done']);
  });

  it('are no longer due when no signal is valid', async () => {
    const { stage, ledger } = console_;
    const now = await ledger.now();
    const episode = await stage.episode({ hazard: 'snowstorm' });
    await stage.bulletin({ ...signal, episodeId: episode.id, sentAt: later(now, -minutes(60)), expires: later(now, -minutes(1)) });
    const { body } = await (await console_.as('shenji')).get(`/episodes/${episode.id}/decisions`);
    expect(body).toMatchObject({ firstSignal: { colour: 'orange' }, waitingSince: null, items: [] });
  });
});
