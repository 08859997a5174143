import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { capBreaches, gbtBreaches, outlinesOf, readCap, type CapAlert } from '@rainstorm/cap';
import { loadBaseMap } from '@rainstorm/city-config';
import { Bureau } from '@rainstorm/harness/bureau';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import type { BulletinRow } from '@rainstorm/ledger';
import { formatIdentifier } from '@rainstorm/warning-model';
import { ReadCapFiles } from './read-cap-files.js';

let bureau: Bureau;
let files: ReadCapFiles;
beforeAll(async () => {
  bureau = await Bureau.open();
  const map = await loadBaseMap('config/zhengzhou');
  files = new ReadCapFiles(bureau.ledger, bureau.city, outlinesOf(map.ok ? map.value : null), {
    signer: null,
    publicUrl: 'https://duty.example',
  });
});
afterAll(async () => bureau.close());

const signal = {
  kind: 'signal',
  step: null,
  productCode: 'rain-signal',
  areas: [{ areaCode: '410105', level: null, colour: 'red' }],
  colour: 'red',
} as const;
/** A published signal, sent so many minutes from now. */
const aSignal = async (fromNow: number, changed: Partial<BulletinRow> = {}): Promise<BulletinRow> => {
  const sentAt = later(await bureau.ledger.now(), minutes(fromNow));
  const { senderCode, zone } = bureau.city;
  return bureau.stage.bulletin({ ...signal, sentAt, identifier: formatIdentifier({ senderCode, sentAt, zone, series: 0 }), ...changed });
};
const revisionOf = (row: BulletinRow, revisionKind: 'upgrade' | 'lift' | 'retract'): Partial<BulletinRow> => ({
  msgType: revisionKind === 'upgrade' ? 'update' : 'cancel',
  revisionKind,
  refersTo: row.refersTo ?? row.id,
  previousId: row.id,
});
const capOf = async ({ identifier }: BulletinRow): Promise<CapAlert> => {
  const file = await files.message(identifier ?? '', 'cap');
  const read = file.ok ? readCap(file.value.body) : file;
  if (!file.ok || !read.ok) throw new Error(JSON.stringify(read));
  expect(capBreaches(file.value.body)).toEqual([]);
  return read.value;
};
const inFeed = async (status: 'actual' | 'exercise' = 'actual'): Promise<readonly string[]> =>
  [...(await files.feed(status)).body.matchAll(/messages\/([^"]+)\.cap\.xml/g)].map(([, identifier = '']) => identifier);
const identifiers = (...rows: readonly BulletinRow[]): readonly string[] => rows.map(({ identifier }) => identifier ?? '');

describe('the files for other systems', () => {
  it('follow a signal through its life: issued, raised, retracted, lifted', async () => {
    const first = await aSignal(-40);
    expect(await inFeed()).toEqual(identifiers(first));
    const raised = await aSignal(-30, revisionOf(first, 'upgrade'));
    expect(await inFeed()).toEqual(identifiers(raised));
    const retraction = await aSignal(-20, revisionOf(raised, 'retract'));
    expect(await inFeed()).toEqual(identifiers(first));
    const lift = await aSignal(-10, revisionOf(first, 'lift'));
    expect(await inFeed()).toEqual([]);

    const named = async (row: BulletinRow): Promise<readonly unknown[]> => {
      const { msgType, references } = await capOf(row);
      return [msgType, references.map(({ identifier }) => identifier)];
    };
    expect(await named(first)).toEqual(['Alert', []]);
    expect(await named(raised)).toEqual(['Update', identifiers(first)]);
    expect(await named(retraction)).toEqual(['Cancel', identifiers(raised)]);
    expect(await named(lift)).toEqual(['Cancel', identifiers(first)]);
  });

  it('have one tag as long as nothing changes, and another when something expires', async () => {
    const now = await bureau.ledger.now();
    const short = await aSignal(-5, { expires: later(now, minutes(1)) });
    const before = await files.feed('actual');
    expect(await files.feed('actual')).toBe(before);
    await bureau.advance(minutes(2));
    const after = await files.feed('actual');
    expect([before.body.includes(short.identifier ?? ''), after.body.includes(short.identifier ?? '')]).toEqual([true, false]);
    expect(after.tag).not.toBe(before.tag);
    // Another process renders the same bytes.
    const other = new ReadCapFiles(bureau.ledger, bureau.city, new Map(), { signer: null, publicUrl: 'https://duty.example' });
    expect(await other.feed('actual')).toEqual(after);
  });

  it('keep exercises in a feed of their own, and mark them', async () => {
    const exercise = await aSignal(-3, { status: 'exercise', expires: later(await bureau.ledger.now(), minutes(60)) });
    expect(await inFeed()).not.toContain(exercise.identifier);
    expect(await inFeed('exercise')).toEqual(identifiers(exercise));
    expect((await files.feed('exercise')).body).toContain('【演练】郑州市演练信息，不是真实预警');
    expect((await capOf(exercise)).status).toBe('Exercise');
  });

  it('are also there in the national form, and each of them only for what was published', async () => {
    const row = await aSignal(-2);
    const gbt = await files.message(row.identifier ?? '', 'gbt');
    expect(gbt.ok && gbtBreaches(gbt.value.body)).toEqual([]);
    expect(gbt.ok && gbt.value.body).toContain('<eventType>11B03</eventType>');
    const ahead = formatIdentifier({
      senderCode: bureau.city.senderCode,
      sentAt: later(await bureau.ledger.now(), minutes(90)),
      zone: bureau.city.zone,
      series: 1,
    });
    const draft = await bureau.stage.bulletin({ ...signal, state: 'signed', identifier: ahead, sentAt: null, number: null });
    for (const identifier of [draft.identifier ?? '', 'nothing', '', '\u0000', `${row.identifier ?? ''}\u0000`])
      expect(await files.message(identifier, 'cap')).toEqual({ ok: false, refusal: { type: 'unknown-message' } });
    expect(files.certificate()).toEqual({ ok: false, refusal: { type: 'no-certificate' } });
  });

  it('are listed for ever', async () => {
    const { items } = await files.all({ after: null, limit: 100 });
    expect(items.length).toBeGreaterThan(6);
  });
});
