import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { colleague, forecaster, valueOf } from '@rainstorm/harness/issuance';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import type { NewEpisode } from '@rainstorm/operations';
import { OpenEpisode } from './open-episode.js';

describe('opening an episode', () => {
  let bureau: Bureau;
  let opener: OpenEpisode;
  beforeAll(async () => {
    bureau = await Bureau.open();
    opener = new OpenEpisode(bureau.ledger, bureau.city);
  });
  afterAll(async () => bureau.close());

  const given = async (patch: Partial<NewEpisode> = {}): Promise<NewEpisode> => {
    const now = await bureau.ledger.now();
    return {
      ...{ hazard: 'rainstorm', title: '7月20日暴雨过程', areas: ['410100'], status: 'actual', exerciseNote: null },
      ...{ onset: later(now, minutes(600)), endsAt: later(now, minutes(1800)) },
      ...patch,
    };
  };
  const episodes = async (): Promise<number> => bureau.ledger.read(async (tx) => tx.episodes.count({}));

  it('is previewed with the steps that it then has, and the preview opens nothing', async () => {
    const episode = await given();
    const before = await episodes();
    const shown = valueOf(await opener.preview(episode));
    expect(await episodes()).toBe(before);
    const { slots } = valueOf(await opener.run(episode, forecaster));
    const plan = (rows: readonly { readonly step: string; readonly dueAt: Date }[]) =>
      rows.map(({ step, dueAt }) => `${step} ${dueAt.getTime()}`).sort();
    const late = ({ step }: { readonly step: string }): boolean => step !== 'D1';
    // What is due now is due when it is asked.
    expect(plan(slots.filter(late))).toEqual(plan(shown.filter(late)));
    expect(slots.map(({ step }) => step).sort()).toEqual(shown.map(({ step }) => step).sort());
  });

  it('happens once for each key of each person', async () => {
    const episode = await given({ hazard: 'snowstorm' });
    const first = valueOf(await opener.run(episode, forecaster, 'key-of-tonight'));
    expect(valueOf(await opener.run(episode, forecaster, 'key-of-tonight')).episode.id).toBe(first.episode.id);
    const other = await opener.run({ ...episode, title: '别的' }, forecaster, 'key-of-tonight');
    expect(other).toEqual({ ok: false, refusal: { type: 'idempotency-key-reused' } });
    const theirs = await opener.run({ ...episode, title: '别的' }, colleague, 'key-of-tonight');
    expect(theirs.ok ? theirs.value.episode.id : theirs.refusal.type).not.toBe(first.episode.id);
    expect(theirs).not.toMatchObject({ refusal: { type: 'idempotency-key-reused' } });
  });

  it('is refused for an exercise, which is proposed first', async () => {
    const before = await episodes();
    expect(await opener.run(await given({ status: 'exercise' }), forecaster)).toMatchObject({
      ok: false,
      refusal: { type: 'exercise-is-proposed-first' },
    });
    expect(await episodes()).toBe(before);
  });
});
