import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { stageClock } from '@rainstorm/harness/decision-clock-stage';
import { Issuance, valueOf } from '@rainstorm/harness/issuance';
import { later, minutes, unpublished } from '@rainstorm/harness/ledger-stage';
import type { BulletinRow } from '@rainstorm/ledger';
import { recordDecision } from '../decisions/record-decision.js';

const commander = { id: 'acc-command000001', name: '尤指挥' };

describe('an episode that is opened after a signal', () => {
  let bureau: Bureau;
  let issuance: Issuance;
  beforeEach(async () => {
    bureau = await Bureau.open();
    issuance = new Issuance(bureau);
  });
  afterEach(async () => bureau.close());

  const signal = async (patch: Partial<BulletinRow> = {}): Promise<BulletinRow> =>
    bureau.stage.bulletin({
      kind: 'signal',
      step: null,
      colour: 'red',
      areas: [{ areaCode: '410181', level: null, colour: 'red' }],
      sentAt: later(await bureau.ledger.now(), -minutes(20)),
      ...patch,
    });
  const episodeOf = async (row: BulletinRow): Promise<string | null> => (await issuance.bulletin(row)).episodeId;

  it('takes in the open signals of its hazard and area, with their revisions, and no others', async () => {
    const yellow = await signal({ colour: 'yellow' });
    const link = { refersTo: yellow.id, previousId: yellow.id, msgType: 'update' } as const;
    const red = await signal({ ...link, revisionKind: 'upgrade', sentAt: later(await bureau.ledger.now(), -minutes(5)) });
    const draft = await signal({ ...unpublished, ...link, revisionKind: 'continue', state: 'draft' });
    const others = [
      await signal({ hazard: 'snowstorm' }),
      await signal({ status: 'exercise' }),
      await signal({ areas: [{ areaCode: '419001', level: null, colour: 'red' }] }),
      await signal({ expires: later(await bureau.ledger.now(), -minutes(1)) }),
    ];
    const episode = await issuance.rainstorm();
    for (const one of [yellow, red, draft]) expect(await episodeOf(one)).toBe(episode.id);
    for (const one of others) expect(await episodeOf(one)).toBeNull();
    const [entry] = await bureau.run(async (tx) => tx.auditEntries.find({ act: 'episode-opened', subjectId: episode.id }));
    expect(entry?.details).toMatchObject({ signals: [yellow.id] });
  });

  it('takes in a signal that has expired and still waits for a decision', async () => {
    const expired = await signal({ expires: later(await bureau.ledger.now(), -minutes(1)) });
    await stageClock(bureau.ledger, expired);
    const episode = await issuance.rainstorm();
    expect(await episodeOf(expired)).toBe(episode.id);
  });

  it('shows the decision that was made on it before', async () => {
    const red = await signal();
    const decision = {
      episodeId: null,
      track: 'emergency-response',
      suggested: null,
      chosen: 'II',
      decidedAt: await bureau.ledger.now(),
      announcedAt: null,
      effectiveAt: null,
      answers: [red.id],
      planVersion: '2022',
      decidedBy: '指挥长',
      note: '',
    } as const;
    const { id } = valueOf(await bureau.run(async (tx) => recordDecision(tx, decision, commander)));
    const episode = await issuance.rainstorm();
    expect(await bureau.run(async (tx) => tx.decisions.first({ id }))).toMatchObject({ episodeId: episode.id });
  });
});
