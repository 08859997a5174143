import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { AuditEntry, AuditRow, Change } from './records/proof.record.js';

/** Keys in order at every depth, so that what Postgres hands back hashes as what was written. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  entries.sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([key, member]) => [key, canonical(member)]));
};

/** JSON as it will come back: dates as text, nothing undefined. */
const asJson = (details: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  JSON.parse(JSON.stringify(details)) as Record<string, unknown>;

/** SM3 (GB/T 32905) over the row before and this one. */
export const auditHash = (row: Omit<AuditRow, 'hash'>): string =>
  createHash('sm3')
    .update(
      JSON.stringify([
        row.previousHash,
        row.seq,
        row.at.toISOString(),
        row.actor,
        row.actorName,
        row.act,
        row.subjectKind,
        row.subjectId,
        row.result,
        canonical(row.details),
      ]),
    )
    .digest('hex');

interface Head {
  audit_seq: string;
  audit_hash: string;
  change_seq: string;
  now: Date;
}

export const CHANGES_CHANNEL = 'ledger_changes';

/**
 * Appends what a transaction did, as its last step. The head row is locked until the commit, so the order of the numbers
 * is the order of the commits: a reader that has seen change 7 will never be shown a 6 afterwards. One NOTIFY a commit.
 */
export const appendProof = async (manager: EntityManager, entries: readonly AuditEntry[], changes: readonly Change[]): Promise<void> => {
  if (entries.length === 0 && changes.length === 0) return;
  const heads: Head[] = await manager.query(`SELECT audit_seq, audit_hash, change_seq, ledger_now() AS now FROM chain_head FOR UPDATE`);
  const head = heads[0];
  if (head === undefined) throw new Error('The audit chain has no head');

  let seq = Number(head.audit_seq);
  let previousHash = head.audit_hash;
  const rows = entries.map((entry) => {
    seq += 1;
    const unsealed = { ...entry, details: asJson(entry.details), seq, at: head.now, previousHash };
    const row: AuditRow = { ...unsealed, hash: auditHash(unsealed) };
    previousHash = row.hash;
    return row;
  });
  for (let from = 0; from < rows.length; from += 2_000) {
    await manager.query(
      `INSERT INTO audit_entries (seq, at, actor, actor_name, act, subject_kind, subject_id, result, details, previous_hash, hash)
       SELECT seq, at, actor, "actorName", act, "subjectKind", "subjectId", result, details, "previousHash", hash
       FROM jsonb_to_recordset($1::jsonb) AS t (seq bigint, at timestamptz, actor text, "actorName" text, act text, "subjectKind" text,
         "subjectId" text, result text, details jsonb, "previousHash" text, hash text)`,
      [JSON.stringify(rows.slice(from, from + 2_000))],
    );
  }

  const firstChange = Number(head.change_seq);
  if (changes.length > 0) {
    await manager.query(
      `INSERT INTO change_feed (seq, at, kind, office_id, audience, subject_id, payload)
       SELECT $2::bigint + n, $3::timestamptz, c->>'kind', c->>'officeId', c->>'audience', c->>'subjectId', c->'payload'
       FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS t (c, n)`,
      [JSON.stringify(changes), firstChange, head.now],
    );
    await manager.query(`SELECT pg_notify($1, $2)`, [CHANGES_CHANNEL, String(firstChange + changes.length)]);
  }
  await manager.query(`UPDATE chain_head SET audit_seq = $1, audit_hash = $2, change_seq = $3`, [
    seq,
    previousHash,
    firstChange + changes.length,
  ]);
};

export type ChainVerdict =
  | { readonly intact: true; readonly rows: number; readonly lastHash: string }
  | { readonly intact: false; readonly seq: number; readonly fault: 'altered' | 'missing' | 'head-differs' };

interface RawAudit {
  seq: string;
  at: Date;
  actor: string;
  actor_name: string;
  act: string;
  subject_kind: string;
  subject_id: string;
  result: AuditRow['result'];
  details: Record<string, unknown>;
  previous_hash: string;
  hash: string;
}

/** Walks the whole chain and names the first row that was altered, or that is gone. */
export const verifyChain = async (manager: EntityManager): Promise<ChainVerdict> => {
  let seq = 0;
  let previousHash = '0'.repeat(64);
  for (;;) {
    const batch: RawAudit[] = await manager.query(`SELECT * FROM audit_entries WHERE seq > $1 ORDER BY seq LIMIT 5000`, [seq]);
    for (const raw of batch) {
      if (Number(raw.seq) !== seq + 1) return { intact: false, seq: seq + 1, fault: 'missing' };
      seq += 1;
      const row = {
        seq,
        at: raw.at,
        actor: raw.actor,
        actorName: raw.actor_name,
        act: raw.act,
        subjectKind: raw.subject_kind,
        subjectId: raw.subject_id,
        result: raw.result,
        details: raw.details,
        previousHash: raw.previous_hash,
      };
      if (raw.previous_hash !== previousHash || auditHash(row) !== raw.hash) return { intact: false, seq, fault: 'altered' };
      previousHash = raw.hash;
    }
    if (batch.length < 5000) break;
  }
  const heads: Head[] = await manager.query(`SELECT audit_seq, audit_hash FROM chain_head`);
  const head = heads[0];
  if (head === undefined || Number(head.audit_seq) > seq) return { intact: false, seq: seq + 1, fault: 'missing' };
  if (Number(head.audit_seq) < seq || head.audit_hash !== previousHash) return { intact: false, seq, fault: 'head-differs' };
  return { intact: true, rows: seq, lastHash: previousHash };
};
