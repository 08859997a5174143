import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashPassword } from '@rainstorm/access';
import { IvrGateway, type IvrAccount, type IvrCall } from '@rainstorm/harness/ivr-gateway';
import { someLeaders, withLeaders } from '@rainstorm/harness/leaders';
import { minutes, officeId } from '@rainstorm/harness/ledger-stage';
import { publishSignal } from '@rainstorm/harness/published-signal';
import { until } from '@rainstorm/harness/until';
import { freshAccount, Ledger, newId, type BulletinRow, type LeaderCallRow } from '@rainstorm/ledger';
import { createLogger } from '@rainstorm/runtime';
import { createConsole } from '../../apps/receiver-console/src/console.module.js';
import { consoleSettings } from '../../apps/receiver-console/src/infrastructure/settings.js';
import { ConsoleClient } from './console-client.spec-support.js';
import { Workshop } from './dissemination.spec-support.js';

/** 叫应 of 400 leaders for one red signal: a worker and a gateway with telephones, two desks over HTTP, and schedulers of which one ends before the deadline. */

const LEADERS = 400;
const PRESSING = LEADERS * 0.7;
/** Whom the two desks reach. */
const SPOKEN = LEADERS * 0.1;
const KEY = 'a-secret-of-the-gateway-0123456789abcdef';
const password = 'a long enough password';
const account = (name: string, showNumber: string): IvrAccount => ({
  keyId: `LTAI${name}`,
  keySecret: `secretOf${name}`,
  showNumber,
  startCode: `TTS_${name}`,
  startText: '${speech}${prompt}',
  confirmCode: `TTS_${name}_2`,
  confirmText: '${confirmation}',
});
const real = account('real', '037100001234');
const settingsOf = (prefix: string, url: string, { keyId, keySecret, showNumber, startCode, confirmCode }: IvrAccount) => ({
  [`${prefix}_GATEWAY_URL`]: url,
  [`${prefix}_ACCESS_KEY_ID`]: keyId,
  [`${prefix}_ACCESS_KEY_SECRET`]: keySecret,
  [`${prefix}_SHOW_NUMBER`]: showNumber,
  [`${prefix}_TEMPLATE_CODE`]: startCode,
  [`${prefix}_CONFIRM_TEMPLATE_CODE`]: confirmCode,
});

interface Detail {
  readonly round: {
    readonly state: string;
    readonly counts: { readonly total: number; readonly reached: number; readonly listed: number };
  };
  readonly calls: readonly { readonly id: string; readonly state: string; readonly name: string }[];
}

