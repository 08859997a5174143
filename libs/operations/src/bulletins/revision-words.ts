import type { BulletinRow, LedgerTransaction } from '@rainstorm/ledger';
import {
  actionText,
  adviceOf,
  colourNames,
  formatInstant,
  gradeName,
  levelNames,
  publicationPlaces,
  renderTemplate,
  reopenAtPublication,
  senderPlace,
  type BulletinContent,
  type City,
  type RevisionKind,
  type TemplateValues,
  type TextField,
} from '@rainstorm/warning-model';
import { areaName, productOf } from './product-of.js';

/** A first issue keeps the grade in its field; an upgrade or downgrade has one only once somebody chose it. */
const needsNewGrade = (kind: RevisionKind): boolean => kind === 'upgrade' || kind === 'downgrade';

/**
 * The words of a revision, rendered from the template of its kind: nothing is copied that the template does not ask for. `facts` are those of
 * the revision, `reason` is what is known of it; each place without a value stays （待填：…）. Time, number and a sender that depends on the grade are
 * marks until the publication, also in the advice that is taken over.
 */
export const revisionWords = async (
  tx: LedgerTransaction,
  city: City,
  original: BulletinRow,
  kind: RevisionKind,
  facts: Pick<BulletinContent, 'areas' | 'colour' | 'level' | 'onset' | 'expires'>,
  { reason = '', ofEpisode = false }: { readonly reason?: string; readonly ofEpisode?: boolean } = {},
): Promise<Pick<BulletinContent, TextField>> => {
  const rule = city.revisions[kind];
  const template = (ofEpisode ? rule.episode : original.kind === 'signal' ? rule.signal : null) ?? rule.text;
  const product = productOf(city, original.productCode);
  const episode = original.episodeId === null ? null : await tx.episodes.first({ id: original.episodeId });
  const at = (instant: Date | null): string => (instant === null ? '' : formatInstant(instant, city.zone, 'zh'));
  const reopened =
    original.sentAt === null ? original : reopenAtPublication(original, { sentAt: original.sentAt, number: original.number ?? '' }, city);
  const isChosen = !needsNewGrade(kind) || facts.colour !== original.colour || facts.level !== original.level;
  const grade = isChosen ? gradeName(facts) : '';
  const hazard = city.hazards.find(({ code }) => code === original.hazard);
  const known: TemplateValues = {
    city: city.name,
    sender: product === null ? (original.sender ?? '') : senderPlace(product, facts),
    sentAt: publicationPlaces.sentAt,
    number: publicationPlaces.number,
    onset: at(facts.onset),
    expires: at(facts.expires),
    areas: facts.areas.map(({ areaCode }) => areaName(city, areaCode)).join('、'),
    hazard: hazard?.name ?? '',
    episode: episode?.title ?? '',
    product: product?.title ?? '',
    grade,
    colour: isChosen && facts.colour !== null ? colourNames[facts.colour] : '',
    level: isChosen && facts.level !== null ? levelNames[facts.level] : '',
    advice: isChosen && hazard !== undefined ? adviceOf(hazard, facts) : '',
    previous: original.headline,
    previousGrade: gradeName(original),
    previousNumber: original.number ?? '',
    previousSentAt: at(original.sentAt),
    previousText: original.description,
    previousAdvice: reopened.instruction,
    reason: reason.trim().replace(/[。.]$/u, ''),
  };
  const values = { ...known, action: product === null ? '' : actionText(product, kind, known) };
  const render = (text: string): string => renderTemplate(text, values).text;
  return {
    headline: [...render(template.headline)].slice(0, HEADLINE_LENGTH).join(''),
    description: render(template.description),
    instruction: render(template.instruction ?? product?.template.instruction ?? ''),
  };
};

/** A long title of an episode is cut. */
const HEADLINE_LENGTH = 60;
