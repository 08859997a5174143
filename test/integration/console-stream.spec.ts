import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Change } from '@rainstorm/ledger';
import { Client } from 'pg';
import { LiveFeed, type LiveViewer, type Outlet } from '@rainstorm/http-edge';
import { startConsole, type RunningConsole } from './console-app.spec-support.js';
import { ConsoleClient } from './console-client.spec-support.js';
import { later, minutes, officeId } from '@rainstorm/harness/ledger-stage';
import { until } from '@rainstorm/harness/until';
import { foreignChange } from '@rainstorm/harness/foreign-proof';

let console_: RunningConsole;
beforeAll(async () => {
  console_ = await startConsole();
});
afterAll(async () => console_.close());

const about = (office: string | null, subjectId: string, audience: Change['audience'] = 'all'): Change =>
  foreignChange(subjectId, {}, { kind: 'dispatch-opened', officeId: office, audience });
const tell = async (...changes: readonly Change[]): Promise<void> =>
  console_.ledger.transaction(async (tx) => {
    tx.changed(...changes);
    return Promise.resolve();
  });
const subjects = (events: readonly { readonly data: Record<string, unknown> }[]) => events.map(({ data }) => data['subjectId']);

/** One delivery to the console of each of these offices, which waits a minute for its next try. */
const deliveriesThatFoundNobody = async (...offices: readonly string[]): Promise<{ areDue(): Promise<readonly boolean[]> }> => {
  const { stage } = console_;
  const bulletin = await stage.bulletin();
  const waiting = await Promise.all(
    offices.map(async (office) => {
      const dispatch = await stage.dispatch(bulletin, office);
      const [id] = await stage.deliveries(dispatch);
      await console_.ledger.transaction(async (tx) => {
        await tx.deliveries.transition({ id }, { from: 'pending', to: 'queued' });
        await tx.deliveries.transition({ id }, { from: 'queued', to: 'sending' });
        await tx.deliveries.transition(
          { id },
          { from: 'sending', to: 'failed-temporarily' },
          { channel: 'console', officeId: dispatch.officeId, nextAttemptAt: later(tx.now, minutes(1)) },
        );
      });
      return id;
    }),
  );
  return {
    areDue: async () =>
      console_.ledger.read(async (tx) => {
        const rows = await Promise.all(waiting.map(async (id) => tx.deliveries.first({ id })));
        return rows.map((row) => (row?.nextAttemptAt?.getTime() ?? 0) <= tx.now.getTime());
      }),
  };
};

