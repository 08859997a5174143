import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { loadBaseMap } from '@rainstorm/city-config';
import { Ledger, type DispatchRow } from '@rainstorm/ledger';
import { createConsole } from '../../apps/receiver-console/src/console.module.js';
import { consoleSettings } from '../../apps/receiver-console/src/infrastructure/settings.js';
import { findBreaches } from '../../apps/dispatcher/src/monitoring/find-breaches.js';
import { systemActor } from '@rainstorm/operations';
import { PublishBulletin } from '../../apps/dispatcher/src/issuance/publish-bulletin.js';
import { startApp } from '@rainstorm/harness/processes';
import { copyDatabase, freshDatabase } from '@rainstorm/harness/fresh-database';
import { until } from '@rainstorm/harness/until';
import { ConsoleClient } from './console-client.spec-support.js';
import { later, minutes, unpublished } from '@rainstorm/harness/ledger-stage';
import { Desk, password } from './desk-app.spec-support.js';
import { Bureau } from '@rainstorm/harness/bureau';
import { quiet } from './dispatcher.spec-support.js';
import { formatNumber, zonedParts } from '@rainstorm/warning-model';

const arm = async (
  databaseUrl: string,
  ...parameters: readonly string[]
): Promise<{ readonly code: number | string; readonly said: string }> => {
  const app = startApp({
    name: 'arm',
    script: 'apps/cli/dist/main.js',
    arguments: ['arm', ...parameters],
    environment: { DATABASE_URL: databaseUrl, CLOCK: 'movable', NO_COLOR: '1' },
  });
  const code = await app.ended;
  return { code, said: app.said() };
};

const sql = async <Row>(ledger: Ledger, text: string, parameters: readonly unknown[] = []): Promise<readonly Row[]> =>
  ledger.transaction(async (tx) => tx.sql<Row[]>(text, parameters));

const publish = async ({ ledger, city, stage }: Bureau): Promise<readonly DispatchRow[]> => {
  const { id } = await stage.bulletin({ ...unpublished, state: 'signed', colour: 'orange' });
  const published = await new PublishBulletin(ledger, city).run(id, `key-${id}`, systemActor);
  if (!published.ok) throw new Error(published.refusal.type);
  return ledger.read(async (tx) => tx.dispatches.find({ bulletinId: id }));
};

describe('whether a ledger is armed', () => {
  let bureau: Bureau;
  beforeEach(async () => {
    bureau = await Bureau.open();
  });
  afterEach(async () => bureau.close());

  it('is true after its migration', async () => {
    expect(await bureau.ledger.arming.state()).toEqual({ armed: true, overdue: 0, unsent: 0 });
  });

  it('is false after its rows were restored into the same tables', async () => {
    const [row] = await sql<{ place: string; xact: string; at: Date }>(
      bureau.ledger,
      'SELECT place, armed_in::text AS xact, armed_at AS at FROM ledger_arming',
    );
    await sql(bureau.ledger, 'TRUNCATE ledger_arming');
    expect(await bureau.ledger.arming.isArmed()).toBe(false);
    await sql(bureau.ledger, 'INSERT INTO ledger_arming (place, armed_in, armed_at) VALUES ($1, $2::xid, $3)', [
      row?.place,
      row?.xact,
      row?.at,
    ]);
    expect(await bureau.ledger.arming.isArmed()).toBe(false);
    await bureau.ledger.transaction(async (tx) => tx.arming.arm());
    expect(await bureau.ledger.arming.isArmed()).toBe(true);
  });

  it('is false after the table was recreated in the same database', async () => {
    await sql(bureau.ledger, 'ALTER TABLE ledger_arming RENAME TO before');
    await sql(bureau.ledger, 'CREATE TABLE ledger_arming (LIKE before INCLUDING ALL)');
    // As if the restore had got the very number of the transaction that armed it.
    await sql(
      bureau.ledger,
      'INSERT INTO ledger_arming (place, armed_in, armed_at) SELECT place, pg_current_xact_id()::xid, armed_at FROM before',
    );
    expect(await bureau.ledger.arming.isArmed()).toBe(false);
  });

  it('stays true after its tables were rewritten in place', async () => {
    const ledger = await Ledger.open({ url: bureau.databaseUrl, clock: 'movable', application: 'test', poolSize: 1 });
    try {
      for (const work of ['VACUUM FREEZE ledger_arming', 'VACUUM FULL ledger_arming']) {
        await ledger.read(async (tx) => tx.sql(work));
        expect(await ledger.arming.isArmed()).toBe(true);
      }
    } finally {
      await ledger.close();
    }
  });
});

