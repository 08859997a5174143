import { Client } from 'pg';

/**
 * Dispatches of the past, every one of them done, and all that belongs to them. Of ten, one is of a minor correction, which owes nothing, and three
 * were superseded before anybody answered.
 */
const DISPATCHES = 50_000;

const AGO = `now() - (${DISPATCHES} - n + 5000) * interval '5 minutes'`;

const past = [
  `INSERT INTO bulletins (id, kind, hazard, product_code, status, msg_type, headline, description, instruction, areas, colour, expires, state,
     version, release, drafted_by, drafted_at, signed_by, signed_at, emergency, countersigned_at, number, identifier, sender, sent_at, published_by)
   SELECT 'bul-past' || n, 'signal', 'rainstorm', 'rain-signal', 'actual', 'alert', '暴雨红色预警信号', repeat('预计未来3小时', 20), '停止户外作业', '[]', 'red',
     ${AGO} + interval '6 hours', 'published', 1, 'by-hand', 'acc-1', ${AGO}, 'acc-1', ${AGO}, true, ${AGO}, 'no-' || n, 'id-' || n, 's', ${AGO}, 'acc-1'
   FROM generate_series(4, ${DISPATCHES}, 4) AS n`,
  `INSERT INTO dispatches (id, bulletin_id, office_id, duty, state, published_at, policy, owes_receipt, receipt_due_at, follow_up_due_at,
     acknowledged_at, followed_up_at, settled)
   SELECT 'dsp-past' || n, 'bul-past' || n - n % 4 + 4, (ARRAY['duty-office', 'flood-control-office', 'urban-flood-office', 'yellow-river-office'])[1 + n % 4],
     'reported', CASE WHEN n % 40 < 4 THEN 'open' WHEN n % 40 < 16 THEN 'superseded' ELSE 'acknowledged' END, ${AGO}, jsonb_build_object('officeName', repeat('值', 300)), n % 40 >= 4, ${AGO}, ${AGO},
     CASE WHEN n % 40 >= 16 THEN ${AGO} END, CASE WHEN n % 40 >= 16 THEN ${AGO} END, true
   FROM generate_series(4, ${DISPATCHES} - 1) AS n`,
  `INSERT INTO receipts (id, dispatch_id, office_id, given_at, given_by, given_by_name, way, proof, late_by_ms)
   SELECT 'rcp-past' || n, 'dsp-past' || n, 'duty-office', ${AGO}, 'acc-1', '周值班', 'console', 'signed-in', 0 FROM generate_series(4, ${DISPATCHES} - 1) AS n`,
  `INSERT INTO follow_ups (id, dispatch_id, office_id, kind, to_whom, note, done_by, done_by_name, done_at, late_by_ms)
   SELECT 'fup-past' || n, 'dsp-past' || n, 'duty-office', 'reported', '-', '', 'acc-1', '周值班', ${AGO}, 0 FROM generate_series(4, ${DISPATCHES} - 1) AS n`,
  `INSERT INTO escalations (id, cause, dispatch_id, office_id, bulletin_id, state, deadline_at, raised_at, level, round, levels, summary)
   SELECT 'esc-past' || n, 'unacknowledged', 'dsp-past' || n, 'duty-office', 'bul-past' || n - n % 4 + 4, 'closed', ${AGO}, ${AGO}, 0, 1, '[]',
     '{"tried": [], "callList": []}' FROM generate_series(4, ${DISPATCHES} - 1, 4) AS n`,
  `INSERT INTO deliveries (id, purpose, dispatch_id, bulletin_id, office_id, contact_id, contact_name, channel, address, state, attempts,
     created_at, last_tried_at, sent_at, settled)
   SELECT 'dlv-past' || n || '-' || k, 'bulletin', 'dsp-past' || n, 'bul-past' || n - n % 4 + 4, 'duty-office', 'contact-' || n % 4 || '-' || k, '值班员', 'email',
     'a@b.example', 'sent', 1, ${AGO}, ${AGO}, ${AGO}, true FROM generate_series(4, ${DISPATCHES} - 1) AS n, generate_series(1, 2) AS k`,
  `INSERT INTO timers (id, kind, subject_id, due_at, wake_at, state, attempts)
   SELECT 'tmr-past' || n || '-' || k, k, 'dsp-past' || n, ${AGO}, ${AGO}, 'cancelled', 0
   FROM generate_series(4, ${DISPATCHES} - 1) AS n, unnest(ARRAY['receipt-due', 'follow-up-due']) AS k`,
  `INSERT INTO audit_entries (seq, at, actor, actor_name, act, subject_kind, subject_id, result, details, previous_hash, hash)
   SELECT n, ${AGO}, CASE WHEN n = 9 THEN 'acc-seldom' ELSE 'acc-1' END, '周值班', CASE WHEN n = 9 THEN 'seldom-done' ELSE 'receipt-given' END, 'dispatch',
     'dsp-past' || n, 'done', '{}', '', '' FROM generate_series(1, ${DISPATCHES}) AS n`,
  `UPDATE chain_head SET audit_seq = ${DISPATCHES}`,
];

export const largeTables = [
  'bulletins',
  'dispatches',
  'receipts',
  'follow_ups',
  'escalations',
  'deliveries',
  'timers',
  'audit_entries',
] as const;

/** Fills a ledger with a past. Through a connection of its own: such statements may take longer than the ledger waits. */
export const fillWithPast = async (url: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`SET session_replication_role = replica`);
    for (const statement of past) await client.query(statement);
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
};

/** How often each large table was read from end to end so far, as PostgreSQL counts it. */
export const fullReadings = async (url: string): Promise<Readonly<Record<string, number>>> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ table: string; n: string }>(
      `SELECT relname AS table, seq_scan AS n FROM pg_stat_user_tables WHERE relname = ANY($1) ORDER BY relname`,
      [largeTables],
    );
    return Object.fromEntries(rows.map(({ table, n }) => [table, Number(n)]));
  } finally {
    await client.end();
  }
};
