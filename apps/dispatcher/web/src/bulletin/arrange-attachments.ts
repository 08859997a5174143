import { attachmentEndings, isPicture } from '@rainstorm/warning-model';
import type { Bulletin } from '../api/dispatcher-paths.ts';

/** For the file dialog: endings too, because some systems know no type of a table. */
export const takenTypes = Object.entries(attachmentEndings)
  .flatMap(([type, ending]) => [type, `.${ending}`])
  .join(',');

/** An attachment in the editor's list. */
export interface Arranged {
  readonly sha256: string;
  readonly fileName: string;
  readonly isPicture: boolean;
  readonly altText: string;
}

export const arrangedOf = (attachment: Bulletin['attachments'][number]): Arranged => {
  const { sha256, fileName, altText } = attachment;
  return { sha256, fileName, altText, isPicture: isPicture(attachment) };
};

/** The list with the one at `index` one place further; unchanged where there is no such place. */
export const withMoved = (list: readonly Arranged[], index: number, by: -1 | 1): readonly Arranged[] => {
  const [one, other] = [list[index], list[index + by]];
  if (one === undefined || other === undefined) return list;
  return list.map((each) => (each === one ? other : each === other ? one : each));
};

export const withText = (list: readonly Arranged[], sha256: string, altText: string): readonly Arranged[] =>
  list.map((each) => (each.sha256 === sha256 ? { ...each, altText } : each));
