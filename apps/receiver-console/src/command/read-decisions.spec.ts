import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { stageClock } from '@rainstorm/harness/decision-clock-stage';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import type { BulletinRow, EpisodeRow } from '@rainstorm/ledger';
import type { EpisodeId } from '@rainstorm/warning-model';
import { ReadDecisions, type EpisodeDecisions } from './read-decisions.js';

describe('the decisions of an episode', () => {
  let bureau: Bureau;
  let decisions: ReadDecisions;
  let now: Date;
  beforeAll(async () => {
    bureau = await Bureau.open();
    decisions = new ReadDecisions(bureau.ledger, bureau.city);
    now = await bureau.ledger.now();
  });
  afterAll(async () => bureau.close());

  const ago = (n: number): Date => later(now, -minutes(n));
  const signal = async (patch: Partial<BulletinRow> = {}) => bureau.stage.bulletin({ kind: 'signal', step: null, colour: 'red', ...patch });
  const read = async (id: EpisodeId): Promise<EpisodeDecisions> => {
    const found = await decisions.of(id);
    if (!found.ok) throw new Error(found.refusal.type);
    return found.value;
  };

  it('may name the bulletins of the episode, and those of its hazard and status since it was opened', async () => {
    const episode: EpisodeRow = await bureau.stage.episode({ openedAt: ago(60) });
    const own = await signal({ episodeId: episode.id, sentAt: ago(10) });
    const loose = await signal({ sentAt: ago(50) });
    await signal({ sentAt: ago(70) });
    await signal({ sentAt: ago(20), status: 'exercise' });
    await signal({ sentAt: ago(20), hazard: 'cold-wave' });
    const report = await bureau.stage.bulletin({ episodeId: episode.id, sentAt: ago(55) });
    await bureau.stage.bulletin({ episodeId: episode.id, sentAt: ago(5), step: 'W' });
    const { bulletins, firstSignal, planVersion } = await read(episode.id);
    expect(bulletins.map(({ id }) => id)).toEqual([own.id, loose.id, report.id]);
    expect([firstSignal?.id, planVersion]).toEqual([loose.id, bureau.city.command.planVersion]);
  });

  it('are owed for its oldest open clock, and not counted from a signal that was retracted', async () => {
    const episode = await bureau.stage.episode({ hazard: 'snowstorm', openedAt: ago(90) });
    const of = async (minutesAgo: number, patch: Partial<BulletinRow> = {}) =>
      signal({ hazard: 'snowstorm', episodeId: episode.id, sentAt: ago(minutesAgo), ...patch });
    const mistaken = await of(80);
    await of(78, { msgType: 'cancel', revisionKind: 'retract', refersTo: mistaken.id });
    const [first, second] = [await of(40), await of(20)];
    await stageClock(bureau.ledger, first, { state: 'decided', endedAt: now });
    const open = await stageClock(bureau.ledger, second);
    const { firstSignal, clocks, waitingSince } = await read(episode.id);
    expect([firstSignal?.id, clocks.map(({ id }) => id), waitingSince]).toEqual([first.id, [open.id], ago(20)]);
  });

  it('need an episode; the open ones are listed, the nearest onset first', async () => {
    expect(await decisions.of('eps-unknown' as EpisodeId)).toEqual({ ok: false, refusal: { type: 'unknown-episode' } });
    const [late, soon] = [await bureau.stage.episode({ onset: later(now, minutes(900)) }), await bureau.stage.episode({ onset: ago(1) })];
    const over = await bureau.stage.episode({ state: 'closed' });
    const listed = (await decisions.openEpisodes()).map(({ id }) => id);
    expect([listed[0], listed.at(-1), listed.includes(over.id)]).toEqual([soon.id, late.id, false]);
  });
});
