import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { later, minutes, officeId, unpublished } from '@rainstorm/harness/ledger-stage';
import type { DispatchRow } from '@rainstorm/ledger';
import type { ChannelOrder, City, Colour, ContactId, UrgencyOrder } from '@rainstorm/warning-model';
import { systemActor } from '../audit-actor.js';
import { publishSigned } from '../bulletins/publish-bulletin.js';
import { giveReceipt } from '../receipts/give-receipt.js';

const own = officeId('duty-office');
const OFFICER = 'duty-office-officer';
const officer = { id: 'acc-officer000001', name: '周值班' };
const atOnce: UrgencyOrder = { withinMin: 10, steps: [{ afterMin: 0, channels: ['console', 'email', 'sms', 'voice'] }] };
const order: ChannelOrder = {
  orders: [
    atOnce,
    {
      withinMin: null,
      steps: [
        { afterMin: 0, channels: ['console', 'email'] },
        { afterMin: 5, channels: ['sms'] },
        { afterMin: 8, channels: ['voice'] },
      ],
    },
  ],
  contacts: [],
};

describe('the channels of a contact', () => {
  let bureau: Bureau;
  const city = (channelOrder: ChannelOrder): City => ({
    ...bureau.city,
    channelOrder,
    offices: bureau.city.offices.map((office) => ({
      ...office,
      contacts: office.contacts.map((contact) =>
        contact.id === OFFICER
          ? {
              ...contact,
              channels: [
                ...contact.channels,
                ...(['sms', 'voice'] as const).map((kind) => ({ kind, address: '13800000101', fallback: false, secretRef: null })),
              ],
            }
          : contact,
      ),
    })),
  });
  const publish = async (colour: Colour, given: ChannelOrder = order): Promise<DispatchRow> => {
    const { id } = await bureau.stage.bulletin({ ...unpublished, kind: 'signal', step: null, state: 'signed', colour });
    const published = await bureau.run(async (tx) => publishSigned(tx, city(given), id, systemActor));
    if (!published.ok) throw new Error(published.refusal.type);
    const dispatch = published.value.dispatches.find((one) => one.officeId === own);
    if (dispatch === undefined) throw new Error('Not dispatched');
    return dispatch;
  };
  const used = async ({ id }: DispatchRow): Promise<readonly string[]> => {
    const sent = await bureau.run(async (tx) =>
      tx.deliveries.find(
        { dispatchId: id, contactId: OFFICER as ContactId, purpose: 'bulletin' },
        { order: { createdAt: 'ASC', id: 'ASC' } },
      ),
    );
    return sent.map(({ channel }) => channel).sort();
  };
  /** The scheduler runs `min` minutes after the publication. */
  const runAt = async ({ publishedAt }: DispatchRow, min: number): Promise<void> => {
    await bureau.moveTo(later(publishedAt, minutes(min)));
    await bureau.schedulerOn().run();
  };
  beforeEach(async () => {
    bureau = await Bureau.open();
  });
  afterEach(async () => bureau.close());

  it('are all tried at once for red', async () => {
    const dispatch = await publish('red');
    expect(await used(dispatch)).toEqual(['console', 'email', 'sms', 'voice']);
    const armed = await bureau.run(async (tx) => tx.timerRows.find({ subjectId: dispatch.id }));
    expect(armed.map(({ kind }) => kind)).not.toContain('channels-in-turn');
  });

  it('have their turn one after the other for blue while no receipt came, each once, and no deadline moves', async () => {
    const dispatch = await publish('blue');
    const { remindAt, phoneAt, receiptDueAt, followUpDueAt } = dispatch;
    expect(await used(dispatch)).toEqual(['console', 'email']);
    await runAt(dispatch, 4);
    expect(await used(dispatch)).toEqual(['console', 'email']);
    await runAt(dispatch, 5);
    expect(await used(dispatch)).toEqual(['console', 'email', 'sms']);
    await runAt(dispatch, 8);
    await runAt(dispatch, 20);
    expect(await used(dispatch)).toEqual(['console', 'email', 'sms', 'voice']);
    expect(await bureau.dispatch(dispatch.id)).toMatchObject({ remindAt, phoneAt, receiptDueAt, followUpDueAt });
  });

  it('are left alone once the receipt is there', async () => {
    const dispatch = await publish('blue');
    await runAt(dispatch, 5);
    await bureau.run(async (tx) => {
      const row = await tx.dispatches.lock({ id: dispatch.id });
      if (row === null) throw new Error('No dispatch');
      return giveReceipt(tx, row, { ...officer, way: 'console', proof: 'signed-in' }, officer);
    });
    await runAt(dispatch, 8);
    expect(await used(dispatch)).toEqual(['console', 'email', 'sms']);
  });

  it('are tried at once, all of them, of a contact with an order of its own', async () => {
    const all: UrgencyOrder = { ...atOnce, withinMin: null };
    const dispatch = await publish('blue', { ...order, contacts: [{ contact: OFFICER as ContactId, orders: [all] }] });
    expect(await used(dispatch)).toEqual(['console', 'email', 'sms', 'voice']);
  });

  it('keep the order that was frozen with the bulletin', async () => {
    const dispatch = await publish('blue');
    const row = await bureau.dispatch(dispatch.id);
    const turns = row.policy.contacts.find(({ id }) => id === OFFICER)?.channels.find(({ kind }) => kind === 'sms')?.turns;
    expect(turns).toEqual([
      { withinMin: 10, afterMin: 0 },
      { withinMin: null, afterMin: 5 },
    ]);
  });
});
