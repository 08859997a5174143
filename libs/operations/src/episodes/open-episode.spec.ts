import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { forecaster, Issuance, valueOf } from '@rainstorm/harness/issuance';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import { proposeExercise } from '../exercises/propose-exercise.js';
import { openActualEpisode, previewEpisode, type NewEpisode } from './open-episode.js';

describe('opening an episode', () => {
  let bureau: Bureau;
  let issuance: Issuance;
  let rainstorm: NewEpisode;
  beforeEach(async () => {
    bureau = await Bureau.open();
    issuance = new Issuance(bureau);
    const now = await bureau.ledger.now();
    rainstorm = {
      hazard: 'rainstorm',
      title: '7月20日暴雨过程',
      areas: ['410100', '410105'],
      onset: later(now, minutes(600)),
      endsAt: later(now, minutes(1800)),
      status: 'actual',
      exerciseNote: null,
    };
  });
  afterEach(async () => bureau.close());

  const open = async (patch: Partial<NewEpisode> = {}): ReturnType<typeof openActualEpisode> =>
    bureau.run(async (tx) => openActualEpisode(tx, bureau.city, { ...rainstorm, ...patch }, forecaster));

  it('plans every step that can still be given, and asks at once for the tightest one that is past', async () => {
    const { episode } = valueOf(await open());
    const slots = await issuance.slots(episode);
    expect(Object.fromEntries(slots.map(({ step, state }) => [step, state]))).toEqual({
      D3: 'not-applicable',
      D1: 'open',
      H6: 'planned',
      H3: 'planned',
      H1: 'planned',
    });
    const h6 = await issuance.slot(episode, 'H6');
    expect(h6.dueAt).toEqual(later(episode.onset, -minutes(360)));
    expect(await bureau.stage.armedTimers(h6.id)).toEqual(['desk-reminder', 'desk-reminder', 'slot-due', 'slot-grace', 'slot-open']);
    expect(await bureau.stage.armedTimers((await issuance.slot(episode, 'D3')).id)).toEqual([]);
  });

  it('has a draft ready for what is owed at once, tells the open pages, and is on record', async () => {
    const { episode } = valueOf(await open());
    const drafts = await bureau.ledger.read(async (tx) => tx.bulletins.find({ episodeId: episode.id }));
    expect(drafts).toMatchObject([{ step: 'D1', state: 'draft', draftedBy: 'system', onset: episode.onset }]);
    expect(await issuance.announced(episode.id)).toEqual(['episode-opened']);
    expect(await bureau.stage.audited(episode.id)).toEqual(['episode-opened done']);
  });

  it('aborts the exercises of the same hazard, so that nobody mistakes one for the other', async () => {
    const { hazard, title, areas, onset, endsAt } = rainstorm;
    const wanted = { hazard, title, areas, onset, endsAt, scenario: 'a-2021-07-20', leadFactor: 1, note: '季度演练' };
    const exercise = valueOf(await bureau.run(async (tx) => proposeExercise(tx, bureau.city, wanted, forecaster)));
    await open({ hazard: 'cold-wave' });
    const state = async (): Promise<string | undefined> =>
      (await bureau.ledger.read(async (tx) => tx.exercises.first({ id: exercise.id })))?.state;
    expect(await state()).toBe('proposed');
    await open();
    expect(await state()).toBe('aborted');
  });

  it('can be looked at before: the same steps, and nothing is written', async () => {
    const now = await bureau.ledger.now();
    const preview = valueOf(previewEpisode(bureau.city, rainstorm, now));
    expect(preview.map(({ step, state, dueNow }) => `${step} ${state}${dueNow ? ' now' : ''}`)).toEqual([
      'D3 not-applicable',
      'D1 open now',
      'H6 planned',
      'H3 planned',
      'H1 planned',
    ]);
    expect(previewEpisode(bureau.city, { ...rainstorm, hazard: 'locusts' }, now)).toEqual({
      ok: false,
      refusal: { type: 'unknown-hazard' },
    });
    expect(await bureau.ledger.read(async (tx) => tx.episodes.count({}))).toBe(0);
  });

  it('24 h ahead raises no alarm at once, because D1 can be given now', async () => {
    const now = await bureau.ledger.now();
    const { episode } = valueOf(await open({ onset: later(now, minutes(24 * 60 + 5)), endsAt: later(now, minutes(40 * 60)) }));
    await bureau.schedulerOn().run();
    expect(await bureau.ledger.read(async (tx) => tx.alarms.count({}))).toBe(0);
    expect(await issuance.slot(episode, 'D3')).toMatchObject({ state: 'not-applicable', reason: 'lead-too-short' });
    expect(await issuance.slot(episode, 'D1')).toMatchObject({ state: 'open', dueNow: false });
  });

  it('takes rain that already falls, and owes the last step at once', async () => {
    const { episode } = valueOf(await open({ onset: later(await bureau.ledger.now(), -minutes(90)) }));
    expect(await issuance.slot(episode, 'H1')).toMatchObject({ state: 'open', dueNow: true });
    expect(await issuance.slot(episode, 'H3')).toMatchObject({ state: 'not-applicable' });
    expect((await issuance.published(await issuance.slot(episode, 'H1'))).bulletin).toMatchObject({
      state: 'published',
      onset: episode.onset,
    });
  });

  it('is refused for a date long ago, for places and hazards that the city does not know, and for an exercise', async () => {
    const past = later(await bureau.ledger.now(), -minutes(7 * 24 * 60 + 1));
    expect(await open({ onset: past })).toEqual({ ok: false, refusal: { type: 'onset-too-long-ago' } });
    expect(await open({ endsAt: rainstorm.onset })).toEqual({ ok: false, refusal: { type: 'onset-after-end' } });
    expect(await open({ areas: ['110000'] })).toEqual({ ok: false, refusal: { type: 'unknown-area', areaCode: '110000' } });
    expect(await open({ hazard: 'locusts' })).toEqual({ ok: false, refusal: { type: 'unknown-hazard' } });
    expect(await open({ status: 'exercise' })).toEqual({ ok: false, refusal: { type: 'exercise-is-proposed-first' } });
    expect(await bureau.ledger.read(async (tx) => tx.episodes.count({}))).toBe(0);
  });
});
