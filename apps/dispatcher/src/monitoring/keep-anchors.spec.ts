import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bureau } from '@rainstorm/harness/bureau';
import { foreignEntry } from '@rainstorm/harness/foreign-proof';
import { AnchorFile } from '@rainstorm/runtime';
import { KeepAnchors } from './keep-anchors.js';

describe('the anchors of the audit chain', () => {
  let bureau: Bureau;
  let folder: string;
  let file: AnchorFile;
  beforeEach(async () => {
    bureau = await Bureau.open();
    folder = mkdtempSync(join(tmpdir(), 'rainstorm-anchors-'));
    file = new AnchorFile(join(folder, 'anchors'), 'a key of at least thirty-two characters');
    await record();
  });
  afterEach(async () => {
    await bureau.close();
    rmSync(folder, { recursive: true });
  });

  const record = async (): Promise<void> =>
    bureau.run(async (tx) => {
      tx.audit(foreignEntry('thing-done', {}));
      return Promise.resolve();
    });

  it('get a new head once a minute, and only when there is one', async () => {
    let now = 0;
    const keep = new KeepAnchors(bureau.ledger, file, () => now);
    const round = async (): Promise<number> => {
      expect(await keep.breaches()).toEqual([]);
      await keep.keep();
      return (await file.read()).length;
    };
    expect([await round(), await round()]).toEqual([1, 1]);
    now = 60_000;
    expect(await round()).toBe(1);
    await record();
    expect(await round()).toBe(2);
    await record();
    expect(await round()).toBe(2);
  });

  it('have each number that was given, at once, and only the new ones', async () => {
    const keep = new KeepAnchors(bureau.ledger, file, () => 0);
    const give = async (series: string): Promise<number> => {
      const year = (await bureau.ledger.now()).getUTCFullYear();
      return bureau.run(async (tx) => tx.numbers.next(series, year));
    };
    const numbers = async (): Promise<unknown> => {
      expect(await keep.breaches()).toEqual([]);
      await keep.keep();
      return (await file.read()).map(({ numbers: given = [] }) => given.map(({ series, last }) => `${series} ${last}`));
    };
    await give('郑〔{year}〕{n}号');
    await give('第{n}期');
    await give('第{n}期');
    expect(await numbers()).toEqual([['第{n}期 2', '郑〔{year}〕{n}号 1']]);
    await give('第{n}期');
    expect(await numbers()).toEqual([['第{n}期 2', '郑〔{year}〕{n}号 1'], ['第{n}期 3']]);
    expect(await numbers()).toHaveLength(2);
    const restarted = new KeepAnchors(bureau.ledger, file, () => 0);
    expect(await restarted.breaches()).toEqual([]);
    await restarted.keep();
    expect(await file.read()).toHaveLength(2);
  });

  it('name the rows that the chain no longer has, also for an auditor that starts only then', async () => {
    const head = await bureau.ledger.chainAnchor();
    if (head === null) throw new Error('No head');
    await file.append(head);
    await file.append({ ...head, seq: head.seq + 9 });
    const keep = new KeepAnchors(bureau.ledger, file, () => 0);
    for (const auditor of [keep, keep, new KeepAnchors(bureau.ledger, file, () => 0)])
      expect(await auditor.breaches()).toMatchObject([
        { promise: 'the-chain-holds-its-anchors', examples: [expect.stringContaining(`last good ${head.seq}, last row ${head.seq}`)] },
      ]);
  });

  it('are a breach where their file was forged, and nothing where there is none', async () => {
    writeFileSync(join(folder, 'anchors'), 'nonsense\n');
    expect(await new KeepAnchors(bureau.ledger, file, () => 0).breaches()).toHaveLength(1);
    const without = new KeepAnchors(bureau.ledger, null, () => 0);
    await without.keep();
    expect(await without.breaches()).toEqual([]);
  });
});
