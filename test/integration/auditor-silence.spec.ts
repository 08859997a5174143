import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { WatchAuditor, type AuditorNews } from '../../apps/dispatcher/src/monitoring/watch-auditor.js';
import { Workshop } from './dissemination.spec-support.js';
import { until } from '@rainstorm/harness/until';

const CHIEF = 'shouxi@bureau.zhengzhou.example';
const TOLD = ['zhuban@bureau', 'fuban@bureau', 'shouxi@bureau', 'zhibanshi@command', 'zhibanzhang@command'].map(
  (name) => `${name}.zhengzhou.example`,
);

let shop: Workshop;
beforeEach(async () => {
  shop = await Workshop.open();
});
afterEach(async () => shop.close());

const sql = async (text: string): Promise<unknown> => shop.bureau.ledger.transaction(async (tx) => tx.sql(text));
/** As its heartbeat was last seen so long ago, milliseconds. */
const heardBefore = async (ms: number): Promise<void> => {
  await sql(`UPDATE scheduler_marks SET at = clock_timestamp() - ${ms} * interval '1 millisecond' WHERE name = 'auditor-heard'`);
};
const heardOnce = async (): Promise<unknown> => {
  await shop.bureau.ledger.presences.beat('auditor-1', ['auditor'], {});
  return until(async () => ((await sql(`SELECT 1 FROM scheduler_marks WHERE name = 'auditor-heard'`)) as unknown[]).length === 1);
};
/** Schedulers of other processes, as it were. */
const more = async () => {
  const told: AuditorNews[] = [];
  const troubles: unknown[] = [];
  const watchers = await Promise.all(
    Array.from(
      { length: 4 },
      async () =>
        new WatchAuditor(await shop.bureau.ledgerOf(), {
          tell: async (news) => Promise.resolve(void told.push(news)),
          onTrouble: (error) => troubles.push(error),
        }),
    ),
  );
  return { watchers, told, troubles };
};
const mailsTo = (address: string, subject: string): number =>
  shop.mail.mails.filter((mail) => mail.to === address && mail.subject.includes(subject)).length;

it('is reported by mail once, however many schedulers run, again after ten minutes, and when it ends', async () => {
  await Promise.all([shop.start('scheduler'), shop.start('scheduler'), shop.start('scheduler')]);
  await heardOnce();
  // Stopped, its heartbeat goes with it; that it is missing stays known.
  await shop.bureau.ledger.presences.leave('auditor-1');
  await heardBefore(61_000);
  const alarm = await shop.mail.find(({ to }) => to === CHIEF);
  expect(alarm.subject).toContain('【系统告警】“131631”系统巡检没有心跳');
  expect(alarm.text).toMatch(/已 6\d 秒没有心跳/);
  await until(async () => Promise.resolve(shop.mail.mails.length >= TOLD.length));

  // Ten minutes less a little, and many more looks, bring nothing more.
  await sql(`UPDATE scheduler_marks SET at = at - interval '9 minutes' WHERE name = 'auditor-silence-told'`);
  const { watchers, told } = await more();
  await Promise.all([...watchers, ...watchers].map(async (watcher) => watcher.round()));
  expect(told).toEqual([]);
  expect(shop.mail.mails.map(({ to }) => to).sort()).toEqual([...TOLD].sort());
  await sql(`UPDATE scheduler_marks SET at = at - interval '1 minute' WHERE name = 'auditor-silence-told'`);
  await until(async () => Promise.resolve(mailsTo(CHIEF, '没有心跳') === 2));

  await shop.bureau.ledger.presences.beat('auditor-2', ['auditor'], {});
  await until(async () => Promise.resolve(TOLD.every((address) => mailsTo(address, '【系统恢复】“131631”系统巡检恢复运行') === 1)));
  expect(shop.mail.mails).toHaveLength(3 * TOLD.length);
});
