import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { later, minutes, officeId } from '@rainstorm/harness/ledger-stage';
import { zonedParts, type OfflineSheet } from '@rainstorm/warning-model';
import { giveReceipt } from '../receipts/give-receipt.js';
import { copyOutdatedBefore, takeOfflineSheet } from './take-offline-sheet.js';

const officer = { id: 'acc-officer000001', name: '方值班' };

describe('the offline sheet', () => {
  let bureau: Bureau;
  const take = async (): Promise<OfflineSheet> => (await bureau.run(async (tx) => takeOfflineSheet(tx, bureau.city, officer))).sheet;
  const section = (sheet: OfflineSheet, start: string): OfflineSheet['sections'][number] => {
    const found = sheet.sections.find(({ title }) => title.zh.startsWith(start));
    if (found === undefined) throw new Error(`No section ${start}`);
    return found;
  };
  beforeEach(async () => {
    bureau = await Bureau.open();
  });
  afterEach(async () => bureau.close());

  it('says whom to call, with numbers and in order, the standby persons of an office last', async () => {
    const { rows } = section(await take(), '一');
    const own = rows.filter(([office]) => office === '市委市政府总值班室');
    expect(own.map((row) => row.slice(1, 5))).toEqual([
      ['1', '演示·周值班', '总值班室值班员', '0371-0000-0101'],
      ['2', '演示·吴带班', '总值班室带班领导', '0371-0000-0102'],
      ['3', '演示·郑备勤', '总值班室备勤（备勤）', '0371-0000-0103'],
    ]);
    expect(own[0]?.at(-1)).toBe('由郑州市防汛抗旱指挥部叫应');
    const command = section(await take(), '二').rows;
    expect(command[0]).toEqual(
      expect.arrayContaining(['郑州市防汛抗旱指挥部·指挥部值班室', '演示·方值班', '0371-0000-0501', '10分钟内答复']),
    );
    expect(section(await take(), '三').rows.map((row) => row[2])).toEqual(['演示·林预报', '演示·苏预报', '演示·郝首席']);
  });

  it('has what is in force with its whole text, and what is owed with its deadline, the nearest first', async () => {
    const bulletin = await bureau.stage.bulletin();
    const later = await bureau.stage.dispatch(bulletin, officeId('flood-control-office'));
    const sooner = await bureau.stage.dispatch(bulletin, officeId('duty-office'), minutes(5));
    await bureau.stage.escalation(sooner);
    const sheet = await take();
    const [inForce] = section(sheet, '四').rows;
    expect(inForce?.[0]).toBe(bulletin.number);
    expect(inForce?.at(-1)).toContain(bulletin.description);
    const open = section(sheet, '五').rows;
    expect(open.map((row) => [row[1], row[2], row[3], row[5]])).toEqual([
      ['市委市政府总值班室', '签收', bulletin.number, '已提级督办'],
      ['市防汛抗旱指挥部办公室', '签收', bulletin.number, '时限内'],
    ]);
    expect(open[1]?.at(-1)).toBe('演示·冯值守 0371-0000-0201');
    expect(section(sheet, '六').rows).toEqual([expect.arrayContaining(['未签收', '市委市政府总值班室', '指挥部值班室', '未答复'])]);
    expect(sheet.forms.slice(0, 2).map(({ office, reference }) => [office, reference])).toEqual([
      ['市委市政府总值班室', sooner.id],
      ['市防汛抗旱指挥部办公室', later.id],
    ]);
    expect(sheet.forms.slice(2).every(({ office }) => office === '')).toBe(true);
    expect(sheet.forms.length).toBeGreaterThan(2);
  });

  it('names the last number that each office was sent, and that of what is owed', async () => {
    const year = zonedParts(await bureau.ledger.now(), bureau.city.zone).year;
    const own = officeId('duty-office');
    for (const status of ['actual', 'actual', 'exercise'] as const)
      await bureau.run(async (tx) => tx.receiverSeries.next([own], status, year));
    await bureau.stage.dispatch(await bureau.stage.bulletin(), own, 0, { sequence: 2, sequenceYear: year, sequencePrevious: 1 });
    const sheet = await take();
    const rows = section(sheet, '七').rows;
    expect([rows.find(([office]) => office === '市委市政府总值班室'), rows.at(-1)?.slice(1)]).toEqual([
      ['市委市政府总值班室', String(year), '第2号', '第1号'],
      ['—', '—', '—'],
    ]);
    expect(sheet.forms[0]?.bulletin).toMatch(/（收文2号）$/);
  });

  it('makes a kept copy outdated when a shift begins, and ten minutes after the copy when something is published', async () => {
    const now = new Date('2027-01-05T02:00:00Z');
    await bureau.moveTo(now);
    const outdated = async (): Promise<Date> => bureau.run(async (tx) => copyOutdatedBefore(tx, bureau.city));
    const shiftAt = await outdated();
    expect(shiftAt.toISOString()).toBe('2027-01-05T00:00:00.000Z');
    const { sentAt } = await bureau.stage.bulletin();
    const rested = (await bureau.ledger.now()).getTime() - minutes(10);
    const soon = (await outdated()).getTime();
    expect([soon >= rested, soon < rested + minutes(5)]).toEqual([true, true]);
    await bureau.moveTo(later(now, minutes(30)));
    expect(await outdated()).toEqual(sentAt);
  });

  it('asks for the second duty after the receipt, and prints no form for it', async () => {
    const dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), officeId('duty-office'));
    await bureau.run(async (tx) => giveReceipt(tx, dispatch, { ...officer, way: 'console', proof: 'signed-in' }, officer));
    const sheet = await take();
    expect(section(sheet, '五').rows.map((row) => row[2])).toEqual(['登记已运转']);
    expect(sheet.forms.every(({ office }) => office === '')).toBe(true);
  });

  it('marks what is only an exercise', async () => {
    await bureau.stage.dispatch(await bureau.stage.bulletin({ status: 'exercise' }), officeId('duty-office'));
    const sheet = await take();
    expect(section(sheet, '四').rows[0]?.[1]).toMatch(/^【演练】/);
    expect(section(sheet, '五').rows[0]?.[4]).toMatch(/^【演练】/);
  });

  it('is an entry of the audit chain each time, with who took it and how much stood in it', async () => {
    await bureau.stage.dispatch(await bureau.stage.bulletin(), officeId('duty-office'));
    await take();
    const entries = await bureau.run(async (tx) => tx.auditEntries.find({ act: 'offline-sheet-taken' }));
    expect(entries).toMatchObject([{ actorName: '方值班', details: { mailedTo: null, inForce: 1, owed: 1, escalations: 0 } }]);
  });
});
