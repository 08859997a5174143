/** RFC 4180, with a byte order mark, so that spreadsheet programs read it as UTF-8. No cell is taken for a formula. */
export const csvOf = (rows: readonly (readonly string[])[]): string => {
  const cell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
};
