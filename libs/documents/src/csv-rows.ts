/** More is no table that somebody reads on paper: the file is named instead. */
const MOST_ROWS = 400;
const MOST_COLUMNS = 16;

/**
 * The cells of a checked CSV file (UTF-8; comma, semicolon or tab), all rows with as many cells (RFC 4180). Null where it has too many rows or
 * columns for paper, or none.
 */
export const csvRows = (content: Uint8Array): readonly (readonly string[])[] | null => {
  const text = new TextDecoder().decode(content);
  const [firstLine = ''] = text.split(/\r\n|\n|\r/);
  const separator = [',', '\t', ';'].reduce((best, sign) => (firstLine.split(sign).length > firstLine.split(best).length ? sign : best));
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = (): void => {
    row.push(cell.trim());
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    if (row.some((each) => each !== '')) rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (isQuoted && sign === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"' && (isQuoted || cell.trim() === '')) {
      isQuoted = !isQuoted;
      if (isQuoted) cell = '';
    } else if (isQuoted) cell += sign;
    else if (sign === separator) endCell();
    else if (sign === '\n' || sign === '\r') {
      endRow();
      if (rows.length > MOST_ROWS) return null;
    } else cell += sign;
  }
  endRow();
  const columns = Math.max(0, ...rows.map(({ length }) => length));
  if (rows.length === 0 || rows.length > MOST_ROWS || columns > MOST_COLUMNS) return null;
  return rows.map((each) => [...each, ...Array.from({ length: columns - each.length }, () => '')]);
};