describe('a restored copy of the ledger', () => {
  let original: Bureau;
  let desk: Desk;
  let copy: Bureau;
  let dispatches: readonly DispatchRow[];
  beforeAll(async () => {
    original = await Bureau.open();
    dispatches = await publish(original);
    await original.disconnect();
    copy = await Bureau.on(await copyDatabase(original.databaseUrl));
    // Taken by a worker that the backup has outlived.
    await sql(
      copy.ledger,
      `UPDATE deliveries SET state = 'queued', queued_real = clock_timestamp() - interval '1 hour' WHERE office_id = 'yellow-river-office'`,
    );
    const [first] = dispatches;
    if (first === undefined) throw new Error('Nothing was published');
    await copy.moveTo(later(first.receiptDueAt, minutes(1)));
    desk = await Desk.on(copy, 'scheduler', 'worker');
  });
  afterAll(async () => {
    await desk.close();
    await original.drop();
  });
  const of = (office: string): DispatchRow => {
    const found = dispatches.find(({ officeId }) => officeId === office);
    if (found === undefined) throw new Error(`No dispatch to ${office}`);
    return found;
  };
  const processes = async () => (await desk.as('lin')).get<{ readonly arming: unknown }>('/processes');

  it('sends nothing and escalates nothing, even if it is overdue', async () => {
    // Its scheduler has looked, and has seen that much is overdue.
    await until(async () => (await copy.ledger.presences.heartbeats()).some(({ holds }) => holds['timersOnTime'] === false));
    expect(await (await copy.scheduler()).run()).toBe(0);
    expect(await copy.ledger.untilNextTimer()).toBeNull();
    expect(await desk.relay.run()).toBe(0);
    expect(await desk.relay.reconcile()).toBe(0);
    const queued = await copy.ledger.read(async (tx) => tx.deliveries.find({ state: 'queued' }));
    expect(queued.length).toBeGreaterThan(0);
    expect(await copy.ledger.outbox.begin(queued.map(({ id }) => id))).toEqual([]);
    expect(await sql(copy.ledger, `SELECT count(*)::integer AS n FROM deliveries WHERE state NOT IN ('pending', 'queued')`)).toEqual([
      { n: 0 },
    ]);
    expect(await sql(copy.ledger, 'SELECT count(*)::integer AS n FROM escalations')).toEqual([{ n: 0 }]);
    expect(desk.mail.mails).toEqual([]);
    expect(copy.troubles).toEqual([]);
  });

  it('is reported to the desk with what is overdue, and by the auditor as a broken promise', async () => {
    const [unsent] = await sql<{ n: number }>(copy.ledger, 'SELECT count(*)::integer AS n FROM deliveries');
    expect((await processes()).arming).toEqual({ armed: false, overdue: dispatches.length, unsent: unsent?.n });
    expect((await findBreaches(copy.ledger))[0]).toMatchObject({
      promise: 'the-ledger-is-armed',
      says: { zh: '数据库由备份恢复，尚未启用：不发送、不督办' },
      examples: ['npm run arm', `overdue ${dispatches.length}`, `unsent ${unsent?.n}`],
    });
  });

  it('refuses a publication and says what to do', async () => {
    const lin = await desk.as('lin');
    const { id } = await desk.signal();
    await lin.post(`/bulletins/${id}/sign`, { emergency: true });
    const answer = await lin.ask('POST', `/bulletins/${id}/publish`, {}, { 'idempotency-key': `early-${id}` });
    expect(answer.status).toBe(409);
    expect(JSON.parse(answer.text)).toMatchObject({
      type: expect.stringMatching(/:ledger-is-disarmed$/),
      title: expect.stringContaining('尚未启用，不能发布'),
    });
    const english = await lin.ask('POST', `/bulletins/${id}/publish`, {}, { 'idempotency-key': `early2-${id}`, 'accept-language': 'en' });
    expect(english.text).toContain('run npm run arm');
    expect(await copy.stage.audited(id)).toContain('publication-refused refused');
  });

  it('takes receipts on the console, which shows that nothing is sent', async () => {
    const map = await loadBaseMap('config/zhengzhou', copy.city);
    if (!map.ok) throw new Error('config/zhengzhou has faults');
    const settings = consoleSettings({ DATABASE_URL: copy.databaseUrl, CLOCK: 'movable', CONSOLE_PORT: '0', LOG_LEVEL: 'silent' });
    const ledger = await Ledger.open({ url: copy.databaseUrl, clock: 'movable', application: 'test-console' });
    const app = await createConsole({ ledger, city: copy.city, map: map.value, settings, logger: quiet });
    try {
      await app.listen(0, '127.0.0.1');
      const zhou = await ConsoleClient.signIn((await app.getUrl()).replace('[::1]', '127.0.0.1'), 'zhou', password);
      expect((await zhou.get('/status')).body).toMatchObject({ arming: { armed: false, overdue: dispatches.length } });
      expect((await zhou.post(`/dispatches/${of('duty-office').id}/receipt`)).status).toBe(201);
    } finally {
      await app.close();
    }
    expect((await copy.dispatch(of('duty-office').id)).state).toBe('acknowledged');
  });

  it('is shown by npm run arm, which requires a name and a confirmation', async () => {
    const { code, said } = await arm(copy.databaseUrl, '--overdue');
    expect(code).toBe(0);
    expect(said).toContain(`逾期 ${dispatches.length - 1} 项 · overdue: ${dispatches.length - 1}`);
    expect(said).toMatch(/签收 receipt\s+郑气短时〔\d+〕1号\s+市黄河防汛抗旱办公室 Municipal Yellow River/);
    expect(said).toContain('尚未启用');
    for (const [parameters, complaint] of [
      [[], '--by NAME is missing'],
      [['--by', ' '], '--by NAME is missing'],
      [['--by', '王运维'], '--last-numbers is missing'],
      [['--by', '王运维', '--yes'], '--last-numbers is missing'],
      [['--by', '王运维', '--last-numbers', '44号', '--yes'], '"44号" is no number of this city'],
      [['--by', '王运维', '--last-numbers', 'none'], 'give --yes'],
      [['--overdue', '--yes'], '--overdue shows only'],
      [['--force'], 'unknown option --force'],
      [['now'], '"now" is no option'],
    ] as const)
      expect(await arm(copy.databaseUrl, ...parameters)).toEqual({ code: 2, said: expect.stringContaining(complaint) });
    expect(await copy.ledger.arming.isArmed()).toBe(false);
  }, 180_000);

  it('sends and escalates only what is still owed once it is armed, without a restart', async () => {
    const { year } = zonedParts(await copy.ledger.now(), copy.city.zone);
    const lastNumbers = copy.city.products.map(({ number }) => formatNumber(number, year, 44));
    const { code, said } = await arm(copy.databaseUrl, '--by', '王运维', '--yes', '--last-numbers', lastNumbers.join(','));
    expect(code).toBe(0);
    expect(said).toContain('已启用');
    const owing = dispatches.filter(({ officeId }) => officeId !== 'duty-office');
    await until(async () => (await Promise.all(owing.map(async (one) => copy.escalationsOf(one)))).every(({ length }) => length === 1));
    expect(await copy.escalationsOf(of('duty-office'))).toEqual([]);
    await desk.mail.find(({ to, subject }) => to === 'zhibanshi@command.zhengzhou.example' && subject.includes('督办'));
    await desk.mail.find(({ to }) => to === 'zhiban@river.zhengzhou.example');
    const skipped = { status: 'actual', year: expect.any(Number), count: expect.any(Number) };
    expect(await sql(copy.ledger, `SELECT actor_name AS by, details FROM audit_entries WHERE act = 'ledger-armed'`)).toEqual([
      { by: '王运维', details: { overdue: owing.length, unsent: expect.any(Number), lastNumbers, skippedInEachOffice: [skipped] } },
    ]);
    expect((await processes()).arming).toEqual({ armed: true, overdue: 0, unsent: 0 });
    expect((await findBreaches(copy.ledger)).map(({ promise }) => promise)).not.toContain('the-ledger-is-armed');
    expect((await copy.ledger.verify()).intact).toBe(true);
    const { id } = await desk.signal();
    // 44 was given after the backup, and is not given to another text.
    expect((await desk.publish(id)).bulletin.number).toMatch(/\D45\D/);
    expect(await arm(copy.databaseUrl, '--by', '别人', '--yes')).toEqual({ code: 0, said: expect.stringContaining('armed already') });
  });
});

it('is not armed before its migrations have run', async () => {
  const empty = await freshDatabase();
  try {
    expect(await arm(empty.url, '--by', '王运维', '--yes')).toEqual({
      code: 1,
      said: expect.stringContaining('node apps/cli/dist/main.js migrate'),
    });
  } finally {
    await empty.drop();
  }
});
