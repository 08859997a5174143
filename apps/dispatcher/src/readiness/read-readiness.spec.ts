import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { valueOf } from '@rainstorm/harness/issuance';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import { assessReadiness } from '@rainstorm/operations';
import { ReadReadiness } from './read-readiness.js';

const asked = { at: null, hazard: 'rainstorm', colour: 'red', seesAddresses: true } as const;

describe('the readiness of the desk', () => {
  let bureau: Bureau;
  let reader: ReadReadiness;
  beforeAll(async () => {
    bureau = await Bureau.open();
    reader = new ReadReadiness(bureau.ledger, bureau.city);
  });
  afterAll(async () => bureau.close());

  it('names every office and level with its people, which ways they are told by at once, and when each was proven', async () => {
    const { stage, ledger } = bureau;
    const dispatch = await stage.dispatch(await stage.bulletin(), 'duty-office');
    const [contact] = dispatch.policy.contacts;
    if (contact === undefined) throw new Error('No contact');
    const ago = async (minutesAgo: number): Promise<Date> => later(await ledger.now(), -minutes(minutesAgo));
    const tried = async (channel: 'email' | 'console', minutesAgo: number, patch: object) =>
      stage.delivery(dispatch, contact.id, channel, { lastTriedAt: await ago(minutesAgo), ...patch });
    const proof = await ago(8);
    await tried('console', 8, { state: 'delivered', deliveredAt: proof });
    await tried('console', 2, { state: 'failed-temporarily', lastReason: 'nobody-signed-in' });
    await tried('email', 9, { state: 'sent', sentAt: await ago(9) });
    const found = valueOf(await reader.run(asked));
    expect(found.offices.map(({ id, reach }) => [id, reach])).toEqual(bureau.city.offices.map(({ id }) => [id, 'reached']));
    expect(found.levels.map(({ name, reach }) => [name, reach])).toEqual(bureau.city.command.levels.map(({ name }) => [name, 'reached']));
    const person = found.offices.find(({ id }) => id === 'duty-office')?.people.find(({ contactId }) => contactId === contact.id);
    const way = (kind: string) => person?.ways.find(({ channel }) => channel === kind);
    expect(way('console')).toMatchObject({ atOnce: true, result: 'failed', reason: 'nobody-signed-in', provenAt: proof });
    // It left, which proves nothing.
    expect(way('email')).toMatchObject({ atOnce: true, result: 'sent', provenAt: null });
    // A receipt by the link of the mail does.
    await ledger.transaction(async (tx) =>
      tx.sql(
        `INSERT INTO receipts (id, dispatch_id, office_id, given_at, given_by, given_by_name, way, proof, late_by_ms)
         VALUES ('rec-proof0000001', $1, 'duty-office', $2, $3, $4, 'email-link', 'link-holder', 0)`,
        [dispatch.id, proof, `contact:${contact.id}`, contact.name],
      ),
    );
    const again = valueOf(await reader.run(asked)).offices.find(({ id }) => id === 'duty-office')?.people;
    expect(again?.find(({ contactId }) => contactId === contact.id)?.ways.find(({ channel }) => channel === 'email')?.provenAt).toEqual(
      proof,
    );
  });

  it('shows no address to who may not see it', async () => {
    const { offices } = valueOf(await reader.run({ ...asked, seesAddresses: false }));
    expect(offices.flatMap(({ people }) => people.flatMap(({ ways }) => ways.filter((way) => 'address' in way)))).toEqual([]);
  });

  it('is refused for a hazard that is unknown, for the past, and beyond thirty days', async () => {
    const now = await bureau.ledger.now();
    expect(await reader.run({ ...asked, hazard: 'earthquake' })).toEqual({ ok: false, refusal: { type: 'unknown-hazard' } });
    const at = async (minutesAhead: number) => reader.run({ ...asked, at: later(now, minutes(minutesAhead)) });
    const beyond = { ok: false, refusal: { type: 'beyond-readiness' } };
    expect([await at(-10), await at(30 * 24 * 60 + 10)]).toEqual([beyond, beyond]);
    expect([(await at(-1)).ok, (await at(30 * 24 * 60)).ok]).toEqual([true, true]);
  });

  it('lists the risks of the last check with the names of their places, and says when that was', async () => {
    expect(valueOf(await reader.run(asked)).checkedAt).toBeNull();
    await bureau.run(async (tx) => assessReadiness(tx, bureau.city, { channels: [], certificates: [], quotas: [] }, 60_000));
    expect(valueOf(await reader.run(asked)).checkedAt).not.toBeNull();
    const { items } = await reader.risks({ after: null, limit: 200 });
    expect(items.length).toBeGreaterThan(0);
    for (const { placeName } of items) expect(placeName).not.toBeNull();
  });
});
