import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditor, commandOfficer, dutyOfficer } from '@rainstorm/harness/actors';
import { Bureau } from '@rainstorm/harness/bureau';
import { withLeaders } from '@rainstorm/harness/leaders';
import { publishSignal } from '@rainstorm/harness/published-signal';
import { idFrom, type LeaderCallRoundId } from '@rainstorm/warning-model';
import { officerOf } from '../officer.js';
import { ReadLeaderCalls } from './read-leader-calls.js';
import { WorkLeaderCalls } from './work-leader-calls.js';

const fang = officerOf(commandOfficer);
const zhou = officerOf(dutyOfficer('duty-office'));
const wei = officerOf(dutyOfficer('urban-flood-office'));
const firstPage = { after: null, limit: 10 };

describe('the lists of leaders', () => {
  let bureau: Bureau;
  let lists: ReadLeaderCalls;
  let id: LeaderCallRoundId;
  beforeAll(async () => {
    bureau = await Bureau.open(withLeaders(5, { byMachine: false }));
    lists = new ReadLeaderCalls(bureau.ledger, bureau.city.zone);
    const red = await publishSignal(bureau, 'red');
    id = (await bureau.run(async (tx) => tx.leaderCallRounds.first({ bulletinId: red.id })))?.id as LeaderCallRoundId;
  });
  afterAll(async () => bureau.close());

  it('are shown to the command, the auditor and the offices that work on them, and to no other office', async () => {
    for (const officer of [fang, zhou, officerOf(auditor)])
      expect((await lists.rounds(officer, firstPage)).items).toMatchObject([
        { id, state: 'running', counts: { total: 5, reached: 0, waiting: 5, listed: 0 }, bulletin: { colour: 'red' } },
      ]);
    expect((await lists.rounds(wei, firstPage)).items).toEqual([]);
    expect(await lists.one(wei, id)).toMatchObject({ ok: false, refusal: { type: 'unknown-leader-call-round' } });
    expect(await lists.csv(wei, id)).toMatchObject({ ok: false });
    expect(await lists.one(fang, idFrom('ldr-nothing000000'))).toMatchObject({ ok: false });
  });

  it('name each leader in the order of the configuration', async () => {
    const found = await lists.one(zhou, id);
    if (!found.ok) throw new Error(found.refusal.type);
    expect(found.value.calls.map(({ name }) => name)).toEqual([1, 2, 3, 4, 5].map((number) => `演示·领导${number}`));
    expect(found.value.calls[0]).toMatchObject({ areaName: '中原区', byMachine: false, state: 'open' });
  });

  it('go into a file for the archive, with every call, and the audit says who took it', async () => {
    const found = await lists.one(fang, id);
    const first = found.ok ? found.value.calls[0] : undefined;
    if (first === undefined) throw new Error('no calls');
    const work = new WorkLeaderCalls(bureau.ledger, bureau.city);
    await work.record(first.id, zhou, { outcome: 'no-answer', note: '' }, null);
    await work.record(first.id, zhou, { outcome: 'answered', note: '=本人接听' }, null);
    const csv = await lists.csv(fang, id);
    if (!csv.ok) throw new Error(csv.refusal.type);
    const lines = csv.value.split('\r\n');
    expect(lines[0]?.startsWith('\uFEFF序号 No.,区域 Area,姓名 Name')).toBe(true);
    expect(lines).toHaveLength(7);
    expect(lines[1]).toMatch(/^1,中原区,演示·领导1,中原区负责同志,10010000000,red,已叫应 reached,.*人工 person,.*周值班,,2,/);
    expect(lines[1]).toContain('无人接听 no answer 周值班；');
    expect(lines[1]).toContain('=本人接听');
    expect(await bureau.stage.audited(id)).toContain('leader-calls-exported done');
  });
});
