import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Composed, ON_REDIS } from '@rainstorm/harness/composed';
import { Proxied, proxyProgram } from '@rainstorm/harness/proxied';
import { until } from '@rainstorm/harness/until';
import type { BulletinJson, DispatchCase, DispatchJson, Items } from '@rainstorm/harness/api-json';
import { MAIL } from '@rainstorm/harness/world';

const START_MS = 240_000;

let composed: Composed;
beforeAll(async () => {
  composed = await Composed.start();
}, START_MS);
afterAll(async () => composed.close(), 60_000);

/** A red signal by the emergency flow. */
const publish = async (): Promise<BulletinJson> => {
  const forecaster = composed.desk('lin.yubao', 0);
  const draft = await forecaster.post<BulletinJson>('/signals', {
    hazard: 'rainstorm',
    productCode: 'rain-signal',
    areas: [{ areaCode: '410105', colour: 'red' }],
    colour: 'red',
    headline: '暴雨红色预警信号',
    description: '预计未来3小时内降水量将达100毫米以上。',
    instruction: '1. 停止户外作业。',
    expires: new Date(Date.now() + 6 * 3_600_000).toISOString(),
  });
  await forecaster.post(`/bulletins/${draft.id}/sign`, { emergency: true });
  const { bulletin } = await forecaster.post<{ bulletin: BulletinJson; dispatches: readonly DispatchJson[] }>(
    `/bulletins/${draft.id}/publish`,
    {},
    { 'idempotency-key': `compose-${draft.id}` },
  );
  return bulletin;
};

