import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { BulletinJson } from '@rainstorm/harness/api-json';
import type { Stage } from '@rainstorm/harness/stage';
import { publish, createSignedSignal, type Published } from './signals.js';

const OFFICERS = { 'duty-office': 'zhou.zhiban', 'flood-control-office': 'feng.zhishou', 'urban-flood-office': 'wei.zhishou' } as const;
const LATE_OFFICE = 'yellow-river-office';
const LATE_OFFICER = 'shen.zhishou';
/** Of five signals in a row one is revised twice: 4 dispatches for each bulletin, 28 for the seven bulletins. */
const DISPATCHES_PER_FIVE_SIGNALS = 28;
const COPY_INTERVAL_MIN = 15;

const answer = async (stage: Stage, { dispatches }: Published, officers: Readonly<Record<string, string>>): Promise<void> => {
  for (const { id, officeId, duty } of dispatches) {
    const login = officers[officeId];
    if (login === undefined) continue;
    await stage.console(login).post(`/dispatches/${id}/receipt`);
    await stage.console(login).post(`/dispatches/${id}/follow-up`, { kind: duty, toWhom: '带班领导', note: '' });
  }
};

const revise = async (stage: Stage, { id }: BulletinJson, kind: string, patch: object): Promise<Published> => {
  const draft = await stage.desk('lin.yubao').post<BulletinJson>(`/bulletins/${id}/revisions`, { kind, ...patch });
  return publish(stage, await stage.desk('lin.yubao').post<BulletinJson>(`/bulletins/${draft.id}/sign`, { emergency: true }));
};

interface TemplateBulletins {
  /** Acknowledged and followed up by all offices, by one of them late after an escalation. */
  readonly answered: readonly string[];
  /** One superseded before anybody answered, its update answered in time, and a minor correction of that, which needs no receipt. */
  readonly revised: readonly string[];
}

/** Creates the bulletins to copy through the product itself. */
const createTemplates = async (stage: Stage): Promise<TemplateBulletins> => {
  const first = await publish(stage, await createSignedSignal(stage, '郑州市气象台发布暴雨红色预警信号'));
  await stage.settle();
  await answer(stage, first, OFFICERS);
  const late = first.dispatches.find(({ officeId }) => officeId === LATE_OFFICE);
  await stage.moveTo(new Date(Date.parse(late?.followUpDueAt ?? '') - 60_000));
  await stage.settle();
  await answer(stage, first, { [LATE_OFFICE]: LATE_OFFICER });

  const superseded = await publish(stage, await createSignedSignal(stage, '郑州市气象台发布暴雨红色预警信号'));
  const update = await revise(stage, superseded.bulletin, 'continue', {
    headline: '郑州市气象台继续发布暴雨红色预警信号',
    description: '预计未来3小时内降雨持续，请继续防范。',
  });
  await stage.settle();
  await answer(stage, update, { ...OFFICERS, [LATE_OFFICE]: LATE_OFFICER });
  const correction = await revise(stage, update.bulletin, 'minor-correction', {
    headline: '郑州市气象台继续发布暴雨红色预警信号（更正）',
    description: '预计未来3小时内降雨持续，请继续做好防范。',
  });
  await stage.settle();
  const revised = [superseded, update, correction];
  for (const { bulletin } of [first, ...revised]) await stage.desk('hao.shouxi').post(`/bulletins/${bulletin.id}/countersign`);
  return { answered: [first.bulletin.id], revised: revised.map(({ bulletin }) => bulletin.id) };
};

/** Which rows belong to the bulletins `$1`. */
const belongsToBulletins = {
  bulletins: 'id = ANY($1)',
  dispatches: 'bulletin_id = ANY($1)',
  receipts: 'dispatch_id IN (SELECT id FROM dispatches WHERE bulletin_id = ANY($1))',
  follow_ups: 'dispatch_id IN (SELECT id FROM dispatches WHERE bulletin_id = ANY($1))',
  ack_links: 'dispatch_id IN (SELECT id FROM dispatches WHERE bulletin_id = ANY($1))',
  phone_tasks: 'dispatch_id IN (SELECT id FROM dispatches WHERE bulletin_id = ANY($1))',
  escalations: 'bulletin_id = ANY($1)',
  escalation_notices: 'escalation_id IN (SELECT id FROM escalations WHERE bulletin_id = ANY($1))',
  deliveries: 'bulletin_id = ANY($1)',
  audit_entries: 'subject_id = ANY($1) OR subject_id IN (SELECT id FROM dispatches WHERE bulletin_id = ANY($1))',
  change_feed: 'subject_id = ANY($1) OR subject_id IN (SELECT id FROM dispatches WHERE bulletin_id = ANY($1))',
} as const;
type FilledTable = keyof typeof belongsToBulletins;

