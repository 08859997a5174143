import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Bureau } from '@rainstorm/harness/bureau';
import { chief, valueOf } from '@rainstorm/harness/issuance';
import { later, minutes, unpublished } from '@rainstorm/harness/ledger-stage';
import { freshAccount, newId, oneOf, type BulletinRow } from '@rainstorm/ledger';
import { publishSigned, readReadiness } from '@rainstorm/operations';
import {
  colours,
  type AccountId,
  type City,
  type PlannedLevel,
  type Roster,
  type RosterPlace,
  type WayToContact,
} from '@rainstorm/warning-model';
import { anyReceivers, anyRosters } from '../../libs/warning-model/spec/a-receiver.js';

let bureau: Bureau;
beforeAll(async () => {
  bureau = await Bureau.open();
  // The first day of the random rosters.
  const begun = await bureau.ledger.startClockAt(new Date('2026-11-29T00:00:00+08:00'));
  if (!begun.ok) throw new Error(begun.refusal.type);
});
afterAll(async () => bureau.close());

let version = 0;
const setRosters = async (byPlace: ReadonlyMap<RosterPlace, Roster>, disabled: ReadonlySet<AccountId>): Promise<void> =>
  bureau.run(async (tx) => {
    version += 1;
    const places: readonly RosterPlace[] = ['office-a', 'office-b', 'office-c', 'command-level-1', 'command-level-2'] as RosterPlace[];
    for (const place of places)
      await tx.rosters.add({
        id: newId('roster-version'),
        place,
        version,
        roster: byPlace.get(place) ?? { people: [], patterns: [], shifts: [], leaves: [], substitutes: [], swaps: [] },
        note: '',
        madeAt: tx.now,
        madeBy: 'system',
        madeByName: '系统',
      });
    for (const id of ['acc-1', 'acc-2'] as AccountId[]) await tx.accounts.update({ id }, { disabled: disabled.has(id) });
  });

const signal = async (colour: BulletinRow['colour']): Promise<BulletinRow> =>
  bureau.stage.bulletin({
    ...unpublished,
    kind: 'signal',
    step: null,
    productCode: 'rain-signal',
    colour,
    state: 'signed',
    headline: '暴雨预警信号',
    description: '预计有暴雨。',
    expires: later(await bureau.ledger.now(), minutes(360)),
  });

const way = (ways: readonly WayToContact[]): readonly string[] =>
  ways.map(({ contact, channel }) => `${contact.id} ${contact.name} ${channel.kind} ${channel.address}`).sort();
const told = (instead: PlannedLevel | null) => (instead === null ? null : { level: instead.level?.name ?? null, ways: way(instead.ways) });

/** What a publication wrote, as the rows of the ledger have it. */
const written = async ({ id }: BulletinRow) =>
  bureau.ledger.read(async (tx) => {
    const dispatches = await tx.dispatches.find({ bulletinId: id });
    const deliveries = await tx.deliveries.find({ dispatchId: oneOf(dispatches.map((one) => one.id)) });
    const escalations = await tx.escalations.find({ dispatchId: oneOf(dispatches.map((one) => one.id)) });
    const notices = await tx.escalationNotices.find({ escalationId: oneOf(escalations.map((one) => one.id)), outcome: 'told' });
    return Object.fromEntries(
      dispatches.map((dispatch) => {
        const of = (purpose: string) =>
          deliveries
            .filter((delivery) => delivery.dispatchId === dispatch.id && delivery.purpose === purpose)
            .map(({ contactId, contactName, channel, address }) => `${contactId} ${contactName} ${channel} ${address}`)
            .sort();
        const escalation = escalations.find(({ dispatchId }) => dispatchId === dispatch.id);
        const notice = notices.find(({ escalationId }) => escalationId === escalation?.id);
        const level = notice === undefined ? null : (escalation?.levels[notice.level]?.name ?? null);
        return [
          dispatch.officeId,
          {
            ways: of('bulletin'),
            minutes: (dispatch.receiptDueAt.getTime() - dispatch.publishedAt.getTime()) / 60_000,
            instead: escalation === undefined ? null : { level, ways: of('escalation') },
          },
        ];
      }),
    );
  });

const MANY = 100;

it(`what readiness foretells for the minute to come is what each of ${MANY} publications then writes`, async () => {
  for (const id of ['acc-1', 'acc-2'] as AccountId[])
    await bureau.run(async (tx) =>
      tx.accounts.insert({
        id,
        login: id,
        name: id,
        roles: ['duty-officer'],
        officeId: null,
        passwordHash: '',
        ...freshAccount,
        createdAt: tx.now,
      }),
    );
  const cases = fc.sample(fc.tuple(anyReceivers<City>(bureau.city), anyRosters, fc.constantFrom(...colours)), {
    numRuns: MANY,
    seed: 131_631,
  });
  const met = { told: 0, instead: 0, nobodyAtAll: 0 };
  for (const [city, { byPlace, disabled }, colour] of cases) {
    await setRosters(byPlace, disabled);
    const bulletin = await signal(colour);
    // In the middle of a minute, so that nobody's shift begins between the question and the publication.
    const at = new Date(Math.ceil((await bureau.ledger.now()).getTime() / minutes(1)) * minutes(1) + minutes(96.5));
    const { dispatches } = await bureau.ledger.read(async (tx) => readReadiness(tx, city, { hazard: 'rainstorm', colour }, at));
    const foretold = Object.fromEntries(
      dispatches.map(({ office, ways, instead, receiptDueAt }) => [
        office.id,
        { ways: way(ways), minutes: (receiptDueAt.getTime() - at.getTime()) / 60_000, instead: told(instead) },
      ]),
    );
    await bureau.moveTo(at);
    valueOf(await bureau.run(async (tx) => publishSigned(tx, city, bulletin.id, chief)));
    expect(await written(bulletin)).toEqual(foretold);
    for (const { ways, instead } of Object.values(foretold)) {
      met.told += ways.length;
      met.instead += instead === null ? 0 : 1;
      met.nobodyAtAll += instead?.level === null ? 1 : 0;
    }
  }
  // The cases are worth something only if they meet each of these.
  for (const count of Object.values(met)) expect(count).toBeGreaterThan(2);
}, 240_000);
