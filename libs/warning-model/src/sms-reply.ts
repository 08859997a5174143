/** The one code in a reply to an SMS: four digits that stand alone, also in full width (１２３４). Null where there is none, or more than one. */
export const codeIn = (content: string): string | null => {
  const found = new Set(content.normalize('NFKC').match(/(?<!\d)\d{4}(?!\d)/g));
  const [code] = found;
  return found.size === 1 && code !== undefined ? code : null;
};

/** A Chinese mobile number as a network writes it, with or without 86, +86 or 0086; 11 digits. Null for another number. */
export const mobileIn = (number: string): string | null =>
  /^(?:\+|00)?(?:86)?(1\d{10})$/.exec(number.replaceAll(/[\s-]/g, ''))?.[1] ?? null;
