import { programOf } from '../account/program-of.ts';

/** From where a receipt was given, in words: address and program; null where nothing of it is known. */
export const originText = (
  origin: { readonly address: string | null; readonly program: string | null } | null,
  language: string,
): string | null => {
  if (origin === null) return null;
  const { address } = origin;
  const parts = [address === null ? null : address.replace(/^::ffff:/, ''), programOf(origin.program)].flatMap((part) => part ?? []);
  return parts.length === 0 ? null : parts.join(language.startsWith('zh') ? '，' : ', ');
};