describe('the live stream', () => {
  it('has an end when only its head is asked for, and for nobody without the scope', async () => {
    const { cookie } = await console_.as('zhou');
    const head = await fetch(`${console_.base}/api/v1/stream`, { method: 'HEAD', headers: { cookie: cookie ?? '' } });
    expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([200, 'text/event-stream; charset=utf-8', '']);
    expect((await fetch(`${console_.base}/api/v1/stream`, { method: 'HEAD' })).status).toBe(401);
  });

  it('shows an office its own and common changes, the command those of all offices, and no one the internal changes of the bureau', async () => {
    const zhou = (await console_.as('zhou')).stream();
    const fang = (await console_.as('fang')).stream();
    await Promise.all([zhou, fang].map(async (reader) => reader.until(({ events }) => events.length > 0)));
    await tell(
      about('duty-office', 'mine'),
      about('flood-control-office', 'theirs'),
      about(null, 'bureau only', 'bureau'),
      about('duty-office', 'command only', 'command'),
      about(null, 'everybody'),
    );
    await Promise.all([zhou, fang].map(async (reader) => reader.until((page) => subjects(page.events).includes('everybody'))));
    expect(subjects(zhou.of('dispatch-opened'))).toEqual(['mine', 'everybody']);
    expect(subjects(fang.of('dispatch-opened'))).toEqual(['mine', 'theirs', 'command only', 'everybody']);
    expect(zhou.events[0]?.event).toBe('live');
    await until(async () => (await console_.ledger.presences.officersPresent('duty-office')) === 1);
    await until(async () => (await console_.ledger.presences.officersPresent(null)) === 1);
    zhou.close();
    fang.close();
  });

  it('resumes after Last-Event-ID without gaps or duplicates, while new changes arrive', async () => {
    const officer = await console_.as('zhou');
    const first = officer.stream();
    await first.until(({ events }) => events.length > 0);
    await tell(about('duty-office', 'n-0'));
    await first.until((page) => page.of('dispatch-opened').length === 1);
    const lastId = first.events.at(-1)?.id ?? '';
    first.close();

    // More than one batch of the feed, half of it for somebody else, and more while the page reads on.
    await tell(...Array.from({ length: 1_200 }, (_, n) => about(n % 2 === 0 ? 'duty-office' : 'flood-control-office', `n-${n + 1}`)));
    const again = officer.stream(lastId);
    const meanwhile = Promise.all(Array.from({ length: 20 }, async (_, n) => tell(about('duty-office', `m-${n}`))));
    await again.until((page) => page.of('dispatch-opened').length >= 620);
    await meanwhile;
    const events = again.of('dispatch-opened');
    const ids = events.map(({ id }) => Number(id));
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
    expect(subjects(events).filter((subject) => String(subject).startsWith('n-'))).toEqual(
      Array.from({ length: 600 }, (_, n) => `n-${2 * n + 1}`),
    );
    expect(new Set(subjects(events).filter((subject) => String(subject).startsWith('m-'))).size).toBe(20);
    again.close();
  });

  it('makes a page reload if its Last-Event-ID is from no feed', async () => {
    for (const strange of ['99999999', 'x; DROP']) {
      const reader = (await console_.as('zhou')).stream(strange);
      await reader.until((page) => page.of('reload').length === 1);
      reader.close();
    }
  });

  it('reports that the database is unreachable, and misses none of the changes meanwhile', async () => {
    const reader = (await console_.as('zhou')).stream();
    await reader.until(({ events }) => events.length > 0);
    const client = new Client({ connectionString: console_.databaseUrl });
    await client.connect();
    await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'rainstorm-feed' AND datname = current_database()`,
    );
    await client.end();
    await tell(about('duty-office', 'meanwhile'));
    await reader.until((page) => page.of('dispatch-opened').length === 1 && page.of('live').length === 2);
    expect(reader.of('not-live')).toHaveLength(1);
    expect(subjects(reader.of('dispatch-opened'))).toEqual(['meanwhile']);
    reader.close();
  });

  it('triggers a retry of console deliveries as soon as somebody of that office opens a page', async () => {
    const waiting = await deliveriesThatFoundNobody('duty-office', 'flood-control-office');
    expect(await waiting.areDue()).toEqual([false, false]);
    const zhou = (await console_.as('zhou')).stream();
    await zhou.until(({ events }) => events.length > 0);
    await tell(about('duty-office', 'after that'));
    await zhou.until((page) => subjects(page.events).includes('after that'));
    expect(await waiting.areDue()).toEqual([true, false]);
    zhou.close();
  });

  it('triggers the same retry when a page that had stood still runs again on its open stream', async () => {
    const officer = await console_.as('wu');
    const reader = officer.stream();
    await reader.until((page) => page.of('pulse').length > 0);
    const name = String(reader.of('pulse')[0]?.data['page']);
    await console_.ledger.transaction(async (tx) =>
      tx.sql(`UPDATE console_presence SET seen_real = seen_real - interval '21 seconds' WHERE stream = $1`, [name]),
    );
    const office = 'duty-office';
    const waiting = await deliveriesThatFoundNobody(office, 'flood-control-office');
    expect((await officer.get(`/status?page=${name}`)).body['page']).toEqual({ present: true });
    expect(await waiting.areDue()).toEqual([true, false]);
    // A page that was present all the time changes nothing.
    const laterOn = await deliveriesThatFoundNobody(office);
    expect((await officer.get(`/status?page=${name}`)).body['page']).toEqual({ present: true });
    expect(await laterOn.areDue()).toEqual([false]);
    reader.close();
  });

  it('ends at the next pulse after its session has ended, and does not affect other sessions of the same person', async () => {
    const [leaving, staying] = await Promise.all([console_.newSession('wu'), console_.newSession('wu')]);
    const [gone, kept] = [leaving.stream(), staying.stream()];
    await Promise.all([gone, kept].map(async (reader) => reader.until(({ events }) => events.length > 0)));
    await console_.ledger.transaction(async (tx) => {
      const tokenHash = createHash('sha256')
        .update(leaving.cookie?.split('=')[1] ?? '')
        .digest('hex');
      expect(await tx.sessions.delete({ tokenHash })).toBe(1);
    });
    await gone.until(({ ended }) => ended);
    expect((await leaving.get('/inbox')).status).toBe(401);
    await tell(about('duty-office', 'after the end'));
    await kept.until((page) => subjects(page.events).includes('after the end'));
    expect(subjects(gone.events)).not.toContain('after the end');
    kept.close();
  });

  it('resumes at another console: pages that reconnect together all get the changes they missed', async () => {
    const zhou = await console_.as('zhou');
    const before = zhou.stream();
    await before.until(({ events }) => events.length > 0);
    await tell(about('duty-office', 'last of the old one'));
    await before.until((page) => page.of('dispatch-opened').length === 1);
    const lastId = before.events.at(-1)?.id ?? '';
    before.close();
    await tell(about('duty-office', 'while away'), about('flood-control-office', 'not mine'));

    const next = await console_.another();
    const readers = Array.from({ length: 50 }, () => new ConsoleClient(next.base, zhou.cookie).stream(lastId));
    await Promise.all(readers.map(async (reader) => reader.until((page) => page.of('dispatch-opened').length === 1)));
    await tell(about('duty-office', 'and after'));
    await Promise.all(readers.map(async (reader) => reader.until((page) => page.of('dispatch-opened').length === 2)));
    for (const reader of readers) {
      expect(subjects(reader.of('dispatch-opened'))).toEqual(['while away', 'and after']);
      expect(reader.of('reload')).toEqual([]);
      reader.close();
    }
    await next.close();
  });

  it('accepts pages up to the configured limit, and another one when one has closed', async () => {
    const small = await console_.another({ MOST_STREAMS: '2' });
    const zhou = new ConsoleClient(small.base, (await console_.as('zhou')).cookie);
    const [first, second] = [zhou.stream(), zhou.stream()];
    await Promise.all([first, second].map(async (reader) => reader.until(({ events }) => events.length > 0)));
    const refused = await zhou.get('/stream');
    expect(refused.status).toBe(503);
    expect(refused.body['type']).toMatch(/:too-many-streams$/);
    first.close();
    await until(async () => {
      const reader = zhou.stream();
      await reader.until(({ events, ended }) => events.length > 0 || ended);
      reader.close();
      return reader.events[0]?.event === 'live';
    });
    second.close();
    await small.close();
  });

  it('counts a page as present only as long as the page itself asks something, whatever its socket does', async () => {
    const officer = await console_.as('wu');
    const reader = officer.stream();
    await reader.until((page) => page.of('pulse').length > 0);
    const name = String(reader.of('pulse')[0]?.data['page']);
    const isPresent = async (): Promise<boolean> =>
      (
        await console_.ledger.read(async (tx) =>
          tx.sql(`SELECT FROM console_presence WHERE stream = $1 AND seen_real > clock_timestamp() - interval '20 seconds'`, [name]),
        )
      ).length === 1;
    const grow = async (): Promise<unknown> =>
      console_.ledger.transaction(async (tx) =>
        tx.sql(`UPDATE console_presence SET seen_real = seen_real - interval '21 seconds' WHERE stream = $1`, [name]),
      );
    expect(await isPresent()).toBe(true);
    await grow();
    // Its next pulse is sent, and nobody answers it.
    const pulses = reader.of('pulse').length;
    await reader.until((page) => page.of('pulse').length > pulses);
    expect(await isPresent()).toBe(false);
    expect((await officer.get(`/status?page=${name}`)).body['page']).toEqual({ present: true });
    expect(await isPresent()).toBe(true);
    // Nobody proves somebody else's page, and one that is not there is not present.
    await grow();
    expect((await (await console_.as('zhou')).get(`/status?page=${name}`)).body['page']).toEqual({ present: false });
    expect(await isPresent()).toBe(false);
    reader.close();
    expect((await officer.get('/status?page=str-00000000-0000-0000-0000-000000000000')).body['page']).toEqual({ present: false });
    expect((await officer.get('/status')).body['page']).toBeNull();
    expect((await officer.get('/status?page=x')).status).toBe(400);
  });

  it('does not count a page that went away while it was let in', async () => {
    const feed = new LiveFeed(console_.ledger, { mostStreams: 1, mostOfOneCaller: 1, sessionIdleMs: minutes(60) });
    const officer = await console_.as('fang');
    const token = officer.cookie?.split('=')[1] ?? '';
    const viewer: LiveViewer = {
      accountId: 'acc-gone',
      isBureau: false,
      officeId: null,
      seesAll: true,
      isPresence: true,
      credential: { kind: 'session', hash: createHash('sha256').update(token).digest('hex') },
    };
    const gone: Outlet = {
      write: () => true,
      end: () => undefined,
      destroy: () => undefined,
      writableLength: 0,
      destroyed: true,
      once: () => undefined,
    };
    for (let page = 0; page < 3; page += 1) expect(await feed.open(viewer, () => gone, null)).toMatchObject({ ok: true });
    expect(feed.openStreams).toBe(0);
    const present = await console_.ledger.read(async (tx) => tx.sql(`SELECT FROM console_presence WHERE account_id = 'acc-gone'`));
    expect(present).toEqual([]);
  });

  it('is refused to callers who are not signed in', async () => {
    expect((await console_.nobody.get('/stream')).status).toBe(401);
  });

  it('ends with the process, and removes its presence', async () => {
    const other = await startConsole();
    const reader = (await other.as('zhou')).stream();
    await until(async () => (await other.ledger.presences.officersPresent(officeId('duty-office'))) === 1);
    await other.stop();
    await reader.until(({ ended }) => ended);
    expect(await other.ledger.presences.officersPresent(officeId('duty-office'))).toBe(0);
    await other.close();
  });
});
