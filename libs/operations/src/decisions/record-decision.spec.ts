import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { later, minutes, unpublished } from '@rainstorm/harness/ledger-stage';
import type { EpisodeRow } from '@rainstorm/ledger';
import type { EpisodeId } from '@rainstorm/warning-model';
import { recordDecision, type NewDecision } from './record-decision.js';

const commander = { id: 'acc-command000001', name: '尤指挥' };

describe('recording a decision of the command', () => {
  let bureau: Bureau;
  let episode: EpisodeRow;
  let decision: NewDecision;
  const record = async (patch: Partial<NewDecision> = {}, episodeId = episode.id): ReturnType<typeof recordDecision> =>
    bureau.run(async (tx) => recordDecision(tx, episodeId, { ...decision, ...patch }, commander));
  const recorded = async (): Promise<number> => bureau.run(async (tx) => tx.decisions.count({}));
  beforeEach(async () => {
    bureau = await Bureau.open();
    episode = await bureau.stage.episode();
    decision = {
      track: 'emergency-response',
      suggested: 'III',
      chosen: 'II',
      decidedAt: later(await bureau.ledger.now(), -minutes(5)),
      announcedAt: null,
      effectiveAt: null,
      basisBulletinId: null,
      planVersion: '2021',
      decidedBy: '指挥长',
      note: '',
    };
  });
  afterEach(async () => bureau.close());

  it('keeps what was decided, by whom, and who wrote it down', async () => {
    const basis = await bureau.stage.bulletin({ episodeId: episode.id });
    const answer = await record({ basisBulletinId: basis.id });
    expect(answer).toMatchObject({ ok: true, value: { chosen: 'II', decidedBy: '指挥长', recordedBy: commander.id } });
    const [entry, change] = await bureau.run(async (tx) => [
      await tx.auditEntries.first({ act: 'decision-recorded', subjectId: episode.id }),
      await tx.changes.first({ kind: 'decision-recorded' }),
    ]);
    const details = { suggested: 'III', chosen: 'II', decidedBy: '指挥长', basisBulletinId: basis.id };
    expect(entry).toMatchObject({ actor: commander.id, details });
    expect(change).toMatchObject({ subjectId: answer.ok && answer.value.id, payload: { episodeId: episode.id, chosen: 'II' } });
  });

  it('is recorded once where a page sends it twice, and again where it differs', async () => {
    const first = await record();
    expect(await record()).toEqual(first);
    expect(await recorded()).toBe(1);
    await record({ note: '补记' });
    expect(await recorded()).toBe(2);
  });

  it('chooses a colour for a warning response, a level for an emergency response, or none', async () => {
    expect(await record({ track: 'warning-response', suggested: 'orange', chosen: 'red' })).toMatchObject({ ok: true });
    expect(await record({ chosen: 'none' })).toMatchObject({ ok: true });
    expect(await record({ chosen: 'red' })).toMatchObject({
      refusal: { type: 'unknown-grade', allowed: ['IV', 'III', 'II', 'I', 'none'] },
    });
    expect(await record({ suggested: 'none' })).toMatchObject({ refusal: { type: 'unknown-grade', allowed: ['IV', 'III', 'II', 'I'] } });
    expect(await recorded()).toBe(2);
  });

  it('is refused for an unknown episode, and for times that cannot be', async () => {
    const nobodys = 'epi-of-nobody' as EpisodeId;
    expect(await record({}, nobodys)).toEqual({ ok: false, refusal: { type: 'unknown-episode' } });
    const ahead = { decidedAt: later(await bureau.ledger.now(), minutes(5)) };
    expect(await record(ahead)).toEqual({ ok: false, refusal: { type: 'decision-in-the-future' } });
    const early = { announcedAt: later(decision.decidedAt, -minutes(1)) };
    expect(await record(early)).toEqual({ ok: false, refusal: { type: 'announced-before-decided' } });
    expect(await recorded()).toBe(0);
  });

  it('is refused on the basis of a draft, of another episode, or of an exercise', async () => {
    const unfit = [
      await bureau.stage.bulletin({ ...unpublished, episodeId: episode.id, state: 'draft' }),
      await bureau.stage.bulletin({ episodeId: (await bureau.stage.episode()).id }),
      await bureau.stage.bulletin({ status: 'exercise' }),
    ];
    for (const { id } of unfit)
      expect(await record({ basisBulletinId: id })).toEqual({ ok: false, refusal: { type: 'basis-not-published' } });
    expect(await record({ basisBulletinId: (await bureau.stage.bulletin()).id })).toMatchObject({ ok: true });
  });
});
