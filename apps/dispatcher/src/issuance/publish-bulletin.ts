import { dispatchView, type BulletinRow, type DispatchView, type Ledger } from '@rainstorm/ledger';
import { auditEntry, publishSigned, whenCurrent, type AuditActor, type SeenStates } from '@rainstorm/operations';
import { accepted, type BulletinId, type City, type Result } from '@rainstorm/warning-model';
import { refuse, type Refusal } from '../refusal.js';

/** The stored answer for repeated calls, with instants as text, as sent over HTTP. */
export interface PublicationAnswer {
  readonly bulletin: BulletinRow;
  readonly dispatches: readonly DispatchView[];
}

/** 发布 by a person, once for each idempotency key and once for each bulletin. */
export class PublishBulletin {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  async run(id: BulletinId, key: string, actor: AuditActor, seen: SeenStates = null): Promise<Result<PublicationAnswer, Refusal>> {
    const scope = `publish:${actor.id}`;
    const result = await this.ledger.transaction(async (tx): Promise<Result<PublicationAnswer, Refusal>> => {
      const claim = await tx.idempotency.claim(scope, key, id);
      if (claim.state === 'other-request') return refuse({ type: 'idempotency-key-reused' });
      if (claim.state === 'repeated') return accepted(claim.response as PublicationAnswer);
      const published = await whenCurrent(tx, 'bulletin', id, seen, async () => publishSigned(tx, this.city, id, actor));
      if (!published.ok) return published;
      const { bulletin, dispatches } = published.value;
      const answer: PublicationAnswer = { bulletin, dispatches: dispatches.map(dispatchView) };
      await tx.idempotency.answer(scope, key, answer);
      return accepted(answer);
    });
    if (result.ok || result.refusal.type === 'unknown-bulletin') return result;
    const { type } = result.refusal;
    await this.ledger.audit(auditEntry(actor, 'publication-refused', 'bulletin', id, { refusal: type }, 'refused'));
    return result;
  }
}
