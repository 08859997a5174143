import type { BulletinRow, LedgerTransaction } from '@rainstorm/ledger';
import {
  colourNames,
  formatInstant,
  levelNames,
  renderTemplate,
  type BulletinContent,
  type City,
  type RevisionKind,
  type TemplateValues,
  type TextField,
} from '@rainstorm/warning-model';
import { areaName, productOf } from './product-of.js';

type Grade = Pick<BulletinRow, 'colour' | 'level'>;

const gradeName = ({ colour, level }: Grade): string =>
  colour !== null ? colourNames[colour] : level !== null ? `${levelNames[level]}级` : '';

/** A first issue keeps the grade in its field; an upgrade or downgrade has one only once somebody chose it. */
const needsNewGrade = (kind: RevisionKind): boolean => kind === 'upgrade' || kind === 'downgrade';

/**
 * The words of a revision, rendered from the template of its kind: nothing is copied that the template does not ask for. `facts` are those of
 * the revision, `reason` is what is known of it; each place without a value stays （待填：…）.
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
  const isChosen = !needsNewGrade(kind) || facts.colour !== original.colour || facts.level !== original.level;
  const grade = isChosen ? gradeName(facts) : '';
  const values: TemplateValues = {
    city: city.name,
    sender: product?.sender ?? original.sender ?? '',
    sentAt: at(tx.now),
    onset: at(facts.onset),
    expires: at(facts.expires),
    areas: facts.areas.map(({ areaCode }) => areaName(city, areaCode)).join('、'),
    hazard: city.hazards.find(({ code }) => code === original.hazard)?.name ?? '',
    episode: episode?.title ?? '',
    product: product?.title ?? '',
    grade,
    colour: isChosen && facts.colour !== null ? colourNames[facts.colour] : '',
    level: isChosen && facts.level !== null ? levelNames[facts.level] : '',
    previous: original.headline,
    previousGrade: gradeName(original),
    previousNumber: original.number ?? '',
    previousSentAt: at(original.sentAt),
    previousText: original.description,
    previousAdvice: original.instruction,
    reason: reason.trim().replace(/[。.]$/u, ''),
  };
  const render = (text: string): string => renderTemplate(text, values).text;
  return {
    headline: [...render(template.headline)].slice(0, HEADLINE_LENGTH).join(''),
    description: render(template.description),
    instruction: render(template.instruction ?? product?.template.instruction ?? ''),
  };
};

/** A long title of an episode is cut. */
const HEADLINE_LENGTH = 60;
