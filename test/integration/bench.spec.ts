import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { redisProgram } from '@rainstorm/harness/local-redis';
import { projectRoot } from '@rainstorm/harness/processes';

/** The bench itself, with a few mails and deadlines: what it says, not how fast it is. */

interface Spread {
  readonly p50: number;
  readonly least: number;
  readonly most: number;
}
interface Memory {
  readonly rss: number;
  readonly pss: number;
}
interface Row {
  readonly bench?: string;
  readonly side?: string;
  readonly mailBytes?: number;
  readonly connections?: number;
  readonly note?: string;
  readonly cold?: { readonly times: number; readonly lastMailMs: Spread };
  readonly warm?: { readonly times: number; readonly lastMailMs: Spread };
  readonly first?: { readonly mailedLateMs: Spread; readonly escalatedLateMs: Spread };
  readonly met?: boolean;
  readonly processes?: number | string;
  readonly idleMiB?: Memory;
  readonly publishingMiB?: Memory;
  readonly readyS?: Spread;
}

const SECONDS = 1_000;
const TINY = '--contacts 4 --offices 2 --deadlines 3 --within 1 --runs 1 --warm-ups 0 --times 2 --idle 0 --workers 0'.split(' ');

const bench = async (
  ...parameters: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly error: string }> => {
  const child = spawn(process.execPath, ['tools/dist/src/bench.js', ...parameters], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let error = '';
  child.stdout.on('data', (part: Buffer) => (out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (error += part.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, out, error };
};

const peers = redisProgram() === null ? ['plain', 'pg-boss script', 'limit'] : ['plain', 'BullMQ script', 'pg-boss script', 'limit'];
const withRecords = peers.filter((name) => name.endsWith('script'));

describe('the bench', () => {
  let rows: readonly Row[];
  beforeAll(async () => {
    const { code, out, error } = await bench('--only', 'dispatch,memory,start', '--backend', 'postgres', ...TINY);
    if (code !== 0) throw new Error(error);
    rows = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row);
  }, 540 * SECONDS);
  const of = (name: string): readonly Row[] => rows.filter((row) => row.bench === name);

  it('measures the product and each peer in the same run, first publication and later ones apart', () => {
    const found = of('one bulletin by e-mail');
    expect(found.map(({ side }) => side)).toEqual(['product on PostgreSQL', ...peers]);
    for (const { cold, warm, note } of found) {
      expect([cold?.times, warm?.times]).toEqual([1, 2]);
      expect(cold?.lastMailMs.p50).toBeGreaterThan(0);
      expect(warm?.lastMailMs.most).toBeGreaterThanOrEqual(warm?.lastMailMs.least ?? NaN);
      expect(note).toMatch(/process|API/);
    }
  });

  it('sends the same number of bytes on every side, over as many connections', () => {
    for (const name of ['one bulletin by e-mail', 'offices with their own receipts', 'deadlines']) {
      const [product, ...others] = of(name).filter(({ side }) => side?.endsWith('light mail') === false);
      expect(product?.mailBytes).toBeGreaterThan(5_000);
      for (const other of others) expect([name, other.side, other.mailBytes]).toEqual([name, other.side, product?.mailBytes]);
    }
    expect(new Set(of('one bulletin by e-mail').map(({ connections }) => connections))).toEqual(new Set([10]));
  });

  it('shows the scripts with a light mail of their own beside it', () => {
    const light = of('offices with their own receipts').filter(({ side }) => side?.endsWith('light mail') === true);
    expect(light.map(({ side, mailBytes }) => [side, mailBytes])).toEqual(withRecords.map((name) => [`${name}, light mail`, 1_100]));
  });

  it('measures how late the escalations and mails of each side are', () => {
    const found = of('deadlines');
    expect(found.map(({ side }) => side)).toEqual(['product on PostgreSQL', ...withRecords]);
    for (const { first } of found) {
      expect(first?.escalatedLateMs.least).toBeGreaterThanOrEqual(0);
      expect(first?.mailedLateMs.p50).toBeGreaterThan(0);
    }
  });

  it('measures the memory of one process and of four, idle and publishing, and a start', () => {
    const found = of('memory');
    expect(found.map(({ processes }) => processes)).toEqual(['one process with all roles', 'API, scheduler and two workers']);
    for (const { idleMiB, publishingMiB } of found)
      for (const memory of [idleMiB, publishingMiB]) {
        expect(memory?.pss).toBeGreaterThan(50);
        expect(memory?.rss).toBeGreaterThanOrEqual(memory?.pss ?? NaN);
      }
    expect(found[1]?.idleMiB?.pss).toBeGreaterThan(found[0]?.idleMiB?.pss ?? NaN);
    expect(of('start').map(({ readyS }) => (readyS?.p50 ?? 0) > 0)).toEqual([true]);
  });

  it('says of each target whether it is met', () => {
    expect(of('target').length).toBeGreaterThan(0);
    for (const { met } of of('target')) expect(typeof met).toBe('boolean');
  });
});

describe('the bench of the gateways', () => {
  it('measures calls and SMS beside a plain client of the same gateway, and says of each target whether it is met', async () => {
    const sizes = '--signals 2 --persons 6 --lines 3 --sms 200 --runs 1'.split(' ');
    const { code, out, error } = await bench('--only', 'gateways', ...sizes);
    if (code !== 0) throw new Error(error);
    const found = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row & Readonly<Record<string, unknown>>);
    const of = (name: string) => found.filter((row) => row.bench === name);
    // The window is used, and never more than it.
    expect(of('SMS through a CMPP window of 16')).toMatchObject([{ sms: 200, mostUnanswered: 16 }]);
    const canSpeak = found.every(({ note }) => note !== 'no espeak-ng: calls were not measured');
    expect(of('red signal until every phone rings')).toMatchObject(canSpeak ? [{ offices: 4, phones: 8, signals: 2 }] : []);
    // Nobody's telephone rings twice for one signal.
    expect(of('persons called over lines')).toMatchObject(canSpeak ? [{ persons: 6, lines: 3, calledTwice: 0 }] : []);
    expect(of('target').map(({ met }) => typeof met)).toEqual(canSpeak ? ['boolean', 'boolean', 'boolean'] : ['boolean']);
  }, 300_000);
});

describe('the options of the bench', () => {
  it.each([
    [['--only', 'everything'], '--only'],
    [['--peers', 'sendmail'], '--peers'],
    [['--runs', '0'], '--runs'],
    [['--idle', '-1'], '--idle'],
    [['--lines', '0'], '--lines'],
    [['--contacts', 'four'], '"four"'],
  ])('refuses %j and names the fault', async (parameters, named) => {
    const { code, error } = await bench(...parameters);
    expect(code).toBe(2);
    expect(error).toContain(named);
  });
});
