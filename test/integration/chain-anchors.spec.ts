import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bureau } from '@rainstorm/harness/bureau';
import { foreignEntry } from '@rainstorm/harness/foreign-proof';
import { auditHash, type AuditRow } from '@rainstorm/ledger';
import { AnchorFile, ForgedAnchor } from '@rainstorm/runtime';
import { Client } from 'pg';

const KEY = 'a key of at least thirty-two characters';
let bureau: Bureau;
let folder: string;
let file: AnchorFile;
beforeEach(async () => {
  bureau = await Bureau.open();
  folder = mkdtempSync(join(tmpdir(), 'rainstorm-anchors-'));
  file = new AnchorFile(join(folder, 'anchors'), KEY);
  await record(10);
});
afterEach(async () => {
  await bureau.close();
  rmSync(folder, { recursive: true });
});

const record = async (count: number): Promise<void> =>
  bureau.ledger.transaction((tx) => {
    for (let n = 0; n < count; n += 1) tx.audit(foreignEntry('thing-done', { n }, { subjectId: `thing-${n}` }));
  });
const anchor = async (): Promise<void> => {
  const head = await bureau.ledger.chainAnchor();
  if (head === null) throw new Error('no head');
  await file.append(head);
};
/** As somebody who owns the database may do, past every guard. */
const tamper = async (...statements: readonly (readonly [string, readonly unknown[]])[]): Promise<void> => {
  const client = new Client({ connectionString: bureau.databaseUrl });
  await client.connect();
  try {
    await client.query('ALTER TABLE audit_entries DISABLE TRIGGER USER');
    for (const [text, parameters] of statements) await client.query(text, [...parameters]);
    await client.query('ALTER TABLE audit_entries ENABLE TRIGGER USER');
  } finally {
    await client.end();
  }
};
const rows = async (): Promise<readonly AuditRow[]> =>
  bureau.ledger.read(async (tx) => tx.auditEntries.find({}, { order: { seq: 'ASC' } }));
/** Gives all rows from `change` on new hashes, and the head that fits them. */
const hashAnew = async (change: (row: AuditRow) => AuditRow): Promise<void> => {
  let previousHash = '0'.repeat(64);
  const anew = (await rows()).map((row) => {
    const unsealed = { ...change(row), previousHash };
    previousHash = auditHash(unsealed);
    return { ...unsealed, hash: previousHash };
  });
  await tamper(
    ...anew.map(
      ({ seq, actorName, previousHash: before, hash }) =>
        ['UPDATE audit_entries SET actor_name = $2, previous_hash = $3, hash = $4 WHERE seq = $1', [seq, actorName, before, hash]] as const,
    ),
    ['UPDATE chain_head SET audit_hash = $1', [previousHash]],
  );
};

describe('an audit chain that looks intact to itself', () => {
  it('lacks its tail: which rows are missing is known from the anchors', async () => {
    await anchor();
    await record(10);
    await anchor();
    const [kept] = (await rows()).slice(11, 12);
    await tamper(['DELETE FROM audit_entries WHERE seq > 12', []], ['UPDATE chain_head SET audit_seq = 12, audit_hash = $1', [kept?.hash]]);
    expect((await bureau.ledger.verify()).intact).toBe(true);
    expect(await bureau.ledger.checkAnchors(await file.read())).toMatchObject({
      holds: false,
      fault: 'cut',
      anchor: { seq: 20 },
      lastHolding: { seq: 10 },
      lastSeq: 12,
    });
    // Also after it has grown beyond the anchored row again.
    await record(20);
    expect(await bureau.ledger.checkAnchors(await file.read())).toMatchObject({ fault: 'rewritten', anchor: { seq: 20 } });
  });

  it('was hashed anew as a whole, with another name in one row', async () => {
    await anchor();
    await record(5);
    await anchor();
    await hashAnew((row) => (row.seq === 12 ? { ...row, actorName: '别人' } : row));
    expect((await bureau.ledger.verify()).intact).toBe(true);
    expect(await bureau.ledger.checkAnchors(await file.read())).toMatchObject({
      holds: false,
      fault: 'rewritten',
      anchor: { seq: 15 },
      lastHolding: { seq: 10 },
    });
  });

  it('was emptied, with its head at the beginning', async () => {
    await anchor();
    await tamper(['DELETE FROM audit_entries', []], [`UPDATE chain_head SET audit_seq = 0, audit_hash = repeat('0', 64)`, []]);
    expect((await bureau.ledger.verify()).intact).toBe(true);
    expect(await bureau.ledger.checkAnchors(await file.read())).toMatchObject({ fault: 'cut', anchor: { seq: 10 }, lastSeq: 0 });
  });
});

it('a time that was moved within its millisecond is seen', async () => {
  await tamper([`UPDATE audit_entries SET at = at + interval '7 microseconds' WHERE seq = 4`, []]);
  expect(await bureau.ledger.verify()).toEqual({ intact: false, seq: 4, fault: 'altered' });
});

describe('the file of anchors', () => {
  it('shows a line that was changed, taken out, or written without the key', async () => {
    for (let n = 0; n < 3; n += 1) {
      await anchor();
      await record(1);
    }
    const path = join(folder, 'anchors');
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    expect(await new AnchorFile(path, KEY).read()).toHaveLength(3);
    for (const [forged, lineNumber] of [
      [[lines[0], lines[2]], 2],
      [[lines[0], lines[1]?.replace('"seq":11', '"seq":12'), lines[2]], 2],
      [['nonsense', ...lines], 1],
    ] as const) {
      writeFileSync(path, `${forged.join('\n')}\n`);
      await expect(new AnchorFile(path, KEY).read()).rejects.toThrow(new ForgedAnchor(lineNumber));
    }
    writeFileSync(path, `${lines.join('\n')}\n`);
    await expect(new AnchorFile(path, 'another key of thirty-two characters').read()).rejects.toThrow(ForgedAnchor);
  });
});
