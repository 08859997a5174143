import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { selfSigned } from '@rainstorm/harness/mail-certificates';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import { certificateEnds } from '@rainstorm/runtime';
import { CheckReadiness } from './check-readiness.js';

let bureau: Bureau;
beforeAll(async () => {
  bureau = await Bureau.open();
});
afterAll(async () => bureau.close());

it('takes what the processes say of their channels and certificates, each once, and is made once in its time', async () => {
  const now = await bureau.ledger.now();
  const said = (inDays: number) => ({ name: 'CAP_CERTIFICATE', endsAt: later(now, minutes(inDays * 24 * 60)).toISOString() });
  const failed = [{ channel: 'sms', reason: 'unreachable', detail: 'x', since: now.toISOString() }];
  await bureau.ledger.presences.beat('one', ['worker'], { channels: { failed }, readiness: { certificates: [said(20)] } });
  await bureau.ledger.presences.beat('two', ['console'], { readiness: { certificates: [{ name: 'no date', endsAt: 'x' }, said(10)] } });
  const callLimits = [
    { count: 1, perSec: 60 },
    { count: 5, perSec: 86_400 },
  ];
  await bureau.ledger.presences.beat('four', ['worker'], { readiness: { callLimits } });
  await bureau.run(async (tx) =>
    tx.sql(
      `INSERT INTO calls (id, phone, status, speech, rule, opened_at, ended_at, ended_how)
       SELECT 'cal-' || n, CASE WHEN n <= 4 THEN '13800001111' ELSE '13900002222' END, 'actual', '', '{}',
         $1::timestamptz - n * interval '1 hour', $1, 'no-answer'
       FROM generate_series(1, 7) AS n`,
      [now],
    ),
  );
  const check = new CheckReadiness(bureau.ledger, bureau.city, 300_000);
  expect(await check.run()).not.toBeNull();
  expect(await check.run()).toBeNull();
  const risks = await bureau.ledger.read(async (tx) => tx.readinessRisks.find({}));
  const of = (kind: string) => risks.filter((risk) => risk.kind === kind);
  expect(of('channel-failed')).toMatchObject([{ channel: 'sms', detail: 'unreachable' }]);
  expect(of('certificate-ends')).toMatchObject([{ name: 'CAP_CERTIFICATE', beginsAt: later(now, minutes(10 * 24 * 60)) }]);
  expect(of('quota-near')).toMatchObject([{ name: '138****1111 24h', channel: 'voice', detail: '4/5' }]);
  await bureau.advance(minutes(5));
  expect(await check.run()).not.toBeNull();
});

it('reads when a certificate ends, and leaves out what is none', () => {
  const [found, ...rest] = certificateEnds('SMTP_CA_FILE', [selfSigned, 'no certificate']);
  expect(rest).toEqual([]);
  expect(found?.name).toBe('SMTP_CA_FILE');
  expect(Number.isNaN(Date.parse(found?.endsAt ?? ''))).toBe(false);
});
