import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import type { BulletinRow, DispatchRow } from '@rainstorm/ledger';
import type { AreaLevel, City, Colour, OfficeId } from '@rainstorm/warning-model';
import { openDispatches, previewDispatches } from './open-dispatches.js';

const GONGYI = 'gongyi-office' as OfficeId;
/** The four municipal offices, and one of 巩义 that answers for 410181 only. */
const withDistrict = (city: City): City => {
  const [like] = city.offices;
  if (like === undefined) throw new Error('No office');
  return { ...city, offices: [...city.offices, { ...like, id: GONGYI, name: '巩义市防办', nameEn: 'Gongyi', areas: ['410181'] }] };
};
const area = (areaCode: string, colour: Colour | null = null): AreaLevel => ({ areaCode, level: null, colour });
const minutesOf = ({ publishedAt, receiptDueAt }: DispatchRow): number => (receiptDueAt.getTime() - publishedAt.getTime()) / 60_000;

describe('the dispatches of a publication', () => {
  let bureau: Bureau;
  beforeEach(async () => {
    bureau = await Bureau.open(withDistrict);
  });
  afterEach(async () => bureau.close());

  const signal = async (areas: readonly AreaLevel[], patch: Partial<BulletinRow> = {}): Promise<BulletinRow & { sentAt: Date }> => {
    const row = await bureau.stage.bulletin({ kind: 'signal', step: null, productCode: 'rain-signal', colour: 'orange', areas, ...patch });
    return { ...row, sentAt: row.sentAt ?? new Date(0) };
  };
  const minutes = async (bulletin: BulletinRow & { sentAt: Date }): Promise<Readonly<Record<string, number>>> => {
    const preview = await bureau.run(async (tx) => previewDispatches(tx, bureau.city, bulletin));
    const opened = await bureau.run(async (tx) => openDispatches(tx, bureau.city, bulletin));
    const of = (rows: readonly DispatchRow[]) => Object.fromEntries(rows.map((row) => [row.officeId, minutesOf(row)]));
    expect(of(preview)).toEqual(of(opened));
    return of(opened);
  };
  const municipal = (due: number) => ({
    'duty-office': due,
    'flood-control-office': due,
    'urban-flood-office': due,
    'yellow-river-office': due,
  });

  it('leave out an office that has none of its areas', async () => {
    expect(await minutes(await signal([area('410174', 'red')], { colour: 'red' }))).toEqual(municipal(5));
  });

  it('reach an office of a district where the whole city is named', async () => {
    expect(await minutes(await signal([area('410100')]))).toEqual({ ...municipal(10), [GONGYI]: 10 });
  });

  it('have the deadline of the gravest colour among the areas of each receiver', async () => {
    expect(await minutes(await signal([area('410174', 'red'), area('410181')]))).toEqual({ ...municipal(5), [GONGYI]: 10 });
    expect(await minutes(await signal([area('410174'), area('410181', 'red')]))).toEqual({ ...municipal(5), [GONGYI]: 5 });
  });

  it('of a 3-hour forecast with a red area have the deadline of red', async () => {
    const step = { kind: 'scheduled', step: 'H3', productCode: 'rain-3h', colour: 'orange' } as const;
    expect(await minutes(await signal([area('410174', 'red'), area('410181')], step))).toEqual({ ...municipal(5), [GONGYI]: 10 });
  });

  it('of an update also reach the office whose area it no longer names, because its bulletin is replaced', async () => {
    const first = await signal([area('410181', 'red')], { colour: 'red' });
    await minutes(first);
    const update = { msgType: 'update', revisionKind: 'downgrade', refersTo: first.id, previousId: first.id } as const;
    const opened = await minutes(await signal([area('410174', 'orange')], update));
    expect(Object.keys(opened)).toContain(GONGYI);
    const before = await bureau.run(async (tx) => tx.dispatches.first({ bulletinId: first.id, officeId: GONGYI }));
    expect(before?.state).toBe('superseded');
  });

  it('reach nobody where no area is named: nothing defaults to all', async () => {
    expect(await minutes(await signal([]))).toEqual({});
  });
});
