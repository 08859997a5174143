import { createHash } from 'node:crypto';
import type { Ledger } from '@rainstorm/ledger';
import { capSourceOf, keepForeignMessage, once, type AuditActor } from '@rainstorm/operations';
import type { City, ForeignMessageId, Result } from '@rainstorm/warning-model';
import { refuse, type Refusal } from '../refusal.js';

/** A forecaster brings the file of a station: read as strictly as what is polled, and kept once. */
export class UploadForeignMessage {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  async run(
    sourceId: string,
    bytes: Buffer,
    actor: AuditActor,
    key: string | null,
  ): Promise<Result<{ readonly id: ForeignMessageId }, Refusal>> {
    const source = capSourceOf(this.city, sourceId);
    if (source === null) return refuse({ type: 'unknown-cap-source' });
    const { readForeignCap } = await import('@rainstorm/cap');
    const read = readForeignCap(bytes, source.certificate);
    if (!read.ok) return read;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const arrived = { ...read.value, sha256, signed: source.certificate !== null };
    return this.ledger.transaction(async (tx) =>
      once(tx, { scope: `foreign message ${actor.id}`, key, request: { sourceId, sha256 } }, async () => {
        const kept = await keepForeignMessage(tx, source, arrived, actor);
        return kept.ok ? { ok: true, value: { id: kept.value.id } } : kept;
      }),
    );
  }
}
