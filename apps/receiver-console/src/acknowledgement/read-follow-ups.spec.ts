import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditor, commandOfficer, dutyOfficer, machineWith } from '@rainstorm/harness/actors';
import { Bureau } from '@rainstorm/harness/bureau';
import { minutes } from '@rainstorm/harness/ledger-stage';
import type { DispatchRow } from '@rainstorm/ledger';
import type { DispatchId } from '@rainstorm/warning-model';
import { officerOf, type Officer } from '../officer.js';
import { AppendFollowUp } from './append-follow-up.js';
import { ReadFollowUps } from './read-follow-ups.js';
import { RecordFollowUp } from './record-follow-up.js';

const own = officerOf(dutyOfficer('duty-office'));

describe('the follow-up chain', () => {
  let bureau: Bureau;
  let dispatch: DispatchRow;
  beforeAll(async () => {
    bureau = await Bureau.open();
    const now = await bureau.ledger.now();
    const acknowledged = { state: 'acknowledged', acknowledgedAt: now } as const;
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'duty-office', minutes(5), acknowledged);
  });
  afterAll(async () => bureau.close());

  const read = async (officer: Officer = own, id = dispatch.id) => new ReadFollowUps(bureau.ledger).of(id, officer);
  const kinds = async (): Promise<unknown> => {
    const chain = await read();
    return chain.ok && chain.value.entries.map(({ kind, person }) => [kind, person]);
  };

  it('begins with the record of the duty, and shows an entry once that made this record', async () => {
    await new RecordFollowUp(bureau.ledger).record(dispatch.id, own, { kind: 'handled', toWhom: '各区县', note: '' });
    const entry = { kind: 'forwarded', person: '巩义市', note: '', happenedAt: null, limitAt: null, corrects: null } as const;
    await new AppendFollowUp(bureau.ledger).append(dispatch.id, own, entry, null);
    expect(await kinds()).toEqual([
      ['handled', '各区县'],
      ['forwarded', '巩义市'],
    ]);
    const now = await bureau.ledger.now();
    const { id } = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'duty-office', 0, {
      state: 'acknowledged',
      acknowledgedAt: now,
    });
    await new AppendFollowUp(bureau.ledger).append(id, own, { ...entry, kind: 'handled' }, null);
    const chain = await read(own, id);
    expect(chain.ok && [chain.value.followUp?.kind, chain.value.entries.length]).toEqual(['handled', 1]);
  });

  it.each([
    ['the command', officerOf(commandOfficer)],
    ['the auditor', officerOf(auditor)],
    ['a machine', officerOf(machineWith('inbox:read'))],
  ])('is read by %s, too, without the contacts', async (_who, officer) => {
    const chain = await read(officer);
    expect(chain).toMatchObject({ ok: true, value: { officeName: '市委市政府总值班室', dispatch: { id: dispatch.id } } });
    expect(JSON.stringify(chain)).not.toContain(dispatch.policy.contacts[0]?.channels.find(({ kind }) => kind === 'email')?.address);
  });

  it('is not for another office', async () => {
    const refusal = { type: 'not-your-office', dispatchId: dispatch.id };
    expect(await read(officerOf(dutyOfficer('flood-control-office')))).toEqual({ ok: false, refusal });
    expect(await read(own, 'dsp-unknown' as DispatchId)).toEqual({ ok: false, refusal: { type: 'unknown-dispatch' } });
  });
});
