import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditor, commandOfficer, dutyOfficer } from '@rainstorm/harness/actors';
import { Bureau } from '@rainstorm/harness/bureau';
import { withDistricts } from '@rainstorm/harness/districts';
import { minutes } from '@rainstorm/harness/ledger-stage';
import { publishSignal } from '@rainstorm/harness/published-signal';
import type { OfficeId } from '@rainstorm/warning-model';
import { officerOf } from '../officer.js';
import { ReadUnitBoard } from './read-unit-board.js';
import { RecordResponse } from './record-response.js';

const fang = officerOf(commandOfficer);
const jinshui = officerOf(dutyOfficer('jinshui-office'));

describe('the board of districts', () => {
  let bureau: Bureau;
  let board: ReadUnitBoard;
  beforeAll(async () => {
    bureau = await Bureau.open(await withDistricts());
    board = new ReadUnitBoard(bureau.ledger, bureau.city);
    await publishSignal(bureau, 'orange', {
      areas: [
        { areaCode: '410105', level: null, colour: 'red' },
        { areaCode: '410103', level: null, colour: 'red' },
        { areaCode: '410184', level: null, colour: 'orange' },
      ],
    });
    await bureau.advance(minutes(5));
    const responses = new RecordResponse(bureau.ledger, bureau.city);
    const given = { unitId: 'erqi-office' as OfficeId, status: 'actual', track: 'warning-response', chosen: 'red', note: '' } as const;
    const decided = { ...given, decidedAt: await bureau.ledger.now(), decidedBy: '李区长' };
    expect(await responses.record(officerOf(dutyOfficer('erqi-office')), decided, null)).toMatchObject({
      ok: true,
      value: { answers: true },
    });
    await bureau.advance(minutes(11));
    await bureau.schedulerOn().run();
  });
  afterAll(async () => bureau.close());

  it('has a row for each of the sixteen, the most urgent first, with the lag so far or until the decision', async () => {
    const { items } = await board.board(fang);
    expect(items).toHaveLength(16);
    expect(items.slice(0, 3).map(({ unitId, standing, lagMs }) => [unitId, standing, Math.floor((lagMs ?? 0) / 60_000)])).toEqual([
      ['jinshui-office', 'reminded', 16],
      ['xinzheng-office', 'not-asked', 16],
      ['erqi-office', 'answered', 5],
    ]);
    expect(items[2]?.response).toMatchObject({ chosen: 'red', decidedBy: '李区长', recordedByName: '周值班' });
    expect(items.slice(3).every(({ standing, signal }) => standing === 'quiet' && signal === null)).toBe(true);
  });

  it('is whole for the command, the auditor and the offices of the city; a district sees itself and may respond', async () => {
    for (const officer of [officerOf(auditor), officerOf(dutyOfficer('duty-office'))]) {
      const { items } = await board.board(officer);
      expect([items.length, items.some(({ mayRespond }) => mayRespond)]).toEqual([16, false]);
    }
    expect((await board.board(jinshui)).items).toMatchObject([{ unitId: 'jinshui-office', mayRespond: true }]);
    expect((await board.board(officerOf(dutyOfficer('xincun-office')))).items).toEqual([]);
    expect((await board.board(fang)).items.every(({ mayRespond }) => mayRespond)).toBe(true);
  });
});
