/** Excel takes a text for a formula that begins with one of these, also in full width, after a tab or a line end. */
const formula = /^[\s\u0000]*[=+\-@＝＋－＠|%]|^[\t\r\n]/;

/** One cell (RFC 4180). What a spreadsheet would run is made a plain text by an apostrophe before it. */
export const csvCell = (value: string | number): string => {
  if (typeof value === 'number') return String(value);
  const harmless = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

export const csvLine = (cells: readonly (string | number)[]): string => `${cells.map(csvCell).join(',')}\r\n`;
