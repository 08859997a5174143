import { crc32 } from 'node:zlib';

/** A PDF of one empty page, with what the catalog, the page, the trailer and the list of objects have besides (ISO 32000). */
export const aPdf = ({
  catalog = '',
  page = '',
  more = '',
  trailer = '',
}: { catalog?: string; page?: string; more?: string; trailer?: string } = {}): Buffer => {
  const objects = [
    `1 0 obj << /Type /Catalog /Pages 2 0 R ${catalog} >> endobj`,
    '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj',
    `3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] ${page} >> endobj`,
    ...(more === '' ? [] : [more]),
  ];
  let body = '%PDF-1.7\n';
  const offsets = objects.map((object) => {
    const at = body.length;
    body += `${object}\n`;
    return at;
  });
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}`;
  return Buffer.from(`${body}${table}trailer << /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`, 'latin1');
};

/** Asks for a password that nobody knows. */
export const encryptedPdf = (): Buffer => {
  const key = 'ab'.repeat(32);
  return aPdf({
    trailer: `/ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`,
  });
};

/** A zip file of these entries, not compressed (APPNOTE 4.3). */
const zip = (entries: Readonly<Record<string, string>>): Buffer => {
  const files = Object.entries(entries).map(([name, text]) => ({ name: Buffer.from(name), content: Buffer.from(text) }));
  const head = (signature: number, { name, content }: (typeof files)[number], isCentral: boolean, at: number): Buffer => {
    const fixed = Buffer.alloc(isCentral ? 46 : 30);
    const start = isCentral ? 6 : 4;
    fixed.writeUInt32LE(signature, 0);
    if (isCentral) fixed.writeUInt16LE(20, 4);
    fixed.writeUInt16LE(20, start);
    fixed.writeUInt32LE(crc32(content), start + 10);
    fixed.writeUInt32LE(content.length, start + 14);
    fixed.writeUInt32LE(content.length, start + 18);
    fixed.writeUInt16LE(name.length, start + 22);
    if (isCentral) fixed.writeUInt32LE(at, 42);
    return Buffer.concat([fixed, name]);
  };
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const body = Buffer.concat([head(0x04034b50, file, false, at), file.content]);
    bodies.push(body);
    directory.push(head(0x02014b50, file, true, at));
    at += body.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, central, end]);
};

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** The parts by which a workbook is told (ECMA-376, part 2), and more. */
export const aWorkbook = async (more: Readonly<Record<string, string>> = {}): Promise<Buffer> =>
  Promise.resolve(
    zip({
      '[Content_Types].xml': `<?xml version="1.0"?><Types><Override PartName="/xl/workbook.xml" ContentType="${MAIN}"/></Types>`,
      'xl/workbook.xml': '<workbook/>',
      ...more,
    }),
  );
