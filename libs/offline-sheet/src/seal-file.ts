import { zonedParts, type City, type OfflineSheet } from '@rainstorm/warning-model';
import { sealSheet } from './seal-sheet.js';

const two = (value: number): string => String(value).padStart(2, '0');

/** The page opens in a browser and is searched there; the PDF is for paper, and for who has no browser at hand. */
export const sheetTypes = { html: 'text/html', pdf: 'application/pdf' } as const;
export type SheetKind = keyof typeof sheetTypes;

/** `131631-zhengzhou-20210720-0800.html`: sorts by time, and any mail server takes it. */
const fileNameOf = ({ code, zone }: Pick<City, 'code' | 'zone'>, now: Date, kind: SheetKind): string => {
  const { date, hour, minute } = zonedParts(now, zone);
  return `131631-${code}-${date.replaceAll('-', '')}-${two(hour)}${two(minute)}.${kind}`;
};

/** A sealed sheet as a file to be saved. */
export interface SealedFile {
  readonly fileName: string;
  readonly type: (typeof sheetTypes)[SheetKind];
  readonly content: Buffer;
  readonly madeAt: Date;
}

/** The sheet of this city as it was at `madeAt`, under the passphrase. A sheet leaves the system in this way or as the PDF, and in no other. */
export const sealFile = async (
  city: Pick<City, 'code' | 'zone'>,
  { sheet, madeAt }: { readonly sheet: OfflineSheet; readonly madeAt: Date },
  passphrase: string,
): Promise<SealedFile> => ({
  fileName: fileNameOf(city, madeAt, 'html'),
  type: sheetTypes.html,
  content: Buffer.from(await sealSheet(sheet, passphrase)),
  madeAt,
});

/** The same as a PDF, which `DocumentPress` makes under the passphrase. */
export const sealedPdf = (city: Pick<City, 'code' | 'zone'>, madeAt: Date, content: Buffer): SealedFile => ({
  fileName: fileNameOf(city, madeAt, 'pdf'),
  type: sheetTypes.pdf,
  content,
  madeAt,
});
