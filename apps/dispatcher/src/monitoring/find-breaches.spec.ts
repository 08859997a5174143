import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { foreignEntry } from '@rainstorm/harness/foreign-proof';
import { Ledger } from '@rainstorm/ledger';
import { findBreaches } from './find-breaches.js';

let bureau: Bureau;
beforeEach(async () => {
  bureau = await Bureau.open();
  await bureau.ledger.presences.beat('one', ['api', 'scheduler', 'worker'], {});
  await bureau.ledger.presences.beat('two', ['console'], {});
});
afterEach(async () => bureau.close());

const broken = async (): Promise<readonly string[]> => (await findBreaches(bureau.ledger)).map(({ promise }) => promise);
const sql = async (text: string, parameters: readonly unknown[] = []): Promise<unknown> =>
  bureau.ledger.transaction(async (tx) => tx.sql(text, parameters));
/** A published bulletin with one office, as its publication leaves it. */
const published = async () => {
  const bulletin = await bureau.stage.bulletin();
  const dispatch = await bureau.stage.dispatch(bulletin, 'duty-office');
  await bureau.stage.deliveries(dispatch);
  await bureau.ledger.transaction(async (tx) => {
    tx.audit(foreignEntry('bulletin-published', { offices: ['duty-office'] }, { subjectId: bulletin.id }));
    return Promise.resolve();
  });
  return { bulletin, dispatch };
};

describe('a round of the auditor', () => {
  it('finds nothing if every promise holds', async () => {
    expect(await broken()).toEqual([]);
    await published();
    expect(await broken()).toEqual([]);
  });

  it('finds an office without its dispatch', async () => {
    const { bulletin, dispatch } = await published();
    await sql('DELETE FROM deliveries WHERE dispatch_id = $1', [dispatch.id]);
    await sql('DELETE FROM dispatches WHERE id = $1', [dispatch.id]);
    expect(await findBreaches(bureau.ledger)).toMatchObject([
      { promise: 'every-office-has-its-dispatch', count: 1, examples: [bulletin.id] },
    ]);
  });

  it('finds a dispatch that was neither sent nor escalated', async () => {
    const { dispatch } = await published();
    await sql('DELETE FROM deliveries WHERE dispatch_id = $1', [dispatch.id]);
    expect(await findBreaches(bureau.ledger)).toMatchObject([{ promise: 'every-dispatch-is-sent-or-escalated', examples: [dispatch.id] }]);
  });

  it('finds dispatches open past their deadline, and stuck deliveries', async () => {
    const { dispatch } = await published();
    await bureau.moveTo(new Date(dispatch.receiptDueAt.getTime() + 10_000));
    expect(await broken()).toEqual(['nothing-is-open-past-its-deadline', 'timers-are-on-time', 'deliveries-are-moving']);
  });

  it('finds a row of the chain that was altered', async () => {
    await published();
    await sql('ALTER TABLE audit_entries DISABLE TRIGGER USER');
    await sql(`UPDATE audit_entries SET actor_name = '别人'`);
    expect(await broken()).toEqual(['the-chain-is-intact']);
  });

  it('finds processes that are silent', async () => {
    await sql(`UPDATE process_heartbeats SET seen_real = seen_real - interval '16 seconds' WHERE process = 'one'`);
    expect(await findBreaches(bureau.ledger)).toMatchObject([
      { promise: 'processes-are-alive', count: 2, examples: ['scheduler', 'worker'] },
    ]);
  });

  it('finds a channel that takes nothing, and says what to do', async () => {
    const failed = [
      { channel: 'email', reason: 'not-authorised', detail: 'EAUTH, SMTP 535 after AUTH', since: '2021-07-19T21:00:00.000Z' },
    ];
    await bureau.ledger.presences.beat('a-worker', ['worker'], { channels: { failed } });
    const [breach, ...more] = await findBreaches(bureau.ledger);
    expect(more).toEqual([]);
    expect(breach).toMatchObject({ promise: 'channels-work', count: 1 });
    expect(breach?.examples[0]).toMatch(/SMTP_URL 中的账号和密码.+\/ E-mail: .+password/);
    await bureau.ledger.presences.beat('a-worker', ['worker'], { channels: { failed: [] } });
    expect(await broken()).toEqual([]);
  });

  it('finds an escalation that has reached nobody of the command within a minute, by whichever channel', async () => {
    const { dispatch } = await published();
    const escalation = await bureau.stage.escalation(dispatch);
    const [first] = await bureau.stage.escalationMessages(escalation);
    const untold = { promise: 'somebody-has-each-escalation', count: 1, examples: [escalation.id] };
    await bureau.advance(59_000);
    expect(await findBreaches(bureau.ledger)).not.toContainEqual(expect.objectContaining(untold));
    await sql(`UPDATE deliveries SET state = 'failed-permanently' WHERE escalation_id = $1`, [escalation.id]);
    await bureau.advance(2_000);
    expect(await findBreaches(bureau.ledger)).toContainEqual(expect.objectContaining(untold));
    // What a robot told a group, nobody in particular has.
    await sql(`UPDATE deliveries SET state = 'sent', channel = 'wecom' WHERE id = $1`, [first]);
    expect(await findBreaches(bureau.ledger)).toContainEqual(expect.objectContaining(untold));
    await sql(`UPDATE deliveries SET channel = 'email' WHERE id = $1`, [first]);
    expect(await findBreaches(bureau.ledger)).not.toContainEqual(expect.objectContaining(untold));
  });

  it('still reports other findings if one check fails on a bad row', async () => {
    const { dispatch } = await published();
    await sql('DELETE FROM deliveries WHERE dispatch_id = $1', [dispatch.id]);
    await sql('ALTER TABLE audit_entries RENAME COLUMN details TO details_gone');
    expect(await broken()).toEqual(['every-office-has-its-dispatch', 'every-dispatch-is-sent-or-escalated', 'the-chain-is-intact']);
  });

  it('reports that the ledger does not answer', async () => {
    const away = await Ledger.open({ url: bureau.databaseUrl, clock: 'movable', application: 'test-away' });
    await away.close();
    expect((await findBreaches(away)).map(({ promise }) => promise)).toEqual(['the-ledger-answers']);
  });
});
