import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { later, minutes, officeId, unpublished } from '@rainstorm/harness/ledger-stage';
import type { DeliveryRow, DispatchRow } from '@rainstorm/ledger';
import {
  dateAfter,
  inOrder,
  instantOfMinute,
  localMinute,
  type RosterPersonId,
  type RosterPlace,
  type RosterShift,
} from '@rainstorm/warning-model';
import { systemActor } from '../audit-actor.js';
import { publishSigned } from '../bulletins/publish-bulletin.js';
import { removeRosterPerson } from './remove-roster-person.js';
import { saveRoster } from './save-roster.js';

const office = officeId('urban-flood-office');
const [jin, mu, qi] = ['rop-jin000000001', 'rop-mu0000000001', 'rop-qi0000000001'] as RosterPersonId[] as [
  RosterPersonId,
  RosterPersonId,
  RosterPersonId,
];
const people = [
  [jin, '金值班'],
  [mu, '穆值班'],
  [qi, '齐备勤'],
].map(([id, name]) => {
  const email = `${String(id)}@urban.example`;
  return { id: id as RosterPersonId, name: name as string, phone: '13800000001', email, accountId: null, contactId: null, leftAt: null };
});

describe('a notice', () => {
  let bureau: Bureau;
  let today: string;
  const day = (days: number): string => dateAfter(today, days);
  const at = (days: number, time: string): Date => instantOfMinute(`${day(days)}T${time}`, bureau.city.zone);
  const shift = (post: RosterShift['post'], personId: RosterPersonId, from: number, to: number): RosterShift => {
    return { post, personId, from: `${day(from)}T08:00`, to: `${day(to)}T08:00` };
  };
  const plan = async (shifts: readonly RosterShift[], place: RosterPlace = office, seenVersion = 0): Promise<void> => {
    const roster = { people, patterns: [], shifts, leaves: [], substitutes: [] };
    const saved = await bureau.run(async (tx) => saveRoster(tx, bureau.city, place, { roster, seenVersion, note: '' }, systemActor));
    if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
  };
  const publish = async (): Promise<DispatchRow> => {
    const draft = await bureau.stage.bulletin({ ...unpublished, state: 'signed', colour: 'orange' });
    const done = await bureau.run(async (tx) => publishSigned(tx, bureau.city, draft.id, systemActor));
    if (!done.ok) throw new Error(JSON.stringify(done.refusal));
    const dispatch = await bureau.ledger.read(async (tx) => tx.dispatches.first({ bulletinId: draft.id, officeId: office }));
    if (dispatch === null) throw new Error('The office got nothing');
    return dispatch;
  };
  const sent = async (dispatch: DispatchRow, purpose: DeliveryRow['purpose'] = 'bulletin'): Promise<readonly string[]> => {
    const rows = await bureau.ledger.read(async (tx) => tx.deliveries.find({ dispatchId: dispatch.id, purpose }));
    return rows.map(({ contactName, channel }) => `${contactName} ${channel}`).sort();
  };
  const runTimers = async (): Promise<void> => {
    await bureau.schedulerOn().run();
    expect(bureau.troubles).toEqual([]);
  };
  beforeEach(async () => {
    bureau = await Bureau.open();
    today = localMinute(await bureau.ledger.now(), bureau.city.zone).slice(0, 10);
  });
  afterEach(async () => bureau.close());

  it('goes to the contacts of the configuration where there is no roster, or one in which nobody is planned', async () => {
    const configured = inOrder(bureau.city.channelOrder, bureau.city.offices.find(({ id }) => id === office)?.contacts ?? []);
    expect((await publish()).policy.contacts).toEqual(configured);
    await plan([]);
    expect((await publish()).policy.contacts).toEqual(configured);
  });

  it('goes to whoever holds the post at that moment, and at the change of shift to the newcomer, as long as it is unanswered', async () => {
    await plan([shift('officer', jin, 1, 2), shift('officer', mu, 2, 3)]);
    await bureau.moveTo(later(at(2, '08:00'), -minutes(2)));
    const dispatch = await publish();
    const told = await sent(dispatch);
    expect(told).toEqual(['金值班 console', '金值班 email']);
    await runTimers();
    expect(await sent(dispatch)).toEqual(told);
    await bureau.moveTo(at(2, '08:00'));
    await runTimers();
    expect(await sent(dispatch)).toEqual([...told, '穆值班 console', '穆值班 email'].sort());
    expect((await bureau.dispatch(dispatch.id)).policy.contacts.map(({ name }) => name)).toEqual(['穆值班']);
    // The second look half a minute later tells nobody twice.
    await bureau.moveTo(later(at(2, '08:00'), minutes(1)));
    await runTimers();
    expect(await sent(dispatch)).toHaveLength(4);
    // Besides, the leader is told of the empty posts before and after.
    const acts = (await bureau.stage.audited(office)).filter((act) => act !== 'roster-gap-told done');
    expect(acts).toEqual(['roster-changed done', 'roster-shift-changed done']);
  });

  it('is reminded and called about at whoever holds the post then', async () => {
    await plan([shift('officer', jin, 1, 2), shift('officer', mu, 2, 3)]);
    await bureau.moveTo(later(at(2, '08:00'), -minutes(1)));
    const dispatch = await publish();
    await bureau.moveTo(later(dispatch.receiptDueAt, -minutes(1)));
    await runTimers();
    const task = await bureau.ledger.read(async (tx) => tx.phoneTasks.first({ dispatchId: dispatch.id }));
    expect(task?.callList.map(({ name, phone }) => [name, phone])).toEqual([['穆值班', '13800000001']]);
  });

  it('is not told to the newcomer once it is answered', async () => {
    await plan([shift('officer', jin, 1, 2), shift('officer', mu, 2, 3)]);
    await bureau.moveTo(later(at(2, '08:00'), -minutes(2)));
    const dispatch = await publish();
    await bureau.run(async (tx) =>
      tx.dispatches.transition({ id: dispatch.id }, { from: 'open', to: 'acknowledged' }, { acknowledgedAt: tx.now }),
    );
    await bureau.moveTo(at(2, '08:00'));
    await runTimers();
    expect(await sent(dispatch)).toEqual(['金值班 console', '金值班 email']);
  });

  it('goes to the standby at once where the post is empty, and to the command at once where nobody is there', async () => {
    await plan([shift('officer', jin, 1, 2), shift('standby', qi, 1, 3)]);
    await bureau.moveTo(at(1, '09:00'));
    expect(await sent(await publish())).toEqual(['金值班 console', '金值班 email']);
    await bureau.moveTo(at(2, '09:00'));
    await runTimers();
    expect(await sent(await publish())).toEqual(['齐备勤 console', '齐备勤 email']);
    await bureau.moveTo(at(3, '09:00'));
    await runTimers();
    const alone = await publish();
    expect([await sent(alone), (await bureau.dispatch(alone.id)).state]).toEqual([[], 'escalated']);
    expect(await bureau.escalationsOf(alone)).toMatchObject([{ cause: 'undeliverable' }]);
  });

  it('goes to the next at once when somebody leaves in the middle of a shift', async () => {
    await plan([shift('officer', jin, 1, 3), shift('standby', qi, 1, 3)]);
    await bureau.moveTo(at(1, '09:00'));
    const dispatch = await publish();
    await bureau.run(async (tx) => removeRosterPerson(tx, bureau.city, office, { personId: jin, note: '调离' }, systemActor));
    expect(await sent(dispatch)).toEqual(['金值班 console', '金值班 email', '齐备勤 console', '齐备勤 email'].sort());
    const left = await bureau.ledger.read(async (tx) => tx.deliveries.find({ dispatchId: dispatch.id, contactName: '金值班' }));
    expect(new Set(left.map(({ state }) => state))).toEqual(new Set(['cancelled']));
  });

  it('of an escalation goes to whoever holds the level of the command, and to whoever comes while nobody has answered', async () => {
    await plan([shift('officer', jin, 1, 2), shift('officer', mu, 2, 3)], 'command-level-1');
    await bureau.moveTo(later(at(2, '08:00'), -minutes(3)));
    const dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), office);
    const before = await publish();
    expect(before.policy.levels[0]?.contacts.map(({ name }) => name)).toEqual(['金值班']);
    await bureau.moveTo(later(at(2, '08:00'), minutes(1)));
    await runTimers();
    expect((await bureau.dispatch(before.id)).policy.levels[0]?.contacts.map(({ name }) => name)).toEqual(['穆值班']);
    expect((await bureau.dispatch(dispatch.id)).policy.levels[0]?.contacts.map(({ name }) => name)).toEqual(['穆值班']);
  });
});
