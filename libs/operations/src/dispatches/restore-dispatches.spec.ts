import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { forecaster } from '@rainstorm/harness/issuance';
import { minutes } from '@rainstorm/harness/ledger-stage';
import { bulletinsInForce, oneOf, type BulletinRow, type DispatchRow, type SentBulletin } from '@rainstorm/ledger';
import type { Colour, RevisionKind } from '@rainstorm/warning-model';
import { checkRevisionOf } from '../bulletins/check-bulletin-content.js';
import { reviseBulletin } from '../bulletins/revise-bulletin.js';
import { giveReceipt } from '../receipts/give-receipt.js';
import { openDispatches } from './open-dispatches.js';

const officer = { id: 'acc-zhou00000000001', name: '周值班', way: 'console', proof: 'signed-in' } as const;

describe('the retraction of a red signal that replaced an orange one', () => {
  let bureau: Bureau;
  let orange: SentBulletin;
  let red: SentBulletin;
  let wording: SentBulletin;
  beforeEach(async () => {
    bureau = await Bureau.open();
    orange = await published('orange');
    await receipt(orange, 'duty-office');
    await bureau.advance(minutes(1));
    red = await published('red', 'upgrade', orange);
    await bureau.advance(minutes(1));
    wording = await published('red', 'minor-correction', red);
    await receipt(red, 'urban-flood-office');
    await bureau.advance(minutes(1));
  });
  afterEach(async () => bureau.close());

  const published = async (
    colour: Colour,
    kind: RevisionKind | null = null,
    previous: BulletinRow | null = null,
  ): Promise<SentBulletin> => {
    const msgType = kind === null ? 'alert' : kind === 'retract' ? 'cancel' : 'update';
    const revision = {
      msgType,
      revisionKind: kind,
      refersTo: previous?.refersTo ?? previous?.id ?? null,
      previousId: previous?.id ?? null,
    } as const;
    const row = await bureau.stage.bulletin({ kind: 'signal', step: null, productCode: 'rain-signal', colour, ...revision });
    const sent = { ...row, sentAt: row.sentAt ?? new Date(0) };
    await bureau.run(async (tx) => openDispatches(tx, bureau.city, sent));
    return sent;
  };
  const dispatchesOf = async ({ id }: BulletinRow): Promise<Readonly<Record<string, DispatchRow>>> => {
    const rows = await bureau.run(async (tx) => tx.dispatches.find({ bulletinId: id }));
    return Object.fromEntries(rows.map((row) => [row.officeId, row]));
  };
  const receipt = async (bulletin: BulletinRow, office: string): Promise<void> => {
    const dispatch = (await dispatchesOf(bulletin))[office];
    if (dispatch === undefined) throw new Error('No dispatch');
    await bureau.run(async (tx) => giveReceipt(tx, dispatch, officer, officer));
  };

  it('puts the orange one back in force, and leaves nothing of the red one open', async () => {
    const retraction = await published('red', 'retract', red);
    const standing = await bureau.run(async (tx) => bulletinsInForce(tx));
    expect(standing.map(({ id }) => id)).toEqual([orange.id]);
    for (const gone of [red, wording])
      expect(new Set(Object.values(await dispatchesOf(gone)).map(({ state }) => state))).toEqual(new Set(['superseded']));
    expect(Object.keys(await dispatchesOf(retraction))).toHaveLength(4);
  });

  it('asks again who never gave a receipt for the orange one, and nobody who did', async () => {
    await published('red', 'retract', red);
    const now = await bureau.ledger.now();
    const after = await dispatchesOf(orange);
    expect(after['duty-office']).toMatchObject({ state: 'acknowledged' });
    const silent = after['flood-control-office'];
    expect(silent).toMatchObject({ state: 'open', supersededBy: null, settled: null });
    expect(silent?.receiptDueAt.getTime()).toBeGreaterThanOrEqual(now.getTime() + minutes(2) - 1_000);
    expect(await bureau.stage.armedTimers(silent?.id ?? '')).toEqual(['follow-up-due', 'office-reminder', 'phone-task', 'receipt-due']);
    const again = await bureau.run(async (tx) =>
      tx.deliveries.count({
        dispatchId: silent?.id ?? ('' as DispatchRow['id']),
        purpose: 'bulletin',
        state: oneOf<'pending'>(['pending']),
      }),
    );
    expect(again).toBeGreaterThan(0);
    expect(await bureau.stage.audited(silent?.id ?? '')).toEqual(['dispatch-restored done']);
  });

  it('lets nobody correct what was retracted, drafted before or after', async () => {
    const early = await bureau.run(async (tx) =>
      reviseBulletin(tx, bureau.city, red.id, 'minor-correction', { headline: '更正' }, forecaster),
    );
    await published('red', 'retract', red);
    const refusal = { ok: false, refusal: { type: 'already-cancelled' } };
    for (const gone of [red, wording])
      expect(
        await bureau.run(async (tx) => reviseBulletin(tx, bureau.city, gone.id, 'minor-correction', { headline: '更正' }, forecaster)),
      ).toEqual(refusal);
    expect(early.ok && (await bureau.run(async (tx) => checkRevisionOf(tx, early.value)))).toEqual(refusal);
    expect(await bureau.run(async (tx) => reviseBulletin(tx, bureau.city, orange.id, 'continue', {}, forecaster))).toMatchObject({
      ok: true,
    });
  });
});
