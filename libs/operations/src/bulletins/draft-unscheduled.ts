import type { BulletinRow, LedgerTransaction } from '@rainstorm/ledger';
import {
  accepted,
  checkDraft,
  expiryOf,
  formatInstant,
  minutesAfter,
  refused,
  renderBulletin,
  type BulletinKind,
  type City,
  type EpisodeId,
  type Result,
  type Status,
  type TemplateValues,
} from '@rainstorm/warning-model';
import { accountIdOf, auditEntry, type AuditActor } from '../audit-actor.js';
import type { Refusal } from '../refusal.js';
import { bulletinChanged } from './bulletin-changed.js';
import { draftRow } from './draft-row.js';
import { productOf } from './product-of.js';

/** For a product whose validity the configuration does not say, and a signal without a colour yet. */
const UNCONFIGURED_VALID_MIN = 360;

/** The input for a signal or an express bulletin (article 5), which belongs to no cadence. */
export type UnscheduledDraft = Pick<
  BulletinRow,
  'productCode' | 'areas' | 'level' | 'colour' | 'onset' | 'headline' | 'description' | 'instruction'
> & {
  readonly hazard: string;
  /** Null: as long as the configuration says for the product or the colour. */
  readonly expires: Date | null;
  /** What the forecaster filled in of the template. */
  readonly fields?: TemplateValues;
  readonly kind: Exclude<BulletinKind, 'scheduled'>;
  readonly episodeId: EpisodeId | null;
  readonly status: Status;
};

/**
 * Drafts a signal or an express bulletin, with or without an open episode. A blank headline, text or instruction is rendered from the product's
 * template (docs/design.md, section 5, "Text").
 */
export const draftUnscheduled = async (
  tx: LedgerTransaction,
  city: City,
  draft: UnscheduledDraft,
  actor: AuditActor,
): Promise<Result<BulletinRow, Refusal>> => {
  const hazard = city.hazards.find(({ code }) => code === draft.hazard);
  if (hazard === undefined) return refused({ type: 'unknown-hazard' });
  const product = productOf(city, draft.productCode);
  if (product === null) return refused({ type: 'unknown-product' });
  if (product.kind !== draft.kind || !product.hazards.includes(draft.hazard))
    return refused({ type: 'product-does-not-fit', productCode: draft.productCode });
  const episode = draft.episodeId === null ? null : await tx.episodes.first({ id: draft.episodeId });
  if (draft.episodeId !== null && episode === null) return refused({ type: 'unknown-episode' });
  if (episode !== null && episode.state !== 'open') return refused({ type: 'episode-is-over', state: episode.state });
  if (episode !== null && episode.status !== draft.status) return refused({ type: 'exercise-differs' });
  if (episode === null && draft.status === 'exercise') return refused({ type: 'exercise-is-proposed-first' });
  const { fields = {}, ...given } = draft;
  const rendered = renderBulletin(city, {
    ...{ product, hazard, level: draft.level, colour: draft.colour, fields },
    areas: draft.areas.map(({ areaCode }) => areaCode),
    facts: episode === null ? {} : { episode: episode.title, onset: formatInstant(episode.onset, city.zone, 'zh') },
  });
  const content = {
    ...given,
    headline: draft.headline.trim() === '' ? rendered.headline : draft.headline,
    description: draft.description.trim() === '' ? rendered.description : draft.description,
    instruction: draft.instruction.trim() === '' ? rendered.instruction : draft.instruction,
    attachments: [],
    expires: draft.expires ?? expiryOf(product, hazard, draft, tx.now, draft.onset) ?? minutesAfter(tx.now, UNCONFIGURED_VALID_MIN),
  };
  const faults = checkDraft(content, city);
  if (faults.length > 0) return refused({ type: 'content-not-fit', faults });
  const bulletin = draftRow({ ...content, step: null, draftedBy: accountIdOf(actor), draftedAt: tx.now });
  await tx.bulletins.insert(bulletin);
  tx.audit(
    auditEntry(actor, 'bulletin-drafted', 'bulletin', bulletin.id, { kind: draft.kind, productCode: product.code, colour: draft.colour }),
  );
  bulletinChanged(tx, 'bulletin-drafted', bulletin);
  return accepted(bulletin);
};
