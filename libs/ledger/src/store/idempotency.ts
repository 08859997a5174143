import type { EntityManager } from 'typeorm';

export type IdempotencyClaim =
  { readonly state: 'first' } | { readonly state: 'repeated'; readonly response: unknown } | { readonly state: 'other-request' };

/** Each key acts once: a second caller with the same key waits for the first one's commit and gets the first answer. */
export class IdempotencyKeys {
  constructor(private readonly manager: EntityManager) {}

  async claim(scope: string, key: string, requestHash: string): Promise<IdempotencyClaim> {
    const inserted: unknown[] = await this.manager.query(
      `INSERT INTO idempotency_keys (scope, key, request_hash, at) VALUES ($1, $2, $3, ledger_now())
       ON CONFLICT (scope, key) DO NOTHING RETURNING key`,
      [scope, key, requestHash],
    );
    if (inserted.length === 1) return { state: 'first' };
    const rows: { request_hash: string; response: unknown }[] = await this.manager.query(
      `SELECT request_hash, response FROM idempotency_keys WHERE scope = $1 AND key = $2`,
      [scope, key],
    );
    const row = rows[0];
    return row?.request_hash === requestHash ? { state: 'repeated', response: row.response } : { state: 'other-request' };
  }

  async answer(scope: string, key: string, response: unknown): Promise<void> {
    await this.manager.query(`UPDATE idempotency_keys SET response = $3::jsonb WHERE scope = $1 AND key = $2`, [
      scope,
      key,
      JSON.stringify(response),
    ]);
  }
}
