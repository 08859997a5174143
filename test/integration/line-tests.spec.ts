import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { loadBaseMap } from '@rainstorm/city-config';
import { Bureau } from '@rainstorm/harness/bureau';
import { until } from '@rainstorm/harness/until';
import { Ledger } from '@rainstorm/ledger';
import { createLogger } from '@rainstorm/runtime';
import { instantOfMinute } from '@rainstorm/warning-model';
import { createConsole } from '../../apps/receiver-console/src/console.module.js';
import { consoleSettings } from '../../apps/receiver-console/src/infrastructure/settings.js';
import { Desk } from './desk-app.spec-support.js';

interface Ready {
  readonly offices: readonly {
    readonly people: readonly {
      readonly ways: readonly {
        readonly channel: string;
        readonly address?: string;
        readonly result: string | null;
        readonly provenAt: string | null;
        readonly lineTest: { readonly provenAt: string | null; readonly isOpen: boolean; readonly missed: number } | null;
      }[];
    }[];
  }[];
}

let desk: Desk;
let console_: { readonly base: string; readonly close: () => Promise<void> };
beforeAll(async () => {
  const bureau = await Bureau.open((city) => ({
    ...city,
    canaries: { maxADay: 50, maxADayPerAddress: 1, channels: { email: { everyDays: 7, afterMissDays: 1, answerWithinHours: 24 } } },
  }));
  const map = await loadBaseMap('config/zhengzhou');
  if (!map.ok) throw new Error('No map');
  await bureau.moveTo(instantOfMinute(`${(await bureau.ledger.now()).getUTCFullYear() + 1}-03-01T09:00`, bureau.city.zone));
  const app = await createConsole({
    ledger: await Ledger.open({ url: bureau.databaseUrl, clock: 'movable', application: 'test-console' }),
    city: bureau.city,
    map: map.value,
    settings: consoleSettings({ DATABASE_URL: bureau.databaseUrl, CLOCK: 'movable', CONSOLE_PORT: '0', LOG_LEVEL: 'silent' }),
    logger: createLogger({ name: 'test', level: 'silent' }),
  });
  await app.listen(0, '127.0.0.1');
  console_ = { base: (await app.getUrl()).replace('[::1]', '127.0.0.1'), close: async () => app.close() };
  desk = await Desk.with({ readinessEveryMs: 500 }, bureau, 'worker', 'scheduler');
});
afterAll(async () => {
  await console_.close();
  await desk.close();
});

const press = async (path: string, page: string): Promise<Response> =>
  fetch(`${console_.base}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ page }).toString(),
  });
const wayOf = async (address: string) => {
  const { offices } = await (await desk.as('lin')).get<Ready>('/readiness');
  return offices.flatMap(({ people }) => people.flatMap(({ ways }) => ways)).find((way) => way.address === address);
};

it('goes out by itself, says that it is no warning, and proves its way when its link is pressed', async () => {
  const ofTest = () => desk.mail.mails.find(({ subject }) => subject.includes('线路测试'));
  await until(async () => Promise.resolve(ofTest() !== undefined));
  const mail = ofTest();
  if (mail === undefined) throw new Error('No line test');
  expect(mail.subject).toMatch(/^【线路测试】不是预警/);
  expect(mail.text).toMatch(/^【线路测试】不是预警/);
  await until(async () => (await wayOf(mail.to))?.result === 'sent');
  // Nothing in it asks to acknowledge a bulletin.
  expect(mail.text).not.toMatch(/签收 Acknowledge|提级|逾期/);
  expect(await wayOf(mail.to)).toMatchObject({ lineTest: { provenAt: null, isOpen: true, missed: 0 } });
  const path = /确认收到 Confirm: https?:\/\/[^/]+(\/t\/[\w-]{43})\b/.exec(mail.text)?.[1] ?? '';
  expect(path).not.toBe('');
  // Opening it, and pressing without a page that was loaded, prove nothing.
  const opened = await fetch(`${console_.base}${path}`);
  expect([opened.status, opened.headers.get('cache-control')]).toEqual([200, 'no-store']);
  const page = await opened.text();
  expect(page).toContain('【线路测试】不是预警');
  const refused = await press(path, 'forged');
  expect(refused.status).toBe(403);
  expect((await fetch(`${console_.base}${path}`, { method: 'HEAD' })).status).toBe(200);
  expect((await wayOf(mail.to))?.lineTest?.provenAt).toBeNull();
  const pressed = await press(path, /name="page" value="([^"]+)"/.exec(page)?.[1] ?? '');
  expect([pressed.status, (await pressed.text()).includes('已确认')]).toEqual([200, true]);
  const way = await wayOf(mail.to);
  expect(way).toMatchObject({ lineTest: { isOpen: false, missed: 0 } });
  expect(way?.lineTest?.provenAt).toEqual(way?.provenAt);
  const counts = await desk.bureau.ledger.read(async (tx) => Promise.all([tx.receipts.count({}), tx.dispatches.count({})]));
  expect(counts).toEqual([0, 0]);
});

it('answers another token as unknown, and another site not at all', async () => {
  expect((await fetch(`${console_.base}/t/${'x'.repeat(43)}`)).status).toBe(404);
  expect((await fetch(`${console_.base}/t/..%2f`)).status).toBe(404);
  const foreign = await fetch(`${console_.base}/t/${'x'.repeat(43)}`, { method: 'POST', headers: { origin: 'https://other.example' } });
  expect(foreign.status).toBe(403);
});
