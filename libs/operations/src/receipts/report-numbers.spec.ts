import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { officeId, unpublished } from '@rainstorm/harness/ledger-stage';
import type { DispatchRow } from '@rainstorm/ledger';
import { zonedParts, type Status } from '@rainstorm/warning-model';
import { systemActor } from '../audit-actor.js';
import { publishSigned } from '../bulletins/publish-bulletin.js';
import { handleNumberReport, reportNumbers, type NewNumberReport } from './report-numbers.js';

const own = officeId('duty-office');
const other = officeId('yellow-river-office');
const officer = { id: 'acc-officer000001', name: '周值班' };

describe('the numbers of what an office is sent', () => {
  let bureau: Bureau;
  let year: number;
  const publish = async (status: Status = 'actual', hazard = 'rainstorm'): Promise<readonly DispatchRow[]> => {
    const { id } = await bureau.stage.bulletin({ ...unpublished, state: 'signed', colour: 'orange', status, hazard });
    const published = await bureau.run(async (tx) => publishSigned(tx, bureau.city, id, systemActor));
    if (!published.ok) throw new Error(published.refusal.type);
    return published.value.dispatches;
  };
  const numberOf = (dispatches: readonly DispatchRow[], office = own): unknown => {
    const found = dispatches.find(({ officeId: of }) => of === office);
    return found === undefined ? null : [found.sequenceYear, found.sequence, found.sequencePrevious];
  };
  const report = async (change: Partial<NewNumberReport> = {}) =>
    bureau.run(async (tx) =>
      reportNumbers(tx, own, { status: 'actual', year, first: 1, last: 1, received: false, note: '', ...change }, officer),
    );
  const series = async (office = own) => bureau.run(async (tx) => tx.receiverSeries.ofOffice(office, year));
  beforeEach(async () => {
    bureau = await Bureau.open();
    year = zonedParts(await bureau.ledger.now(), bureau.city.zone).year;
  });
  afterEach(async () => bureau.close());

  it('follow each other for each office by itself, and each names the one before it', async () => {
    expect(numberOf(await publish())).toEqual([year, 1, null]);
    // The office for the Yellow River gets no snow.
    const snow = await publish('actual', 'snowstorm');
    expect([numberOf(snow), numberOf(snow, other)]).toEqual([[year, 2, 1], null]);
    const third = await publish();
    expect([numberOf(third), numberOf(third, other)]).toEqual([
      [year, 3, 2],
      [year, 2, 1],
    ]);
    const stored = await bureau.dispatch(third.find(({ officeId: of }) => of === own)?.id ?? ('' as DispatchRow['id']));
    expect(stored).toMatchObject({ sequence: 3, sequenceYear: year, sequencePrevious: 2 });
  });

  it('are another series in an exercise', async () => {
    await publish();
    expect(numberOf(await publish('exercise'))).toEqual([year, 1, null]);
    expect(numberOf(await publish())).toEqual([year, 2, 1]);
  });

  it('are given back by a publication that fails', async () => {
    await publish();
    const { id } = await bureau.stage.bulletin({ ...unpublished, state: 'signed', colour: 'orange' });
    await expect(
      bureau.run(async (tx) => {
        await publishSigned(tx, bureau.city, id, systemActor);
        throw new Error('The server died');
      }),
    ).rejects.toThrow('The server died');
    expect(numberOf(await publish())).toEqual([year, 2, 1]);
  });

  it('are each given once when many bulletins are published at the same time', async () => {
    const published = await Promise.all(Array.from({ length: 6 }, async () => publish()));
    const given = published.map((dispatches) => dispatches.find(({ officeId: of }) => of === own)?.sequence ?? 0);
    expect([...given].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('have a gap where a restore skipped some, also for an office that had none yet, until the office speaks of it', async () => {
    await publish();
    expect(await series()).toEqual([{ status: 'actual', year, last: 1, gaps: [] }]);
    await bureau.run(async (tx) => tx.receiverSeries.skip('actual', year, 3));
    await bureau.run(async (tx) => tx.sql("DELETE FROM receiver_series WHERE office_id = 'yellow-river-office'"));
    const next = await publish();
    expect([numberOf(next), numberOf(next, other)]).toEqual([
      [year, 5, 1],
      [year, 4, null],
    ]);
    expect(await series()).toEqual([{ status: 'actual', year, last: 5, gaps: [{ first: 2, last: 4 }] }]);
    expect(await series(other)).toEqual([{ status: 'actual', year, last: 4, gaps: [{ first: 1, last: 3 }] }]);
    await report({ first: 2, last: 3, received: true });
    expect((await series())[0]?.gaps).toEqual([{ first: 2, last: 4 }]);
    await report({ first: 2, last: 4, received: true });
    expect((await series())[0]?.gaps).toEqual([]);
    expect((await series(other))[0]?.gaps).toHaveLength(1);
  });

  it('are reported as not received, with what has them here, and stand until the desk has looked after it, once', async () => {
    await publish();
    const second = await publish();
    const reported = await report({ first: 2, last: 2, note: '传真也没有' });
    if (!reported.ok) throw new Error(reported.refusal.type);
    expect(reported.value.found.map(({ id }) => id)).toEqual([second.find(({ officeId: of }) => of === own)?.id]);
    const { id } = reported.value.report;
    expect(reported.value.report).toMatchObject({ officeId: own, first: 2, received: false, handledAt: null });
    const handled = await bureau.run(async (tx) => handleNumberReport(tx, id, '已电话补发', systemActor));
    expect(handled).toMatchObject({ ok: true, value: { handledNote: '已电话补发' } });
    expect(await bureau.run(async (tx) => handleNumberReport(tx, id, '', systemActor))).toMatchObject({
      ok: false,
      refusal: { type: 'number-report-handled' },
    });
    const audited = await bureau.run(async (tx) => tx.auditEntries.find({ subjectKind: 'number-report' }, { order: { seq: 'ASC' } }));
    expect(audited.map(({ act, actorName }) => [act, actorName])).toEqual([
      ['numbers-reported', '周值班'],
      ['number-report-handled', systemActor.name],
    ]);
  });

  it.each([
    ['a number that was not given yet', { first: 2, last: 2 }, 'number-not-given'],
    ['numbers of an exercise that never was', { status: 'exercise' as const }, 'number-not-given'],
    ['numbers of another year', { year: 1999 }, 'number-not-given'],
    ['numbers in reverse', { first: 2, last: 1 }, 'numbers-in-reverse'],
  ])('refuse %s, and nothing is recorded', async (_what, change, type) => {
    await publish();
    expect(await report(change)).toMatchObject({ ok: false, refusal: { type } });
    expect(await bureau.run(async (tx) => tx.numberReports.find({}))).toEqual([]);
  });
});
