import type { BulletinRow, Ledger } from '@rainstorm/ledger';
import {
  accepted,
  checkDraft,
  type BulletinKind,
  type City,
  type EpisodeId,
  type Result,
  type SlotId,
  type Status,
} from '@rainstorm/warning-model';
import { accountOf, entry, type Doer } from '../doer.js';
import { refuse, type Refusal } from '../refusal.js';
import { productOf } from './audience.js';
import { bulletinChanged } from './bulletin-changed.js';
import { draftRow } from './bulletin-row.js';
import { productsFor, readyDraft } from './ready-draft.js';

/** What a person writes at once for a signal or an express bulletin (article 5). */
export type UnscheduledDraft = Pick<
  BulletinRow,
  'hazard' | 'productCode' | 'areas' | 'level' | 'colour' | 'onset' | 'expires' | 'headline' | 'description' | 'instruction'
> & {
  readonly kind: Exclude<BulletinKind, 'scheduled'>;
  readonly episodeId: EpisodeId | null;
  readonly status: Status;
};

export class DraftBulletin {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  /** The draft of a slot: the one that stands ready, in the hands of whoever asks for it first. */
  async forSlot(
    slotId: SlotId,
    productCode: string | undefined,
    by: Doer,
  ): Promise<Result<{ readonly bulletin: BulletinRow; readonly isNew: boolean }, Refusal>> {
    return this.ledger.transaction(async (tx): Promise<Result<{ bulletin: BulletinRow; isNew: boolean }, Refusal>> => {
      const slot = await tx.slots.lock({ id: slotId });
      if (slot === null) return refuse({ type: 'unknown-slot' });
      if (slot.state === 'planned') return refuse({ type: 'slot-not-open-yet', opensAt: slot.opensAt.toISOString() });
      if (slot.state !== 'open' && slot.state !== 'missing') return refuse({ type: 'slot-not-owed', state: slot.state });
      const episode = slot.episodeId === null ? null : await tx.episodes.first({ id: slot.episodeId });
      const fitting = productsFor(this.city, slot.step, episode?.hazard ?? this.city.hazards[0]?.code ?? '');
      if (productCode !== undefined && !fitting.some(({ code }) => code === productCode))
        return refuse(
          productOf(this.city, productCode) === null ? { type: 'unknown-product' } : { type: 'product-does-not-fit', productCode },
        );
      const draft = await readyDraft(tx, this.city, slot, by, productCode);
      if (draft === null) return refuse({ type: 'unknown-product' });
      // The system's draft becomes the draft of the person who takes it up: who wrote it may not review it.
      if (draft.bulletin.draftedBy !== 'system' || draft.bulletin.state !== 'draft') return accepted(draft);
      const taken = { ...draft.bulletin, draftedBy: accountOf(by) };
      await tx.bulletins.update({ id: taken.id }, { draftedBy: taken.draftedBy });
      tx.audit(entry(by, 'bulletin-draft-taken-up', 'bulletin', taken.id, { slotId }));
      return accepted({ ...draft, bulletin: taken });
    });
  }

  async unscheduled(draft: UnscheduledDraft, by: Doer): Promise<Result<BulletinRow, Refusal>> {
    return this.ledger.transaction(async (tx): Promise<Result<BulletinRow, Refusal>> => {
      const hazard = this.city.hazards.find(({ code }) => code === draft.hazard);
      if (hazard === undefined) return refuse({ type: 'unknown-hazard' });
      const product = productOf(this.city, draft.productCode);
      if (product === null) return refuse({ type: 'unknown-product' });
      if (product.kind !== draft.kind || !product.hazards.includes(draft.hazard))
        return refuse({ type: 'product-does-not-fit', productCode: draft.productCode });
      const episode = draft.episodeId === null ? null : await tx.episodes.first({ id: draft.episodeId });
      if (draft.episodeId !== null && episode === null) return refuse({ type: 'unknown-episode' });
      if (episode !== null && episode.state !== 'open') return refuse({ type: 'episode-is-over', state: episode.state });
      if (episode !== null && episode.status !== draft.status) return refuse({ type: 'exercise-differs' });
      if (episode === null && draft.status === 'exercise') return refuse({ type: 'exercise-is-proposed-first' });
      const faults = checkDraft(draft, this.city);
      if (faults.length > 0) return refuse({ type: 'content-not-fit', faults });
      const bulletin = draftRow({ ...draft, step: null, draftedBy: accountOf(by), draftedAt: tx.now });
      await tx.bulletins.insert(bulletin);
      tx.audit(
        entry(by, 'bulletin-drafted', 'bulletin', bulletin.id, { kind: draft.kind, productCode: product.code, colour: draft.colour }),
      );
      bulletinChanged(tx, 'bulletin-drafted', bulletin);
      return accepted(bulletin);
    });
  }
}
