import type { BulletinAttachment } from './attachment.js';
import type { BulletinState } from './bulletin.js';
import type { Issued } from './in-force.js';
import { retracted, takesThePlaceOf } from './in-force.js';
import { revisionMark } from './revision.js';
import { zonedParts } from './time-zone.js';
import type { RevisionKind, Status } from './vocabulary.js';

/** What of a bulletin its official document shows. Times are instants. */
export interface DocumentBulletin {
  readonly status: Status;
  readonly state: BulletinState;
  readonly revisionKind: RevisionKind | null;
  readonly headline: string;
  readonly description: string;
  readonly instruction: string;
  readonly number: string | null;
  readonly sender: string | null;
  readonly draftedAt: Date;
  readonly sentAt: Date | null;
  readonly expires: Date;
  readonly emergency: boolean;
  readonly signedBy: string | null;
  readonly countersignedBy: string | null;
  readonly countersignedAt: Date | null;
  readonly attachments: readonly BulletinAttachment[];
}

/** The bulletin that ended or replaced another one. */
export interface EndedBy {
  readonly number: string | null;
  readonly revisionKind: RevisionKind | null;
}

export interface DocumentFacts {
  readonly bulletin: DocumentBulletin;
  /** Without its brackets or with them: 《重要天气报告》. */
  readonly productTitle: string;
  readonly areaNames: readonly string[];
  readonly addressees: readonly { readonly officeName: string; readonly receiptDueAt: Date }[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly endedBy: EndedBy | null;
  /** IANA, in which the dates are written. */
  readonly zone: string;
}

/** A paragraph: `heading` (in 黑体) runs into `text`, and one of the two may be empty. */
export interface DocumentParagraph {
  readonly heading: string;
  readonly text: string;
}

export interface DocumentAttachment extends BulletinAttachment {
  /** 附件, or 附件1 and so on where there are several. */
  readonly label: string;
  /** Its description, or else the name of the file without its ending. */
  readonly caption: string;
}

/**
 * A bulletin in the form of GB/T 9704-2012, with its elements in their order: 紧急程度, 发文机关标志, 发文字号 and 签发人, title, 主送机关, body,
 * 附件说明, 署名 and 成文日期, 附注. In Chinese, as the document itself. The printed page, the Word and the PDF file all show exactly this.
 */
export interface OfficialDocument {
  /** What stands first and on every page: an exercise, a draft, what was lifted, retracted or replaced. */
  readonly marks: readonly string[];
  readonly isExercise: boolean;
  readonly urgency: string;
  readonly issuer: string;
  readonly head: string;
  readonly number: string;
  readonly signer: string;
  readonly title: string;
  /** Empty without addressees, as of a draft. */
  readonly addressees: string;
  readonly body: readonly DocumentParagraph[];
  /** 附件说明; empty without attachments. */
  readonly enclosures: string;
  readonly date: string;
  readonly note: string;
  readonly attachments: readonly DocumentAttachment[];
}

const MINUTE = 60_000;

/** 紧急程度 by the receipt deadline: within ten minutes 特急, within half an hour 加急, otherwise empty. */
export const documentUrgency = (
  { sentAt }: Pick<DocumentBulletin, 'sentAt'>,
  addressees: readonly Pick<DocumentFacts['addressees'][number], 'receiptDueAt'>[],
): '特急' | '加急' | '' => {
  if (sentAt === null) return '';
  const least = Math.min(...addressees.map(({ receiptDueAt }) => (receiptDueAt.getTime() - sentAt.getTime()) / MINUTE));
  return least <= 10 ? '特急' : least <= 30 ? '加急' : '';
};

/** 签发人: who signed; of an emergency bulletin the chief who countersigned it, and until then that nobody has. */
export const documentSigner = (
  bulletin: Pick<DocumentBulletin, 'emergency' | 'signedBy' | 'countersignedBy' | 'countersignedAt'>,
  people: DocumentFacts['people'],
): string => {
  const name = (id: string | null): string => people.find((one) => one.id === id)?.name ?? '';
  if (!bulletin.emergency) return name(bulletin.signedBy);
  return bulletin.countersignedAt === null ? '未补签发' : `${name(bulletin.countersignedBy)}（补签发）`;
};

/** 成文日期: Arabic figures, without leading zeros. */
export const documentDate = (instant: Date, zone: string): string => {
  const [year, month, day] = zonedParts(instant, zone).date.split('-').map(Number);
  return `${year ?? ''}年${month ?? ''}月${day ?? ''}日`;
};

const two = (value: number): string => String(value).padStart(2, '0');

/** 附注, in brackets under the date. It gives the minutes, which the format of the date omits but a warning needs. */
export const documentNote = ({ sentAt, expires }: Pick<DocumentBulletin, 'sentAt' | 'expires'>, zone: string): string => {
  const words = (instant: Date): string => {
    const { hour, minute } = zonedParts(instant, zone);
    return `${documentDate(instant, zone)}${two(hour)}时${two(minute)}分`;
  };
  return `（${sentAt === null ? '' : `${words(sentAt)}发布，`}有效至${words(expires)}）`;
};

const isHeading = (line: string): boolean => /^[一二三四五六七八九十]+、.{1,20}$/.test(line) && !/[。；]/.test(line);

/** The paragraphs of a text; a first-level heading (一、) is one of its own. */
export const documentParagraphs = (text: string): readonly DocumentParagraph[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => (isHeading(line) ? { heading: line, text: '' } : { heading: '', text: line }));

const attachmentsOf = (attachments: readonly BulletinAttachment[]): readonly DocumentAttachment[] =>
  attachments.map((attachment, index) => ({
    ...attachment,
    label: attachments.length > 1 ? `附件${index + 1}` : '附件',
    caption: attachment.altText === '' ? attachment.fileName.replace(/\.[a-z]+$/, '') : attachment.altText,
  }));

/** 附件说明 (GB/T 9704, 7.3.4): one by its name; of several each with its number. Empty without any. */
const enclosuresOf = (attachments: readonly DocumentAttachment[]): string =>
  attachments.length < 2
    ? attachments.map(({ caption }) => caption).join('')
    : attachments.map(({ caption }, index) => `${index + 1}. ${caption}`).join('；');

/**
 * What ended or replaced a published bulletin, the latest first: its retraction, the lifting, or the revision in its place. Null while it is in
 * force, or has only expired. `published` must include all revisions of its issue and the lifting of its episode.
 */
export const endedByOf = <Bulletin extends Issued>(bulletin: Issued, published: readonly Bulletin[]): Bulletin | null => {
  if (bulletin.msgType === 'cancel') return null;
  const errors = retracted(published);
  const latestFirst = [...published].sort((one, other) => other.sentAt.getTime() - one.sentAt.getTime());
  const isRetraction = ({ revisionKind }: Issued): boolean => revisionKind === 'retract';
  if (errors.has(bulletin.id)) {
    const retractions = latestFirst.filter(isRetraction);
    return retractions.find(({ previousId }) => previousId === bulletin.id) ?? retractions[0] ?? null;
  }
  return latestFirst.find((other) => !isRetraction(other) && !errors.has(other.id) && takesThePlaceOf(other, bulletin)) ?? null;
};

const marksOf = ({ bulletin: { status, state }, endedBy }: Pick<DocumentFacts, 'bulletin' | 'endedBy'>): readonly string[] => {
  const marks = status === 'exercise' ? ['【演练】本件为演练，不是真实预警'] : [];
  if (state === 'discarded') marks.push('【作废】本件已作废，从未发布');
  else if (state !== 'published') marks.push('【草稿】尚未发布，不得作为依据');
  if (endedBy !== null) {
    const by = endedBy.number === null ? '后续信息' : endedBy.number;
    if (endedBy.revisionKind === 'retract') marks.push(`【已撤回】本件系误发，已由“${by}”撤回`);
    else if (endedBy.revisionKind === 'lift') marks.push(`【已解除】本件已由“${by}”解除`);
    else marks.push(`【已更新】本件已由“${by}”替代，以新件为准`);
  }
  return marks;
};

export const officialDocumentOf = (facts: DocumentFacts): OfficialDocument => {
  const { bulletin, addressees, areaNames, zone } = facts;
  const isExercise = bulletin.status === 'exercise';
  const attachments = attachmentsOf(bulletin.attachments);
  return {
    marks: marksOf(facts),
    isExercise,
    urgency: documentUrgency(bulletin, addressees),
    issuer: bulletin.sender ?? '',
    head: facts.productTitle.replaceAll(/[《》]/g, ''),
    number: bulletin.number ?? '（未编号）',
    signer: documentSigner(bulletin, facts.people),
    title: `${isExercise ? '【演练】' : ''}${revisionMark(bulletin.revisionKind).zh}${bulletin.headline}`,
    addressees: addressees.length === 0 ? '' : `${addressees.map(({ officeName }) => officeName).join('，')}：`,
    body: [
      ...documentParagraphs(bulletin.description),
      ...(areaNames.length === 0 ? [] : [{ heading: '影响范围：', text: `${areaNames.join('、')}。` }]),
      ...(bulletin.instruction === '' ? [] : [{ heading: '防御指引：', text: '' }, ...documentParagraphs(bulletin.instruction)]),
    ],
    enclosures: enclosuresOf(attachments),
    date: documentDate(bulletin.sentAt ?? bulletin.draftedAt, zone),
    note: documentNote(bulletin, zone),
    attachments,
  };
};

const LONGEST_NAME = 80;

/** The name of the document as a file, without its ending: number and title, fit for every file system. */
export const documentFileName = ({ number, title, marks, isExercise }: OfficialDocument): string => {
  const draft = marks.some((mark) => mark.startsWith('【草稿】')) ? '【草稿】' : '';
  const plain = isExercise ? title.replace(/^【演练】/, '') : title;
  const name = `${isExercise ? '【演练】' : ''}${draft}${number === '（未编号）' ? '' : `${number} `}${plain}`
    .replaceAll(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll(/[\\/:*?"<>|]/g, '_')
    .trim();
  return [...(name === '' ? '信息' : name)].slice(0, LONGEST_NAME).join('').trim();
};
