import { hash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { AuditEntry } from './audit-act.js';
import { canonical } from './canonical.js';
import { AuditRecord, ChangeRecord, type AuditRow, type Change, type ChangeRow } from '../store/records/proof.record.js';
import { rowsInSql, type RowsInSql } from '../store/records/rows-in-sql.js';

/** SM3 (GB/T 32905) over the row before and this one. */
export const auditHash = (row: Omit<AuditRow, 'hash'>): string =>
  hash(
    'sm3',
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
    'hex',
  );

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
    const unsealed = { ...entry, seq, at: head.now, previousHash };
    const row: AuditRow = { ...unsealed, hash: auditHash(unsealed) };
    previousHash = row.hash;
    return row;
  });
  const told = changes.map((change, index): ChangeRow => ({ ...change, seq: Number(head.change_seq) + index + 1, at: head.now }));
  // In one statement: every other transaction that appends waits for this one.
  const parameters: unknown[] = [seq, previousHash, Number(head.change_seq) + told.length, CHANGES_CHANNEL];
  const appended = (name: string, table: string, { columns, select, parameters: own }: RowsInSql): string => {
    parameters.push(...own);
    return `${name} AS (INSERT INTO ${table} (${columns}) ${select})`;
  };
  const parts = [
    `moved AS (UPDATE chain_head SET audit_seq = $1::bigint, audit_hash = $2, change_seq = $3::bigint)`,
    ...(rows.length > 0 ? [appended('audited', 'audit_entries', rowsInSql(AuditRecord, rows, parameters.length))] : []),
    ...(told.length > 0 ? [appended('told', 'change_feed', rowsInSql(ChangeRecord, told, parameters.length))] : []),
  ];
  await manager.query(`WITH ${parts.join(', ')} SELECT pg_notify($4, $3::bigint::text) WHERE ${told.length > 0}`, parameters);
};

export type ChainVerdict =
  | { readonly intact: true; readonly rows: number; readonly lastHash: string }
  | { readonly intact: false; readonly seq: number; readonly fault: 'altered' | 'missing' | 'head-differs' };

interface RawAudit {
  seq: string;
  at: Date;
  /** As stored, to the microsecond, which a `Date` does not hold. */
  at_text: string;
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

export interface ChainState {
  readonly rows: number;
  readonly headHash: string;
  /** What was looked at: the newest rows, and the hash before them taken on trust. */
  readonly fromSeq: number;
  readonly verdict: ChainVerdict;
}

const headOf = async (manager: EntityManager): Promise<{ readonly seq: number; readonly hash: string }> => {
  const [head]: Head[] = await manager.query(`SELECT audit_seq, audit_hash FROM chain_head`);
  return head === undefined ? { seq: 0, hash: '' } : { seq: Number(head.audit_seq), hash: head.audit_hash };
};

/** Checks the newest `last` rows against the head, and names the first of them that was altered, or that is gone. */
export const chainState = async (manager: EntityManager, last: number): Promise<ChainState> => {
  const head = await headOf(manager);
  const before = Math.max(0, head.seq - last);
  const trusted: RawAudit[] = before === 0 ? [] : await manager.query(`SELECT * FROM audit_entries WHERE seq = $1`, [before]);
  const verdict: ChainVerdict =
    before > 0 && trusted.length === 0
      ? { intact: false, seq: before, fault: 'missing' }
      : await verifyChain(manager, { seq: before, hash: trusted[0]?.hash ?? GENESIS, head });
  return { rows: head.seq, headHash: head.hash, fromSeq: Math.min(before + 1, head.seq), verdict };
};

const GENESIS = '0'.repeat(64);

/**
 * Walks the whole chain, or what comes after a trusted row up to a head read before, and names the first row that was altered, or that is
 * gone.
 */
export const verifyChain = async (
  manager: EntityManager,
  part?: { readonly seq: number; readonly hash: string; readonly head: { readonly seq: number; readonly hash: string } },
): Promise<ChainVerdict> => {
  let seq = part?.seq ?? 0;
  let previousHash = part?.hash ?? GENESIS;
  const until = part?.head.seq ?? Number.MAX_SAFE_INTEGER;
  for (;;) {
    const batch: RawAudit[] = await manager.query(
      `SELECT *, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS at_text
       FROM audit_entries
       WHERE seq > $1
         AND seq <= $2
       ORDER BY seq
       LIMIT 5000`,
      [seq, until],
    );
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
      // The ledger writes whole milliseconds; the hash covers them.
      const isOnTime = raw.at_text === `${raw.at.toISOString().slice(0, -1)}000`;
      if (!isOnTime || raw.previous_hash !== previousHash || auditHash(row) !== raw.hash) return { intact: false, seq, fault: 'altered' };
      previousHash = raw.hash;
    }
    if (batch.length < 5000) break;
  }
  const head = part?.head ?? (await headOf(manager));
  if (head.hash === '' || head.seq > seq) return { intact: false, seq: seq + 1, fault: 'missing' };
  if (head.seq < seq || head.hash !== previousHash) return { intact: false, seq, fault: 'head-differs' };
  return { intact: true, rows: seq, lastHash: previousHash };
};
