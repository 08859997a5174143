import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditor, commandOfficer, dutyOfficer, machineWith } from '@rainstorm/harness/actors';
import { Bureau } from '@rainstorm/harness/bureau';
import { minutes } from '@rainstorm/harness/ledger-stage';
import type { DispatchId } from '@rainstorm/warning-model';
import { officerOf, type Officer } from '../officer.js';
import { ReadInbox } from './read-inbox.js';

const own = officerOf(dutyOfficer('duty-office'));

describe('the inbox', () => {
  let bureau: Bureau;
  let inbox: ReadInbox;
  const ids: Record<string, DispatchId> = {};
  beforeAll(async () => {
    bureau = await Bureau.open();
    inbox = new ReadInbox(bureau.ledger, bureau.city);
    const { stage } = bureau;
    const now = await bureau.ledger.now();
    const done = { state: 'acknowledged', acknowledgedAt: now, followedUpAt: now } as const;
    const of = async (name: string, officeId: string, agoMs: number, patch = {}) => {
      ids[name] = (await stage.dispatch(await stage.bulletin(), officeId, agoMs, patch)).id;
    };
    await of('relaxed', 'duty-office', minutes(1));
    await of('urgent', 'duty-office', minutes(8));
    await of('done', 'duty-office', minutes(9), done);
    await of('replaced', 'duty-office', minutes(30), { state: 'superseded', supersededBy: ids['urgent'] });
    await of('foreign', 'flood-control-office', minutes(3));
  });
  afterAll(async () => bureau.close());

  const named = (found: readonly { readonly dispatch: { readonly id: string } }[]): unknown =>
    found.map(({ dispatch }) => Object.entries(ids).find(([, id]) => id === dispatch.id)?.[0]);

  it('has what the own office owes, the nearest deadline first, then what is in force; and names what was replaced', async () => {
    const seen = await inbox.inbox(own);
    if (!seen.ok) throw new Error(seen.refusal.type);
    expect(seen.value.office.id).toBe('duty-office');
    expect(named(seen.value.items)).toEqual(['urgent', 'relaxed', 'done']);
    expect(seen.value.items.map(({ superseded }) => superseded?.map(({ dispatchId }) => dispatchId))).toEqual([
      [ids['replaced']],
      undefined,
      undefined,
    ]);
    expect(seen.value.items[0]?.secondsToDeadline).toBeLessThanOrEqual(120);
  });

  it('is still there for an office that has left the configuration, under the name that it had', async () => {
    const offices = bureau.city.offices.filter(({ id }) => id !== 'duty-office');
    const seen = await new ReadInbox(bureau.ledger, { ...bureau.city, offices }).inbox(own);
    if (!seen.ok) throw new Error(seen.refusal.type);
    expect(seen.value.office).toMatchObject({ id: 'duty-office', name: '市委市政府总值班室' });
    expect(named(seen.value.items)).toEqual(['urgent', 'relaxed', 'done']);
    const never = officerOf(dutyOfficer('no-office-at-all'));
    expect(await inbox.inbox(never)).toEqual({ ok: false, refusal: { type: 'no-office' } });
  });

  it('has a history, newest first, page by page', async () => {
    const first = await inbox.history(own, { after: null, limit: 2 });
    if (!first.ok) throw new Error(first.refusal.type);
    expect(named(first.value.items)).toEqual(['relaxed', 'urgent']);
    const rest = await inbox.history(own, { after: first.value.next, limit: 10 });
    expect(rest.ok && named(rest.value.items)).toEqual(['done', 'replaced']);
    expect(rest.ok && rest.value.next).toBeNull();
  });

  it.each<[string, Officer]>([
    ['the command', officerOf(commandOfficer)],
    ['the auditor', officerOf(auditor)],
    ['a machine', officerOf(machineWith('inbox:read'))],
  ])('is not for %s, which has no office, but reads one dispatch', async (_who, officer) => {
    const noOffice = { ok: false, refusal: { type: 'no-office' } };
    expect([await inbox.inbox(officer), await inbox.history(officer, { after: null, limit: 10 })]).toEqual([noOffice, noOffice]);
    expect((await inbox.dispatch(ids['urgent'] as DispatchId, officer)).ok).toBe(true);
  });

  it('shows no dispatch of another office', async () => {
    const foreign = ids['foreign'] as DispatchId;
    expect(await inbox.dispatch(foreign, own)).toEqual({ ok: false, refusal: { type: 'not-your-office', dispatchId: foreign } });
    expect(await inbox.dispatch('dsp-unknown' as DispatchId, own)).toEqual({ ok: false, refusal: { type: 'unknown-dispatch' } });
    expect((await inbox.dispatch(ids['done'] as DispatchId, own)).ok).toBe(true);
  });
});
