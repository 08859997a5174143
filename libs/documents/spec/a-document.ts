import { createHash } from 'node:crypto';
import { officialDocumentOf, type AttachmentType, type DocumentFacts, type OfficialDocument } from '@rainstorm/warning-model';
import type { DocumentFile } from '../src/enclosures.js';

export interface GivenFile {
  readonly fileName: string;
  readonly mediaType: AttachmentType;
  readonly content: Uint8Array;
  readonly altText?: string;
}

export const SENT_AT = new Date('2021-07-19T13:32:00Z');

/** A bulletin of 19 July 2021 as a document, with these files behind it. */
export const aDocument = (
  changes: Partial<DocumentFacts['bulletin']> = {},
  given: readonly GivenFile[] = [],
  facts: Partial<DocumentFacts> = {},
): { readonly document: OfficialDocument; readonly files: readonly DocumentFile[] } => {
  const attachments = given.map(({ fileName, mediaType, content, altText = '' }) => ({
    ...{ sha256: createHash('sha256').update(content).digest('hex'), sha1: '', fileName, mediaType, altText },
    ...{ sizeBytes: content.length, width: null, height: null },
  }));
  const document = officialDocumentOf({
    bulletin: {
      ...{ status: 'actual', state: 'published', revisionKind: null, headline: '郑州市气象台发布暴雨红色预警信号' },
      ...{ number: '郑气发〔2021〕16号', sender: '郑州市气象局', draftedAt: SENT_AT, sentAt: SENT_AT, emergency: false },
      description: '一、天气形势\n受低涡切变线影响，预计19日夜里到21日，我市有大暴雨，局地特大暴雨。\n二、具体预报\n累计雨量200～300毫米。',
      instruction: '1. 停止集会、停课、停业；\n2. 做好山洪、滑坡、泥石流等灾害的防御和抢险工作。',
      expires: new Date('2021-07-20T13:32:00Z'),
      ...{ signedBy: 'acc-hao', countersignedBy: null, countersignedAt: null, attachments },
      ...changes,
    },
    productTitle: '《重要天气预警报告》',
    areaNames: ['金水区', '二七区'],
    addressees: ['市委市政府总值班室', '市防汛抗旱指挥部办公室'].map((officeName) => ({
      officeName,
      receiptDueAt: new Date(SENT_AT.getTime() + 5 * 60_000),
    })),
    people: [{ id: 'acc-hao', name: '郝首席' }],
    endedBy: null,
    zone: 'Asia/Shanghai',
    ...facts,
  });
  return {
    document,
    files: document.attachments.map((attachment, at) => ({ attachment, content: given[at]?.content ?? new Uint8Array() })),
  };
};

/** Everything that the document says, in its order, without blanks. */
export const wordsOf = (document: OfficialDocument): string =>
  [
    ...[
      document.urgency,
      document.issuer,
      document.head,
      document.number,
      `签发人：${document.signer}`,
      document.title,
      document.addressees,
    ],
    ...document.body.flatMap(({ heading, text }) => [heading, text]),
    ...(document.enclosures === '' ? [] : [`附件：${document.enclosures}`]),
    ...[document.issuer, document.date, document.note, document.issuer, `${document.date}印发`],
  ]
    .join('')
    .replaceAll(/\s/g, '');
