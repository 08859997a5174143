import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Role } from '@rainstorm/access';
import { Bureau } from '@rainstorm/harness/bureau';
import type { DispatchRow } from '@rainstorm/ledger';
import { accepted, type AccountId, type DispatchId, type OfficeId, type Result } from '@rainstorm/warning-model';
import { officerOf, type Officer } from '../officer.js';
import type { Refusal } from '../refusal.js';
import { actForOffice, lockOwnDispatch } from './act-for-office.js';

const officer = (roles: readonly Role[], officeId: string | null): Officer =>
  officerOf({
    kind: 'person',
    accountId: 'acc-officer000001' as AccountId,
    login: 'zhiban',
    name: '冯值守',
    roles,
    officeId: officeId as OfficeId | null,
    permissions: [],
  });

describe('acting for an office', () => {
  let bureau: Bureau;
  let dispatch: DispatchRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'flood-control-office');
  });
  afterEach(async () => bureau.close());

  const act = async (actor: Officer, id = dispatch.id): Promise<Result<string, Refusal>> =>
    actForOffice(bureau.ledger, actor, 'receipt-given', async (tx): Promise<Result<string, Refusal>> => {
      const own = await lockOwnDispatch(tx, id, actor);
      if (!own.ok) return own;
      await tx.dispatches.transition({ id }, { from: 'open', to: 'acknowledged' }, { acknowledgedAt: tx.now });
      return accepted('done');
    });

  it('is for its own officers and for the command', async () => {
    expect(await act(officer(['duty-officer'], 'flood-control-office'))).toEqual({ ok: true, value: 'done' });
    expect((await bureau.dispatch(dispatch.id)).state).toBe('acknowledged');
    expect(await act(officer(['command-officer'], null))).toEqual({ ok: true, value: 'done' });
    expect(await bureau.stage.audited(dispatch.id)).toEqual([]);
  });

  it('is refused to another office, which leaves nothing but the attempt on record', async () => {
    const stranger = officer(['duty-officer', 'command-officer'], 'yellow-river-office');
    expect(await act(stranger)).toEqual({ ok: false, refusal: { type: 'not-your-office', dispatchId: dispatch.id } });
    expect((await bureau.dispatch(dispatch.id)).state).toBe('open');
    const entries = await bureau.ledger.read(async (tx) => tx.auditEntries.find({ subjectId: dispatch.id }));
    expect(entries).toMatchObject([
      { act: 'receipt-given', result: 'refused', actor: stranger.id, details: { reason: 'not-your-office' } },
    ]);
  });

  it('is refused for a dispatch that does not exist', async () => {
    const own = officer(['duty-officer'], 'flood-control-office');
    expect(await act(own, 'dsp-unknown' as DispatchId)).toEqual({ ok: false, refusal: { type: 'unknown-dispatch' } });
  });
});
