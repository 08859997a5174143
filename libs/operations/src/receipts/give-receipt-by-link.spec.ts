import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { LedgerInconsistency, type AckLinkRow, type DispatchRow } from '@rainstorm/ledger';
import type { DispatchId } from '@rainstorm/warning-model';
import { giveReceiptByLink } from './give-receipt-by-link.js';

describe('giving a receipt by the link in an e-mail', () => {
  let bureau: Bureau;
  let dispatch: DispatchRow;
  /** The link of the office's nth contact. */
  const linkOf = async (nth: number): Promise<AckLinkRow> => {
    await bureau.stage.link(dispatch, nth);
    const links = await bureau.run(async (tx) => tx.ackLinks.find({ dispatchId: dispatch.id }));
    const link = links.find(({ contactId }) => contactId === dispatch.policy.contacts[nth]?.id);
    if (link === undefined) throw new Error('No link');
    return link;
  };
  const usedAt = async ({ tokenHash }: AckLinkRow): Promise<Date | null | undefined> =>
    (await bureau.run(async (tx) => tx.ackLinks.first({ tokenHash })))?.usedAt;
  beforeEach(async () => {
    bureau = await Bureau.open();
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'flood-control-office');
  });
  afterEach(async () => bureau.close());

  it('counts as given by the person the link was sent to, and uses the link up', async () => {
    const link = await linkOf(0);
    const given = await bureau.run(async (tx) => giveReceiptByLink(tx, link));
    expect(given).toMatchObject({ ok: true, value: { already: false, receipt: { givenByName: '演示·冯值守', way: 'email-link' } } });
    expect(await usedAt(link)).toEqual(given.ok && given.value.receipt.givenAt);
    const entry = await bureau.run(async (tx) => tx.auditEntries.first({ act: 'receipt-given' }));
    expect(entry).toMatchObject({ actor: 'contact:flood-control-officer', details: { proof: 'link-holder' } });
  });

  it('shows the first receipt to a colleague, and leaves their link unused', async () => {
    const [first, second] = [await linkOf(0), await linkOf(1)];
    await bureau.run(async (tx) => giveReceiptByLink(tx, first));
    const again = await bureau.run(async (tx) => giveReceiptByLink(tx, second));
    expect(again).toMatchObject({ ok: true, value: { already: true, receipt: { givenByName: '演示·冯值守' } } });
    expect(await usedAt(second)).toBeNull();
  });

  it('is refused once a newer bulletin stands, and the link stays unused', async () => {
    const link = await linkOf(0);
    await bureau.run(async (tx) => tx.dispatches.transition({ id: dispatch.id }, { from: 'open', to: 'superseded' }));
    const late = await bureau.run(async (tx) => giveReceiptByLink(tx, link));
    expect(late).toEqual({ ok: false, refusal: { type: 'already-superseded' } });
    expect(await usedAt(link)).toBeNull();
  });

  it('breaks loudly on a link to nothing', async () => {
    const link = { ...(await linkOf(0)), dispatchId: 'dsp-of-nobody' as DispatchId };
    await expect(bureau.run(async (tx) => giveReceiptByLink(tx, link))).rejects.toThrow(LedgerInconsistency);
  });
});
