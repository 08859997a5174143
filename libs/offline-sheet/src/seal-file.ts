import { zonedParts, type City, type OfflineSheet } from '@rainstorm/warning-model';
import { sealSheet } from './seal-sheet.js';

const two = (value: number): string => String(value).padStart(2, '0');

/** `131631-zhengzhou-20210720-0800.html`: sorts by time, and any mail server takes it. */
const fileNameOf = ({ code, zone }: Pick<City, 'code' | 'zone'>, now: Date): string => {
  const { date, hour, minute } = zonedParts(now, zone);
  return `131631-${code}-${date.replaceAll('-', '')}-${two(hour)}${two(minute)}.html`;
};

/** A sealed sheet as a file to be saved. */
export interface SealedFile {
  readonly fileName: string;
  readonly html: string;
  readonly madeAt: Date;
}

/** The sheet of this city as it was at `madeAt`, under the passphrase. The only way in which a sheet leaves the system. */
export const sealFile = async (
  city: Pick<City, 'code' | 'zone'>,
  { sheet, madeAt }: { readonly sheet: OfflineSheet; readonly madeAt: Date },
  passphrase: string,
): Promise<SealedFile> => ({ fileName: fileNameOf(city, madeAt), html: await sealSheet(sheet, passphrase), madeAt });
