import type { BulletinRow, EpisodeRow, LedgerTransaction, SlotRow } from '@rainstorm/ledger';
import { Not } from '@rainstorm/ledger';
import {
  areaListText,
  carriedGrade,
  dateAfter,
  formatInstant,
  minutesAfter,
  renderTemplate,
  type City,
  type Product,
  type TemplateValues,
} from '@rainstorm/warning-model';
import { accountIdOf, auditEntry, type AuditActor } from '../audit-actor.js';
import { productOf, productsFor } from './product-of.js';
import { bulletinChanged } from './bulletin-changed.js';
import { draftRow } from './draft-row.js';

const WEEK_MIN = 7 * 24 * 60;

/** The headline of the bulletin before; only its number where the headline may name another onset than the episode's. */
const summaryOf = ({ headline, number, onset }: BulletinRow, episode: EpisodeRow | null): string =>
  episode === null || onset === null || onset.getTime() === episode.onset.getTime() ? headline : `${number ?? ''}（起始时间已更正）`;

/** What the system knows for the places of a template. */
export const templateValues = (
  city: City,
  slot: Pick<SlotRow, 'week' | 'dueAt'>,
  episode: EpisodeRow | null,
  product: Product,
  previous: BulletinRow | null,
  now: Date,
): TemplateValues => {
  const date = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
  const days =
    slot.week === null
      ? {}
      : {
          weekFrom: date(dateAfter(slot.week, 1)),
          weekTo: date(dateAfter(slot.week, 7)),
          ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((n) => [`day${n}`, date(dateAfter(slot.week ?? '', n))])),
        };
  const facts =
    episode === null
      ? {}
      : {
          onset: formatInstant(episode.onset, city.zone, 'zh'),
          expires: formatInstant(episode.endsAt, city.zone, 'zh'),
          areas: areaListText(city, episode.areas),
          episode: episode.title,
          hazard: city.hazards.find(({ code }) => code === episode.hazard)?.name ?? '',
        };
  return {
    city: city.name,
    sender: product.sender,
    sentAt: formatInstant(slot.dueAt > now ? slot.dueAt : now, city.zone, 'zh'),
    ...(previous === null ? {} : { previous: summaryOf(previous, episode) }),
    ...days,
    ...facts,
  };
};

export interface PreparedDraft {
  readonly bulletin: BulletinRow;
  /** False if it already existed. */
  readonly isNew: boolean;
}

/**
 * Prepares the draft of a slot when it opens, from the product's template, the episode's facts and the grade of the last bulletin. A slot has
 * one draft; choosing another product replaces it.
 */
export const prepareDraft = async (
  tx: LedgerTransaction,
  city: City,
  slot: SlotRow,
  actor: AuditActor,
  productCode?: string,
): Promise<PreparedDraft | null> => {
  const episode = slot.episodeId === null ? null : await tx.episodes.first({ id: slot.episodeId });
  const hazard = episode?.hazard ?? null;
  const product = productCode === undefined ? productsFor(city, slot.step, hazard)[0] : productOf(city, productCode);
  if (product == null) return null;
  const [standing] = await tx.bulletins.find({ slotId: slot.id, state: Not('discarded') }, { order: { draftedAt: 'DESC' }, take: 1 });
  if (standing !== undefined && (productCode === undefined || standing.productCode === productCode || standing.state !== 'draft'))
    return { bulletin: standing, isNew: false };
  if (standing !== undefined) await tx.bulletins.transition({ id: standing.id }, { from: standing.state, to: 'discarded' });
  const [previous = null] =
    slot.episodeId === null
      ? []
      : await tx.bulletins.find({ episodeId: slot.episodeId, state: 'published' }, { order: { sentAt: 'DESC' }, take: 1 });
  const values = templateValues(city, slot, episode, product, previous, tx.now);
  const before = previous ?? { level: null, colour: null };
  const grade = carriedGrade(product.carries, before);
  const areas = (episode?.areas ?? [city.areaCode]).map((areaCode) => ({ areaCode, ...grade }));
  const bulletin = draftRow({
    kind: 'scheduled',
    hazard,
    step: slot.step,
    productCode: product.code,
    status: episode?.status ?? 'actual',
    episodeId: slot.episodeId,
    slotId: slot.id,
    headline: renderTemplate(product.template.headline, values).text,
    description: renderTemplate(product.template.description, values).text,
    instruction: renderTemplate(product.template.instruction, values).text,
    areas,
    ...grade,
    onset: episode?.onset ?? null,
    expires: episode?.endsAt ?? minutesAfter(slot.dueAt, WEEK_MIN),
    draftedBy: accountIdOf(actor),
    draftedAt: tx.now,
  });
  await tx.bulletins.insert(bulletin);
  tx.audit(auditEntry(actor, 'bulletin-drafted', 'bulletin', bulletin.id, { slotId: slot.id, step: slot.step, productCode: product.code }));
  bulletinChanged(tx, 'bulletin-drafted', bulletin);
  return { bulletin, isNew: true };
};
