import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { later, minutes, unpublished } from '@rainstorm/harness/ledger-stage';
import type { BulletinRow, EpisodeRow } from '@rainstorm/ledger';
import type { EpisodeId } from '@rainstorm/warning-model';
import { recordDecision, type NewDecision } from './record-decision.js';

const commander = { id: 'acc-command000001', name: '尤指挥' };

describe('recording a decision of the command', () => {
  let bureau: Bureau;
  let episode: EpisodeRow;
  let decision: NewDecision;
  const record = async (patch: Partial<NewDecision> = {}): ReturnType<typeof recordDecision> =>
    bureau.run(async (tx) => recordDecision(tx, { ...decision, ...patch }, commander));
  const signal = async (patch: Partial<BulletinRow> = {}): Promise<BulletinRow> =>
    bureau.stage.bulletin({ kind: 'signal', step: null, colour: 'red', sentAt: later(await bureau.ledger.now(), -minutes(10)), ...patch });
  const recorded = async (): Promise<number> => bureau.run(async (tx) => tx.decisions.count({}));
  beforeEach(async () => {
    bureau = await Bureau.open();
    episode = await bureau.stage.episode();
    const basis = await signal({ episodeId: episode.id });
    decision = {
      episodeId: episode.id,
      track: 'emergency-response',
      suggested: 'III',
      chosen: 'II',
      decidedAt: later(await bureau.ledger.now(), -minutes(5)),
      announcedAt: null,
      effectiveAt: null,
      answers: [basis.id],
      planVersion: '2021',
      decidedBy: '指挥长',
      note: '',
    };
  });
  afterEach(async () => bureau.close());

  it('keeps what was decided, by whom, and who wrote it down', async () => {
    const answer = await record();
    expect(answer).toMatchObject({ ok: true, value: { chosen: 'II', decidedBy: '指挥长', recordedBy: commander.id } });
    const [entry, change] = await bureau.run(async (tx) => [
      await tx.auditEntries.first({ act: 'decision-recorded', subjectId: episode.id }),
      await tx.changes.first({ kind: 'decision-recorded' }),
    ]);
    const details = { suggested: 'III', chosen: 'II', decidedBy: '指挥长', answers: decision.answers };
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
    expect(await record({ episodeId: nobodys })).toEqual({ ok: false, refusal: { type: 'unknown-episode' } });
    const ahead = { decidedAt: later(await bureau.ledger.now(), minutes(5)) };
    expect(await record(ahead)).toEqual({ ok: false, refusal: { type: 'decision-in-the-future' } });
    const early = { announcedAt: later(decision.decidedAt, -minutes(1)) };
    expect(await record(early)).toEqual({ ok: false, refusal: { type: 'announced-before-decided' } });
    expect(await recorded()).toBe(0);
  });

  it('is refused without a signal, and for one that is a draft, of another episode, or of an exercise', async () => {
    const report = await bureau.stage.bulletin({ step: 'D1', episodeId: episode.id, sentAt: later(decision.decidedAt, -minutes(1)) });
    for (const answers of [[], [report.id]]) expect(await record({ answers })).toEqual({ ok: false, refusal: { type: 'no-signal-named' } });
    const draft = await signal({ ...unpublished, episodeId: episode.id, state: 'draft' });
    expect(await record({ answers: [draft.id] })).toEqual({ ok: false, refusal: { type: 'basis-not-published' } });
    const unfit = [await signal({ episodeId: (await bureau.stage.episode()).id }), await signal({ status: 'exercise' })];
    for (const { id } of unfit) expect(await record({ answers: [id] })).toEqual({ ok: false, refusal: { type: 'signal-does-not-fit' } });
    expect(await record({ answers: [(await signal()).id] })).toMatchObject({ ok: true });
  });

  it('is refused when it lies before a signal that it names, as one of 2020 does', async () => {
    const early = new Date('2020-01-01T00:00:00Z');
    expect(await record({ decidedAt: early })).toMatchObject({ refusal: { type: 'decided-before-signal' } });
    expect(await recorded()).toBe(0);
  });

  it('takes a signal of another hazard that was published for the episode, and none that was not', async () => {
    const snow = { hazard: 'snowstorm', productCode: 'snow-signal' };
    expect(await record({ answers: [(await signal({ ...snow, episodeId: episode.id })).id] })).toMatchObject({ ok: true });
    expect(await record({ answers: [(await signal(snow)).id] })).toMatchObject({ refusal: { type: 'signal-does-not-fit' } });
  });

  it('needs no episode, and belongs to that of its signals', async () => {
    const lone = await signal();
    expect(await record({ episodeId: null, answers: [lone.id] })).toMatchObject({ ok: true, value: { episodeId: null } });
    expect(await record({ episodeId: null })).toMatchObject({ ok: true, value: { episodeId: episode.id } });
    const [entry] = await bureau.run(async (tx) => tx.auditEntries.find({ act: 'decision-recorded', subjectKind: 'decision' }));
    expect(entry?.details).toMatchObject({ answers: [lone.id] });
  });

  it('is refused on a closed episode that has nothing to do with it', async () => {
    const closed = await bureau.stage.episode({ state: 'closed' });
    const lone = await signal();
    expect(await record({ episodeId: closed.id, answers: [lone.id] })).toEqual({
      ok: false,
      refusal: { type: 'decision-on-closed-episode', state: 'closed' },
    });
    const own = await signal({ episodeId: closed.id });
    expect(await record({ episodeId: closed.id, answers: [own.id, lone.id] })).toMatchObject({ ok: true });
  });
});
