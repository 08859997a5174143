import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { CapStation, referenceOf, stationMessage, type StationMessage } from '@rainstorm/harness/cap-station';
import type { CapSource } from '@rainstorm/warning-model';
import { fetchDocument } from './fetch-document.js';
import { PollSources } from './poll-sources.js';

describe('a look at the sources', () => {
  let bureau: Bureau;
  let station: CapStation;
  let first: StationMessage;
  let troubles: unknown[];
  beforeEach(async () => {
    [bureau, station, troubles] = [await Bureau.open(), await CapStation.start(), []];
    first = { identifier: 'first', sent: new Date((await bureau.ledger.now()).getTime() - 600_000) };
  });
  afterEach(async () => {
    await station.stop();
    await bureau.close();
  });

  const poll = (sources: readonly CapSource[] = [station.source()]): PollSources =>
    new PollSources(bureau.ledger, { capSources: sources }, { onTrouble: (_, error) => troubles.push(error) });
  const look = async (sources?: readonly CapSource[]) => {
    await bureau.run(async (tx) => tx.sql(`UPDATE cap_source_states SET next_real = '-infinity'`));
    return poll(sources).run();
  };
  const kept = async () => bureau.run(async (tx) => tx.foreignMessages.find({}, { order: { sentAt: 'ASC' } }));
  const state = async () => (await bureau.run(async (tx) => tx.capSources.all()))[0];

  it('keeps what the feed names, reads nothing twice, and lets a Cancel end it', async () => {
    station.publish('1.xml', stationMessage(first));
    expect(await look()).toMatchObject([{ kept: 1, fault: null, news: null }]);
    expect(await kept()).toMatchObject([{ identifier: 'first', sourceId: 'gongyi-station', endedById: null, receivedByName: null }]);
    await look();
    expect(station.asked).toEqual(['/feed.atom 200', '/1.xml 200', '/feed.atom 304']);
    const cancel = { ...first, identifier: 'cancel', sent: new Date(first.sent.getTime() + 60_000), msgType: 'Cancel' };
    station.publish('2.xml', stationMessage({ ...cancel, references: referenceOf(first) }));
    await look();
    const [ended, by] = await kept();
    expect([ended?.endedById, station.asked.slice(3)]).toEqual([by?.id, ['/feed.atom 200', '/2.xml 200']]);
    expect([await bureau.run(async (tx) => tx.bulletins.count({})), troubles]).toEqual([0, []]);
  });

  it('is taken by one of several schedulers', async () => {
    station.publish('1.xml', stationMessage(first));
    const reports = await Promise.all([poll().run(), poll().run(), poll().run()]);
    expect(reports.flat()).toHaveLength(1);
    expect(station.asked).toEqual(['/feed.atom 200', '/1.xml 200']);
    expect(await poll().run()).toEqual([]);
  });

  it('names why a message is refused, keeps the others, and is good again when it has left the feed', async () => {
    station.publish('good.xml', stationMessage(first));
    station.publish('bad.xml', stationMessage({ ...first, identifier: 'bad' }).replace('+08:00</sent>', '</sent>'));
    station.publish('bomb.xml', `<!DOCTYPE alert [<!ENTITY a "b">]>${stationMessage(first)}`);
    const [report] = await look();
    expect(report).toMatchObject({ kept: 1, news: 'failed', fault: { fault: 'message-refused' } });
    expect(report?.fault?.detail).toMatch(/^2 × bomb\.xml：.*DOCTYPE/);
    station.withdraw('bomb.xml');
    expect((await look())[0]?.fault?.detail).toMatch(/^bad\.xml：alert\/sent 不是带秒和时区的时间.*\nbad\.xml: alert\/sent is no time/);
    // What was refused is not fetched again.
    expect(station.asked.filter((each) => each.startsWith('/bad'))).toHaveLength(1);
    station.withdraw('bad.xml');
    expect(await look()).toMatchObject([{ fault: null, news: 'recovered' }]);
    expect(await kept()).toHaveLength(1);
  });

  it('records a fault whatever stands in names and texts, and whatever is cut in the middle', async () => {
    const event = (text: string): string => stationMessage(first).replace('<status>Actual</status>', `<status>${text}</status>`);
    station.publish('a%00.xml', event(`${'雨'.repeat(79)}𠮷𠮷`));
    station.publish(`${'雨'.repeat(200)}.xml`, event('𠮷'.repeat(60)));
    expect(await look()).toMatchObject([{ kept: 0, fault: { fault: 'message-refused' } }]);
    station.publish('long.xml', stationMessage({ ...first, identifier: 'long' }).replace('<headline>', `<headline>${'雨'.repeat(199)}𠮷`));
    expect(await look()).toMatchObject([{ kept: 1 }]);
    expect(troubles).toEqual([]);
  });

  it('reads again what the server could not give, and what was sent too early', async () => {
    station.publish('1.xml', stationMessage(first));
    station.fault = ({ url }, response) => {
      if (url === '/feed.atom')
        response
          .writeHead(200, { etag: '"x"' })
          .end('<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="1.xml"/></entry></feed>');
      else response.writeHead(503).end();
    };
    expect(await look()).toMatchObject([{ kept: 0, fault: { fault: 'status', detail: '1.xml 503' } }]);
    station.fault = null;
    expect(await look()).toMatchObject([{ kept: 1, fault: null, news: 'recovered' }]);
    const early = { identifier: 'early', sent: new Date((await bureau.ledger.now()).getTime() + 30 * 60_000) };
    station.publish('early.xml', stationMessage(early));
    expect(await look()).toMatchObject([{ kept: 0, fault: { fault: 'message-refused' } }]);
    await bureau.advance(25 * 60_000);
    expect(await look()).toMatchObject([{ kept: 1, fault: null }]);
  });

  it.each([
    ['a server error', 'status', (response) => response.writeHead(500).end()],
    ['a redirect, which is not followed', 'redirected', (response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
    ['a page', 'not-a-feed', (response) => response.writeHead(200).end('<html><body>维护中</body></html>')],
    ['a length of 100 MB', 'too-large', (response) => response.writeHead(200, { 'content-length': '104857600' }).flushHeaders()],
    ['a connection that breaks', 'unreachable', (response) => response.socket?.destroy()],
  ] as const satisfies readonly (readonly [string, string, (response: import('node:http').ServerResponse) => unknown])[])(
    'tells %s, and goes on with the other sources',
    async (_what, fault, answer) => {
      const good = await CapStation.start();
      good.publish('1.xml', stationMessage(first));
      station.fault = (_, response) => void answer(response);
      const reports = await look([station.source({ id: 'bad-station', senders: ['x'] }), good.source()]);
      await good.stop();
      expect(reports).toMatchObject([
        { kept: 0, fault: { fault }, news: 'failed' },
        { kept: 1, fault: null },
      ]);
      expect(await state()).toMatchObject({ sourceId: 'bad-station', fault, goodAt: null });
      expect(troubles).toEqual([]);
    },
  );

  it('follows no link to another server', async () => {
    station.fault = (_, response) =>
      response
        .writeHead(200)
        .end('<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="http://169.254.169.254/x"/></entry></feed>');
    const [report] = await look();
    expect(report).toMatchObject({ kept: 0, fault: { fault: 'message-refused' } });
    expect(report?.fault?.detail).toContain('169.254.169.254');
  });

  it('reads an endless stream only to its limit, in little memory, and waits for no silent server', async () => {
    let sent = 0;
    station.fault = (_, response) => {
      response.writeHead(200);
      const chunk = Buffer.alloc(65_536, 0x20);
      const more = (): void => {
        while (sent < 100 * 1_048_576 && !response.destroyed) {
          sent += chunk.length;
          if (!response.write(chunk)) {
            response.once('drain', more);
            return;
          }
        }
        response.end();
      };
      more();
    };
    const before = process.memoryUsage();
    expect(await look()).toMatchObject([{ kept: 0, fault: { fault: 'too-large', detail: '4096' } }]);
    const { external, arrayBuffers } = process.memoryUsage();
    expect(external + arrayBuffers - before.external - before.arrayBuffers).toBeLessThan(32 * 1_048_576);
    expect(sent).toBeLessThan(20 * 1_048_576);
    station.fault = () => undefined;
    const signal = new AbortController().signal;
    expect(await fetchDocument(`${station.base}/`, { mostBytes: 10, withinMs: 50, signal })).toEqual({
      ...{ type: 'failed', fault: 'no-answer-in-time', detail: '0' },
    });
  });
});
