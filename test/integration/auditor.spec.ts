import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Ledger } from '@rainstorm/ledger';
import { createAuditor } from '../../apps/dispatcher/src/monitoring/auditor.module.js';
import { dispatcherSettings } from '../../apps/dispatcher/src/infrastructure/settings.js';
import { freePort } from '@rainstorm/harness/free-port';
import { MailSink } from '@rainstorm/harness/mail-sink';
import { until } from '@rainstorm/harness/until';
import { Bureau } from '@rainstorm/harness/bureau';
import { LINK_SECRET, quiet } from './dispatcher.spec-support.js';
import { foreignEntry } from '@rainstorm/harness/foreign-proof';

let bureau: Bureau;
beforeEach(async () => {
  bureau = await Bureau.open();
  await bureau.ledger.presences.beat('one', ['api', 'scheduler', 'worker'], {});
  await bureau.ledger.presences.beat('two', ['console'], {});
});
afterEach(async () => bureau.close());

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

describe('the process with the role auditor', () => {
  let mail: MailSink;
  let watcher: Server;
  let pings = 0;
  let lastPing = '';
  beforeEach(async () => {
    pings = 0;
    mail = await MailSink.start(await freePort());
    watcher = createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => {
        body += part.toString();
      });
      request.on('end', () => {
        lastPing = body;
        pings += 1;
        response.end();
      });
    });
    await once(watcher.listen(0, '127.0.0.1'), 'listening');
  });
  afterEach(async () => {
    await mail.stop();
    watcher.close();
  });

  const auditor = async () => {
    const settings = dispatcherSettings({
      DATABASE_URL: bureau.databaseUrl,
      SMTP_URL: mail.url,
      ACK_LINK_SECRET: LINK_SECRET,
      CLOCK: 'movable',
      ROLES: 'auditor',
      AUDIT_EVERY_MS: '1000',
      HEARTBEAT_URL: `http://127.0.0.1:${(watcher.address() as AddressInfo).port}/secret-path`,
    });
    const ledger = await Ledger.open({ url: bureau.databaseUrl, clock: 'movable', application: 'test-auditor', poolSize: 2 });
    return createAuditor({ ledger, city: bureau.city, map: null, settings, logger: quiet });
  };

  it('pings while every promise holds, and mails bureau and command what is broken and when it holds again', async () => {
    const app = await auditor();
    try {
      await until(async () => Promise.resolve(pings >= 2));
      const { dispatch } = await published();
      await sql('DELETE FROM deliveries WHERE dispatch_id = $1', [dispatch.id]);
      const alarm = await mail.find(({ to }) => to === 'zhibanshi@command.zhengzhou.example');
      expect(alarm.subject).toContain('【系统告警】');
      expect(alarm.text).toContain(dispatch.id);
      await mail.find(({ to }) => to === 'shouxi@bureau.zhengzhou.example');
      const [heard] = (await bureau.ledger.presences.heartbeats()).filter(({ roles }) => roles.includes('auditor'));
      expect(heard?.holds).toMatchObject({ breaches: [{ promise: 'every-dispatch-is-sent-or-escalated', count: 1 }] });
      const atAlarm = pings;
      await bureau.stage.deliveries(dispatch);
      await mail.find(({ to, subject }) => to === 'zhibanshi@command.zhengzhou.example' && subject.includes('【系统恢复】'));
      await until(async () => Promise.resolve(pings > atAlarm));
      // Whoever holds the database cannot take back what the receiver has.
      const { auditHead } = JSON.parse(lastPing) as { auditHead: { seq: number; hash: string } };
      const [row] = await bureau.ledger.read(async (tx) => tx.auditEntries.find({ seq: auditHead.seq }));
      expect(auditHead).toEqual({ seq: row?.seq, hash: row?.hash, at: expect.any(String), numbers: expect.any(Array) });
    } finally {
      await app.close();
    }
    expect((await bureau.ledger.presences.heartbeats()).filter(({ roles }) => roles.includes('auditor'))).toEqual([]);
  });

  it('does not ping while its own mail server is dead', async () => {
    const app = await auditor();
    try {
      await until(async () => Promise.resolve(pings >= 2));
      await mail.stop();
      const heard = async () => (await bureau.ledger.presences.heartbeats()).find(({ roles }) => roles.includes('auditor'));
      await until(async () => JSON.stringify((await heard())?.holds['breaches']).includes('the-auditor-can-tell'));
      const [atDeath, since] = [pings, performance.now()];
      const port = Number(new URL(mail.url).port);
      // Another round, which began after that.
      await until(async () => performance.now() - since - ((await heard())?.silentForMs ?? Infinity) > 1_000);
      expect(pings).toBe(atDeath);
      mail = await MailSink.start(port);
      await until(async () => Promise.resolve(pings > atDeath));
    } finally {
      await app.close();
    }
  });
});