const ID_COLUMNS = new Set([
  'id',
  'bulletin_id',
  'dispatch_id',
  'escalation_id',
  'subject_id',
  'superseded_by',
  'refers_to',
  'previous_id',
]);
/** Column values that mark copied deliveries as completed. */
const COMPLETED_VALUES: Readonly<Record<string, string>> = {
  'deliveries.settled': 'true',
  'deliveries.state': `CASE WHEN t.state IN ('pending', 'queued', 'sending', 'failed-temporarily') THEN 'cancelled' ELSE t.state END`,
};

/** SQL for a column of the `n`-th copy: new ids, earlier instants, everything else unchanged. */
const copiedColumn = (table: FilledTable, column: string, type: string): string => {
  const ended = COMPLETED_VALUES[`${table}.${column}`];
  if (ended !== undefined) return ended;
  if (column === 'seq') return '$2 + row_number() OVER (ORDER BY n, t.seq)';
  if (column === 'token_hash') return `encode(sha256(convert_to(t.token_hash || n, 'UTF8')), 'hex')`;
  if (ID_COLUMNS.has(column)) return `substr(t.${column}, 1, 4) || lpad(n::text, 9, '0') || substr(t.${column}, 14)`;
  if (column === 'number' || column === 'identifier') return `t.${column} || '-' || n`;
  if (type === 'timestamp with time zone') return `t.${column} - ($3::integer - n + 100) * interval '${COPY_INTERVAL_MIN} minutes'`;
  return `t.${column}`;
};

/** Copies the rows of these bulletins, once for every `step`-th of `rounds`. */
const copy = async (client: Client, table: FilledTable, ids: readonly string[], rounds: number, step: number): Promise<void> => {
  const { rows: columns } = await client.query<{ name: string; type: string }>(
    `SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
    [table],
  );
  const newest = columns.some(({ name }) => name === 'seq')
    ? Number((await client.query<{ seq: string }>(`SELECT coalesce(max(seq), 0) AS seq FROM ${table}`)).rows[0]?.seq)
    : 0;
  await client.query(
    `INSERT INTO ${table} (${columns.map(({ name }) => `"${name}"`).join(', ')})
     SELECT ${columns.map(({ name, type }) => copiedColumn(table, name, type)).join(', ')}
     FROM generate_series($4::integer, $3::integer, $4::integer) AS n, (SELECT * FROM ${table} WHERE ${belongsToBulletins[table]}) AS t
     WHERE $2::bigint IS NOT NULL ORDER BY n`,
    [ids, newest, rounds, step],
  );
};

const NO_CONSTRAINT = `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
  WHERE schemaname = 'public' AND tablename = ANY($1) AND indexname NOT IN (SELECT conname FROM pg_constraint)`;

/**
 * Fills a stage's ledger with past dispatches and all their rows, as copies of a few bulletins that were created
 * through the product. The hashes of the audit chain are copied, too, and are invalid. Returns the number of dispatches.
 */
export const fillLedger = async (stage: Stage, dispatches: number): Promise<number> => {
  const lives = await createTemplates(stage);
  const tables = Object.keys(belongsToBulletins) as FilledTable[];
  const rounds = Math.ceil((dispatches / DISPATCHES_PER_FIVE_SIGNALS) * 5);
  const client = new Client({ connectionString: stage.databaseUrl });
  await client.connect();
  try {
    // For speed: no foreign keys, no trigger of the audit chain, and indexes are built once at the end.
    await client.query(`SET session_replication_role = replica`);
    await client.query(`SET synchronous_commit = off`);
    await client.query(`SET maintenance_work_mem = '512MB'`);
    const { rows: indexes } = await client.query<{ name: string; definition: string }>(NO_CONSTRAINT, [tables]);
    for (const { name } of indexes) await client.query(`DROP INDEX ${name}`);
    for (const table of tables) {
      await copy(client, table, lives.answered, rounds, 1);
      await copy(client, table, lives.revised, rounds, 5);
    }
    for (const { definition } of indexes) await client.query(definition);
    await client.query(
      `UPDATE chain_head SET audit_seq = (SELECT max(seq) FROM audit_entries), change_seq = (SELECT max(seq) FROM change_feed)`,
    );
    await client.query('VACUUM ANALYZE');
    await client.query('CHECKPOINT');
    const { rows } = await client.query<{ n: string }>('SELECT count(*) AS n FROM dispatches');
    return Number(rows[0]?.n);
  } finally {
    await client.end();
  }
};

/** Publishes signals that nobody acknowledges. */
export const openSignals = async (stage: Stage, n: number): Promise<void> => {
  for (let left = n; left > 0; left -= 1) await publish(stage, await createSignedSignal(stage, `暴雨橙色预警信号（${left}）`, 'orange'));
  await stage.settle();
  await pause(1_000);
};