describe('the calls to 400 leaders', () => {
  const environment = { ...process.env };
  let gateway: IvrGateway;
  let workshop: Workshop;
  let app: Awaited<ReturnType<typeof createConsole>>;
  let zhou: ConsoleClient;
  let fang: ConsoleClient;

  beforeAll(async () => {
    gateway = new IvrGateway();
    gateway.hasLimits = false;
    gateway.patience = { ringingMs: 600_000, talkingMs: 600_000, confirmingMs: 50 };
    const url = await gateway.start();
    Object.assign(process.env, settingsOf('VOICE', url, real));
    gateway.open(real);
    workshop = await Workshop.open(withLeaders(LEADERS));
    workshop.environment = { WEBHOOK_ALLOWED: '127.0.0.0/8' };
    const { bureau } = workshop;
    const passwordHash = await hashPassword(password);
    await bureau.run(async (tx) =>
      tx.accounts.insert(
        ...[
          { login: 'zhou', name: '周值班', roles: ['duty-officer'] as const, officeId: officeId('duty-office') },
          { login: 'fang', name: '方值班', roles: ['command-officer'] as const, officeId: null },
        ].map((person) => ({ id: newId('account'), ...person, passwordHash, ...freshAccount, createdAt: tx.now })),
      ),
    );
    app = await createConsole({
      ledger: await Ledger.open({ url: bureau.databaseUrl, clock: 'movable', application: 'test-console' }),
      city: bureau.city,
      map: null,
      logger: createLogger({ name: 'test', level: 'silent' }),
      settings: consoleSettings({ DATABASE_URL: bureau.databaseUrl, CLOCK: 'movable', CONSOLE_PORT: '0', VOICE_CALLBACK_KEY: KEY }),
    });
    await app.listen(0, '127.0.0.1');
    const base = (await app.getUrl()).replace('[::1]', '127.0.0.1');
    gateway.callbackUrl = `${base}/gateways/voice/${KEY}`;
    [zhou, fang] = [await ConsoleClient.signIn(base, 'zhou', password), await ConsoleClient.signIn(base, 'fang', password)];
    await workshop.start('worker');
  });
  afterAll(async () => {
    await app.close();
    await workshop.close();
    await gateway.stop();
    process.env = environment;
  });

  const callsOf = async ({ id }: BulletinRow): Promise<readonly LeaderCallRow[]> =>
    workshop.bureau.ledger.read(async (tx) => {
      const round = await tx.leaderCallRounds.first({ bulletinId: id });
      return round === null ? [] : tx.leaderCalls.find({ roundId: round.id }, { order: { place: 'ASC' } });
    });
  const detailOf = async (client: ConsoleClient, { id }: BulletinRow): Promise<Detail> => {
    const round = await workshop.bureau.ledger.read(async (tx) => tx.leaderCallRounds.first({ bulletinId: id }));
    return (await client.get(`/leader-call-rounds/${round?.id ?? ''}`)).body as unknown as Detail;
  };
  /** The worker is woken by the relay; the loop leaves it the machine. */
  const calledOnce = async (bulletin: BulletinRow): Promise<void> =>
    until(async () => {
      await workshop.relay();
      await new Promise((resolve) => setTimeout(resolve, 250));
      return (await callsOf(bulletin)).every(({ attempts }) => attempts.length > 0);
    }, 60_000).catch(async () => {
      const made = (await callsOf(bulletin)).filter(({ attempts }) => attempts.length > 0).length;
      const ended = gateway.calls.filter(({ end }) => end !== null).length;
      throw new Error(`${made} of ${LEADERS} leaders were called; the gateway placed ${gateway.calls.length} calls and ended ${ended}`);
    });
  const counted = (calls: readonly { readonly state: string }[], state: string): number =>
    calls.filter((call) => call.state === state).length;

  /** Of ten leaders seven press the key, one hangs up, one does not answer, and one is busy. Eight of them at a time, as lines allow. */
  const pickUp = async (shownNumber: string): Promise<void> => {
    const place = new Map(someLeaders(workshop.bureau.city, LEADERS).map(({ phone }, index) => [phone, index]));
    const handled = new Set<string>();
    const callee = async (call: IvrCall): Promise<void> => {
      const habit = (place.get(call.phone) ?? 0) % 10;
      if (habit < 7) {
        gateway.answer(call.callId);
        await gateway.press(call.callId, '1');
      }
      let status = await gateway.hangUp(call.callId, habit < 7 ? 'heard' : (['hung-up', 'no-answer', 'busy'] as const)[habit - 7]);
      // A gateway reports again where the answer was no success.
      while (status !== null && status >= 500) status = await gateway.reportEnd(call);
    };
    while (handled.size < LEADERS) {
      await workshop.relay();
      const ringing = gateway.calls.filter((call) => call.shownNumber === shownNumber && !handled.has(call.phone)).slice(0, 8);
      if (ringing.length === 0) await new Promise((resolve) => setTimeout(resolve, 100));
      for (const { phone } of ringing) handled.add(phone);
      await Promise.all(ringing.map(callee));
    }
  };

  it('reaches by machine and by two desks, and lists everybody else at five minutes, whichever scheduler is left', async () => {
    const { bureau } = workshop;
    const first = await workshop.start('scheduler');
    const red = await publishSignal(bureau, 'red');
    await pickUp(real.showNumber);
    await calledOnce(red);
    const called = await callsOf(red);
    expect(called).toHaveLength(LEADERS);
    expect(counted(called, 'reached')).toBe(PRESSING);
    expect(gateway.calls.every(({ text }) => /^郑州市气象台：领导叫应，红色暴雨，郑州市，请立即组织防范。听清请按1。$/.test(text))).toBe(
      true,
    );
    // No machine calls a number twice at the same time, and nobody who has answered again.
    expect(new Set(gateway.calls.map(({ phone }) => phone)).size).toBe(LEADERS);

    // Both desks work down the same list, as fast as they can: each leader is taken by one of them.
    const { calls } = await detailOf(zhou, red);
    const waiting = calls.filter(({ state }) => state === 'open').slice(0, SPOKEN);
    const taken = await Promise.all(
      waiting.flatMap(({ id }) => [zhou, fang].map(async (desk) => (await desk.post(`/leader-calls/${id}/take`)).status)),
    );
    expect(taken.filter((status) => status === 200)).toHaveLength(SPOKEN);
    expect(taken.filter((status) => status === 409)).toHaveLength(SPOKEN);
    const said = await Promise.all(
      waiting.flatMap(({ id }) =>
        [zhou, fang].map(async (desk) => (await desk.post(`/leader-calls/${id}/calls`, { outcome: 'answered', note: '' })).status),
      ),
    );
    expect(said.filter((status) => status === 201)).toHaveLength(SPOKEN);
    expect((await detailOf(fang, red)).round.counts).toMatchObject({ total: LEADERS, reached: PRESSING + SPOKEN, listed: 0 });

    // The scheduler ends before the deadline; another one finds the timer in the ledger.
    await workshop.stop(first);
    await bureau.advance(minutes(5));
    expect(counted(await callsOf(red), 'open')).toBe(LEADERS - PRESSING - SPOKEN);
    await workshop.start('scheduler');
    await until(async () => counted(await callsOf(red), 'open') === 0, 30_000);
    const { round } = await detailOf(fang, red);
    expect(round).toMatchObject({
      state: 'overdue',
      counts: { total: LEADERS, reached: PRESSING + SPOKEN, listed: LEADERS - PRESSING - SPOKEN },
    });
    const escalations = (await fang.get('/escalations?state=standing')).body['items'] as readonly { cause: string; summary: unknown }[];
    expect(escalations.filter(({ cause }) => cause === 'leaders-not-reached')).toMatchObject([
      {
        summary: {
          tried: [
            { zh: expect.stringContaining(`应叫应${LEADERS}人，已叫应${PRESSING + SPOKEN}人，未叫应${LEADERS - PRESSING - SPOKEN}人`) },
          ],
        },
      },
    ]);
    const violations = await bureau.ledger.read(async (tx) => tx.invariants.violations('every-leader-is-reached-or-listed'));
    expect(violations.count).toBe(0);

    // The file for the archive has all of it, and the audit chain holds.
    const found = await bureau.ledger.read(async (tx) => tx.leaderCallRounds.first({ bulletinId: red.id }));
    const csv = await fang.get(`/leader-call-rounds/${found?.id ?? ''}/calls.csv`);
    expect(csv.headers.get('content-type')).toContain('text/csv');
    const lines = csv.text.trim().split('\r\n');
    expect(lines).toHaveLength(LEADERS + 1);
    expect(lines.filter((line) => line.includes('已叫应 reached'))).toHaveLength(PRESSING + SPOKEN);
    expect(lines.filter((line) => line.includes('未叫应，已列入指挥部名单'))).toHaveLength(LEADERS - PRESSING - SPOKEN);
    expect((await bureau.ledger.verify()).intact).toBe(true);
  }, 400_000);
});
