import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import type { Ledger } from '@rainstorm/ledger';
import { saveRoster, systemActor } from '@rainstorm/operations';
import type { RosterPersonId } from '@rainstorm/warning-model';
import { CityOnDuty } from './city-on-duty.js';

let bureau: Bureau;
beforeEach(async () => {
  bureau = await Bureau.open();
});
afterEach(async () => bureau.close());

const planned = async (name: string): Promise<void> => {
  const id = 'rop-jin000000001' as RosterPersonId;
  const people = [{ id, name, phone: null, email: 'jin@bureau.example', accountId: null, contactId: null, leftAt: null }];
  const shifts = [{ post: 'officer' as const, personId: id, from: '2000-01-01T08:00', to: '2199-01-01T08:00' }];
  const roster = { people, patterns: [], shifts, leaves: [], substitutes: [] };
  await bureau.run(async (tx) => saveRoster(tx, bureau.city, 'bureau-desk', { roster, seenVersion: 0, note: '' }, systemActor));
};
const names = async (onDuty: CityOnDuty): Promise<readonly string[]> => (await onDuty.now()).desk.map(({ name }) => name);
const configured = (): readonly string[] => bureau.city.desk.map(({ name }) => name);

it('names whoever is on duty, and those of the last look while the ledger does not answer', async () => {
  let isDead = false;
  const ledger = {
    read: async (work: never) => (isDead ? new Promise<never>(() => undefined) : bureau.ledger.read(work)),
  } as unknown as Ledger;
  const onDuty = new CityOnDuty(ledger, bureau.city, 200);
  expect(await names(onDuty)).toEqual(configured());
  await planned('金预报');
  expect(await names(onDuty)).toEqual(['金预报']);
  isDead = true;
  expect(await names(onDuty)).toEqual(['金预报']);
  expect(await names(new CityOnDuty(ledger, bureau.city, 200))).toEqual(configured());
});