describe('the deployment of docker-compose.yml', () => {
  it('publishes through one API, mails, and accepts the receipt through a console', async () => {
    const bulletin = await publish();
    const mail = await composed.mail.find(
      ({ to, subject }) => to === MAIL['duty-office'][0]?.replace('.example', '.internal') && subject.includes(bulletin.number ?? '-'),
      30_000,
    );
    expect(mail.link).toMatch(/^https:\/\/131631\.zhengzhou\.internal\/r\//);

    // The other api, and both consoles.
    const seen = (await composed.desk('lin.yubao', 1).get<Items<DispatchCase>>(`/dispatches?bulletinId=${bulletin.id}`)).items;
    const dispatch = seen.find(({ dispatch: { officeId } }) => officeId === 'duty-office')?.dispatch;
    if (dispatch === undefined) throw new Error('No dispatch to the duty office');
    expect(dispatch.state).toBe('open');
    await composed.console('zhou.zhiban', 1).post(`/dispatches/${dispatch.id}/receipt`);
    const after = await composed.console('zhou.zhiban', 0).get<{ dispatch: DispatchJson }>(`/dispatches/${dispatch.id}`);
    expect(after.dispatch.state).toBe('acknowledged');
  }, 90_000);

  it('is healthy by its own health checks, and unhealthy when a checked process is gone', async () => {
    for (const name of ['api', 'scheduler', 'worker', 'auditor', 'receiver-console', ...(ON_REDIS ? ['redis'] : [])])
      expect({ name, ...(await composed.health(name)) }).toEqual({ name, code: 0, output: '' });
    await composed.stop('scheduler');
    expect(await composed.health('scheduler')).toMatchObject({ code: 1, output: 'the scheduler has no heartbeat\n' });
    await composed.stop('receiver-console', 1);
    expect((await composed.health('receiver-console', 1)).code).toBe(1);
  }, 90_000);

  it('uses roles of least rights, which own nothing and cannot change the audit', async () => {
    const mayNot = [
      'DROP TABLE audit_entries',
      'ALTER TABLE audit_entries DISABLE TRIGGER USER',
      `UPDATE audit_entries SET actor_name = 'x'`,
      'DELETE FROM audit_entries',
      'TRUNCATE audit_entries',
      'CREATE TABLE public.mine (id text)',
      'DELETE FROM ledger_arming',
      'UPDATE ledger_release SET oldest = 0',
      'SET ROLE rainstorm_owner',
      'CREATE ROLE other',
      'ALTER ROLE rainstorm_app SUPERUSER',
    ];
    const refusals = async (role: 'rainstorm_app' | 'rainstorm_auditor', statements: readonly string[]): Promise<unknown> =>
      composed.asRole(role, async (client) => {
        const codes: [string, unknown][] = [];
        for (const statement of statements)
          codes.push([
            statement,
            await client.query(statement).then(
              () => 'done',
              (error: unknown) => (error as { readonly code?: unknown }).code,
            ),
          ]);
        return codes;
      });
    expect(await refusals('rainstorm_app', mayNot)).toEqual(mayNot.map((statement) => [statement, '42501']));
    const auditorMayNot = [...mayNot, `UPDATE dispatches SET state = 'open'`, 'DELETE FROM timers', 'DELETE FROM scheduler_marks'];
    expect(await refusals('rainstorm_auditor', auditorMayNot)).toEqual(auditorMayNot.map((statement) => [statement, '42501']));
    const { rows } = await composed.asRole(null, async (client) =>
      client.query<{ role: string; super: boolean; names: string[] }>(
        `SELECT rolname AS role, rolsuper AS super, array_agg(DISTINCT application_name) AS names
         FROM pg_stat_activity
         JOIN pg_roles ON pg_roles.oid = usesysid
         WHERE datname = current_database() AND application_name LIKE 'rainstorm-%'
         GROUP BY rolname, rolsuper
         ORDER BY rolname`,
      ),
    );
    expect(rows).toEqual([
      { role: 'rainstorm_app', super: false, names: expect.arrayContaining(['rainstorm-api', 'rainstorm-console', 'rainstorm-worker']) },
      { role: 'rainstorm_auditor', super: false, names: ['rainstorm-auditor'] },
    ]);
  });

  it('keeps anchors of the audit chain outside the database, which the commands compare with', async () => {
    await until(async () => (await composed.command(['ledger-verify'])).output.includes('anchors outside the database'), 60_000);
    expect(await composed.command(['ledger-verify'])).toMatchObject({ code: 0 });
  }, 90_000);

  it('lets the auditor ping while every promise holds', async () => {
    await until(async () => Promise.resolve(composed.pings > 0));
  });
});

const program = proxyProgram();
/** Under CI the program is there, or this fails. */
const withProxy = program === null && process.env['CI'] !== 'true' ? describe.skip : describe;
withProxy('the reverse proxy', () => {
  let proxied: Proxied;
  beforeAll(async () => {
    proxied = await Proxied.start(program ?? 'caddy', composed);
  }, 30_000);
  afterAll(async () => proxied.close());

  it('terminates TLS for both apps, sends HSTS, and is healthy', async () => {
    for (const app of ['console', 'desk'] as const) {
      const live = await proxied.ask(app, 'GET', '/health/live');
      expect(live).toMatchObject({ status: 200, body: '{"ok":true}' });
      expect(live.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
      expect(live.headers['server']).toBeUndefined();
      expect(live.headers['alt-svc']).toBeUndefined();
      expect((await proxied.ask(app, 'GET', '/')).body).toContain('<div id="app">');
    }
    expect(await proxied.healthStatus()).toBe(200);
    const plain = await proxied.plain('/duty?x=1');
    expect([plain.status, plain.location]).toEqual([301, 'https://131631.zhengzhou.internal/duty?x=1']);
  });

  it('does not let callers forge the recorded address', async () => {
    const { setCookie } = await proxied.signIn('console', 'zhou.zhiban', { 'x-forwarded-for': '203.0.113.9', 'x-real-ip': '203.0.113.9' });
    expect(setCookie).toMatch(/; Secure/);
    expect(await composed.lastSignInFrom()).toMatch(/127\.0\.0\.1$/);
  });

  it('refuses what the apps refuse', async () => {
    expect(await proxied.statusOfBody('console', '/api/v1/session', 1_100_000)).toBe(413);
    // A file for a bulletin is larger, and goes to the desk alone: there the app says who may send it.
    const attachments = '/api/v1/bulletins/none/attachments';
    expect(await proxied.statusOfBody('console', attachments, 1_100_000, 'image/png')).toBe(413);
    expect(await proxied.statusOfBody('desk', attachments, 1_100_000, 'image/png')).toBe(401);
  });

  it('forwards each event of the live stream at once', async () => {
    const { cookie } = await proxied.signIn('console', 'zhou.zhiban');
    const stream = await proxied.stream('console', '/api/v1/stream', { cookie });
    try {
      expect(stream.headers['content-type']).toContain('text/event-stream');
      const bulletin = await publish();
      await stream.until((text) => text.includes(bulletin.id));
    } finally {
      stream.close();
    }
  }, 60_000);
});
