import type { BulletinRow, EpisodeRow, LedgerTransaction, SlotRow } from '@rainstorm/ledger';
import { Not } from '@rainstorm/ledger';
import {
  capturePlaces,
  carriedGrade,
  expiryOf,
  formatDayHour,
  formatInstant,
  later,
  minutesAfter,
  renderBulletin,
  weekFacts,
  type BulletinText,
  type City,
  type Grade,
  type Hazard,
  type Product,
  type TemplateValues,
} from '@rainstorm/warning-model';
import { accountIdOf, auditEntry, type AuditActor } from '../audit-actor.js';
import { productOf, productsFor } from './product-of.js';
import { bulletinChanged } from './bulletin-changed.js';
import { draftRow } from './draft-row.js';
import { writtenByPerson } from './written-by-person.js';

const WEEK_MIN = 7 * 24 * 60;

/** The headline of the bulletin before; only its number where the headline may name another onset than the episode's. */
const summaryOf = ({ headline, number, onset }: BulletinRow, episode: EpisodeRow | null): string =>
  episode === null || onset === null || onset.getTime() === episode.onset.getTime() ? headline : `${number ?? ''}（起始时间已更正）`;

/** The facts of the week or of the episode, as the templates name them. */
const factsOf = (city: City, week: string | null, episode: EpisodeRow | null, previous: BulletinRow | null): TemplateValues => {
  const facts =
    episode === null
      ? {}
      : {
          onset: formatInstant(episode.onset, city.zone, 'zh'),
          expires: formatInstant(episode.endsAt, city.zone, 'zh'),
          onsetHour: formatDayHour(episode.onset, city.zone),
          expiresHour: formatDayHour(episode.endsAt, city.zone),
          episode: episode.title,
        };
  return { ...(previous === null ? {} : { previous: summaryOf(previous, episode) }), ...(week === null ? {} : weekFacts(week)), ...facts };
};

/** The hazard as the texts need it; the outlook of a week has none. */
const hazardOf = (city: City, hazard: string | null): Pick<Hazard, 'name' | 'signals'> =>
  city.hazards.find(({ code }) => code === hazard) ?? { name: '', signals: [] };

export interface DraftFacts {
  readonly product: Product;
  readonly slot: Pick<SlotRow, 'week' | 'dueAt'> | null;
  readonly episode: EpisodeRow | null;
  /** The last published bulletin of the episode. */
  readonly previous: BulletinRow | null;
  readonly grade: Grade;
}

/** The words of a scheduled bulletin from its product's template and the present facts. `fields`: what a person filled in. */
export const renderScheduled = (
  city: City,
  { product, slot, episode, previous, grade }: DraftFacts,
  fields: TemplateValues = {},
): BulletinText =>
  renderBulletin(city, {
    ...{ product, hazard: hazardOf(city, episode?.hazard ?? null), level: grade.level, colour: grade.colour },
    areas: episode?.areas ?? [city.areaCode],
    facts: factsOf(city, slot?.week ?? null, episode, previous),
    fields,
  });

/** As long as the configuration says from the due time, or from now if that is over; else to the end of the episode, or for a week. */
export const usualExpiry = (city: City, { product, slot, episode, grade }: DraftFacts, now: Date): Date => {
  const from = slot === null ? now : later(slot.dueAt, now);
  const hazard = hazardOf(city, episode?.hazard ?? null);
  return expiryOf(product, hazard, grade, from, episode?.onset ?? null) ?? episode?.endsAt ?? minutesAfter(slot?.dueAt ?? now, WEEK_MIN);
};

/** What a person has filled in the places of the template of this draft. */
const filledIn = (city: City, row: BulletinRow): TemplateValues => {
  const template = productOf(city, row.productCode)?.template;
  if (template === undefined) return {};
  return { ...capturePlaces(template.headline, row.headline), ...capturePlaces(template.description, row.description) };
};

export interface PreparedDraft {
  readonly bulletin: BulletinRow;
  /** False if it already existed. */
  readonly isNew: boolean;
}

/**
 * Prepares the draft of a slot when it opens, from the product's template, the episode's facts and the grade of the last bulletin. A slot has
 * one draft; choosing another product replaces it: what was filled in stays in the places that the new template has too, and the words of a
 * person are carried over beside it.
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
  const grade = carriedGrade(product.carries, previous ?? { level: null, colour: null });
  const facts: DraftFacts = { product, slot, episode, previous, grade };
  const { headline, description, instruction } = renderScheduled(city, facts, standing === undefined ? {} : filledIn(city, standing));
  const bulletin = draftRow({
    kind: 'scheduled',
    hazard,
    step: slot.step,
    productCode: product.code,
    status: episode?.status ?? 'actual',
    episodeId: slot.episodeId,
    slotId: slot.id,
    headline,
    description,
    instruction,
    areas: (episode?.areas ?? [city.areaCode]).map((areaCode) => ({ areaCode, ...grade })),
    ...grade,
    onset: episode?.onset ?? null,
    expires: usualExpiry(city, facts, tx.now),
    carriedOver: standing === undefined ? null : writtenByPerson(standing),
    draftedBy: accountIdOf(actor),
    draftedAt: tx.now,
  });
  await tx.bulletins.insert(bulletin);
  tx.audit(auditEntry(actor, 'bulletin-drafted', 'bulletin', bulletin.id, { slotId: slot.id, step: slot.step, productCode: product.code }));
  bulletinChanged(tx, 'bulletin-drafted', bulletin);
  return { bulletin, isNew: true };
};
