import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditor, commandOfficer, dutyOfficer, withAccount } from '@rainstorm/harness/actors';
import { Bureau } from '@rainstorm/harness/bureau';
import { saveRoster, systemActor } from '@rainstorm/operations';
import type { RosterPersonId, RosterPlace } from '@rainstorm/warning-model';
import { keeperOf } from './keeper.spec-support.js';
import { ReadRoster } from './read-roster.js';

const zhou = 'rop-zhou00000001' as RosterPersonId;
const week = { from: '2026-12-01', days: 2, level: 1 };

describe('the roster that is read', () => {
  let bureau: Bureau;
  let reader: ReadRoster;
  const save = async (place: string): Promise<void> => {
    const people = [{ id: zhou, name: '周值班', phone: null, email: null, accountId: null, contactId: null, leftAt: null }];
    const pattern = {
      post: 'officer',
      kind: 'whole-day',
      startsOn: '2026-12-01',
      endsOn: null,
      changesAt: ['08:00'],
      order: [zhou],
    } as const;
    const roster = { people, patterns: [pattern], shifts: [], leaves: [], substitutes: [] };
    await bureau.run(async (tx) => saveRoster(tx, bureau.city, place as RosterPlace, { roster, seenVersion: 0, note: '' }, systemActor));
  };
  beforeAll(async () => {
    bureau = await Bureau.open();
    reader = new ReadRoster(bureau.ledger, bureau.city);
  });
  afterAll(async () => bureau.close());

  it('is that of the own office, with the row of the officer, and no levels', async () => {
    const officer = keeperOf(await withAccount(bureau.ledger, dutyOfficer('duty-office')), 'duty-office');
    expect(await reader.own(officer, week)).toMatchObject({ ok: true, value: { newest: null, rows: [{}, {}], ownPersonId: null } });
    await save('duty-office');
    expect(await reader.own(officer, week)).toMatchObject({
      ok: true,
      value: {
        place: 'duty-office',
        levels: [],
        ownPersonId: zhou,
        rows: [
          { to: '2026-12-01T08:00', holders: { officer: { held: false } } },
          { from: '2026-12-01T08:00', holders: { officer: { held: true, person: { id: zhou } } } },
          { from: '2026-12-02T00:00', to: '2026-12-03T00:00' },
        ],
      },
    });
    const other = keeperOf(dutyOfficer('yellow-river-office'), 'yellow-river-office');
    expect(await reader.own(other, week)).toMatchObject({ ok: true, value: { place: 'yellow-river-office', newest: null } });
  });

  it('is that of a level for the command, and nobody’s for whoever has no post', async () => {
    await save('command-level-2');
    const fang = keeperOf(commandOfficer, 'command-level-1', 'command-level-2');
    expect(await reader.own(fang, { ...week, level: 2 })).toMatchObject({ ok: true, value: { newest: { version: 1 }, levels: [{}, {}] } });
    expect(await reader.own(fang, { ...week, level: 3 })).toEqual({ ok: false, refusal: { type: 'unknown-level' } });
    expect(await reader.own(keeperOf(auditor), week)).toEqual({ ok: false, refusal: { type: 'no-office' } });
  });

  it('has versions, of the own place alone', async () => {
    const page = { after: null, limit: 5 };
    const [fang, feng] = [
      keeperOf(commandOfficer, 'command-level-1', 'command-level-2'),
      keeperOf(dutyOfficer('flood-control-office'), 'flood-control-office'),
    ];
    expect(await reader.versions(fang, 2, page)).toMatchObject({ ok: true, value: { items: [{ version: 1 }], next: null } });
    expect(await reader.versions(feng, 1, page)).toMatchObject({ ok: true, value: { items: [] } });
    expect(await reader.version(fang, 2, 1)).toMatchObject({ ok: true, value: { place: 'command-level-2' } });
    expect(await reader.version(feng, 1, 1)).toEqual({ ok: false, refusal: { type: 'unknown-roster-version' } });
  });
});
