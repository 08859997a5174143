import { documentDate, officialDocumentOf, type OfficialDocument } from '@rainstorm/warning-model';
import type { BulletinDetail } from '../api/dispatcher-paths.ts';
import { areaName, productTitle } from '../live/bureau.ts';

/** The document is dated by Beijing, wherever the computer is. */
const ZONE = 'Asia/Shanghai';

const at = (instant: string | null): Date | null => (instant === null ? null : new Date(instant));

/** What is printed of a bulletin: the same document as its Word and PDF files. */
export const documentOf = ({ bulletin, addressees, people, endedBy }: BulletinDetail): OfficialDocument =>
  officialDocumentOf({
    bulletin: {
      ...bulletin,
      draftedAt: new Date(bulletin.draftedAt),
      sentAt: at(bulletin.sentAt),
      expires: new Date(bulletin.expires),
      countersignedAt: at(bulletin.countersignedAt),
    },
    productTitle: productTitle(bulletin.productCode, 'zh-CN'),
    areaNames: bulletin.areas.map(({ areaCode }) => areaName(areaCode, 'zh-CN')),
    addressees: addressees.map(({ officeName, receiptDueAt }) => ({ officeName, receiptDueAt: new Date(receiptDueAt) })),
    people,
    endedBy,
    zone: ZONE,
  });

/** 成文日期 of an instant. */
export const dateOf = (instant: string): string => documentDate(new Date(instant), ZONE);
