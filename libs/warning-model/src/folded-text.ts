/** What Unicode lets a program ignore: zero-width signs, fillers, selectors, marks of direction. */
const ignorable = /\p{Default_Ignorable_Code_Point}/gu;

/** The same characters of the basic plane as a text, for a query that has to remove them. */
export const ignorableCharacters: string = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code))
  .filter((character) => /\p{Default_Ignorable_Code_Point}/u.test(character))
  .join('');

/**
 * A text as it is compared with another one: of one width, one composition and one case, without signs that nobody sees (`２０２６` and `2026`,
 * `é` and `é`, `Daiban@` and `daiban@` are the same). Only for comparing: what somebody wrote is kept and shown as it is.
 */
export const foldText = (text: string): string => text.replaceAll(ignorable, '').normalize('NFKC').toLowerCase().normalize('NFKC');

/** Digits and letters of full width, as Chinese input methods give them, as the narrow ones; every other sign as it stands. */
export const narrowText = (text: string): string =>
  text.replaceAll(ignorable, '').replaceAll(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/gu, (wide) => wide.normalize('NFKC'));
