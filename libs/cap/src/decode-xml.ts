import { accepted, refused, type Result } from '@rainstorm/warning-model';

export type DecodeRefusal =
  | { readonly type: 'cap-too-large'; readonly mostKb: number }
  | { readonly type: 'cap-not-text' }
  | { readonly type: 'cap-document-type' }
  | { readonly type: 'cap-too-complex' }
  | { readonly type: 'cap-not-well-formed'; readonly message: string };

/** A message is a few kilobytes. */
export const MOST_MESSAGE_BYTES = 1_048_576;
/** A feed names messages. */
export const MOST_FEED_BYTES = 4 * 1_048_576;

/** So many elements are parsed in some tens of milliseconds: deadlines wait for the process that reads. */
const MOST_ELEMENTS = 20_000;
const MOST_ATTRIBUTES = 50;
const DEEPEST = 64;

const DECLARED = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/;
/** The encodings of China's stations: UTF-8, and GB 18030 with its subsets. */
const labels: Readonly<Record<string, string>> = { 'utf-8': 'utf-8', utf8: 'utf-8', gb18030: 'gb18030', gbk: 'gb18030', gb2312: 'gb18030' };

const textOf = (bytes: Uint8Array): string | null => {
  const declared = DECLARED.exec(Buffer.from(bytes.subarray(0, 400)).toString('latin1').replace(/^ï»¿/, ''))?.[1];
  const label = labels[(declared ?? 'utf-8').toLowerCase()];
  if (label === undefined) return null;
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Where a tag that begins at `open` ends, past its attributes; -1 where it does not, or another begins in it. */
const endOfTag = (text: string, open: number): { readonly end: number; readonly attributes: number } => {
  let [quote, attributes] = ['', 0];
  for (let at = open + 1; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (letter === '<') break;
    if (quote !== '') {
      if (letter === quote) [quote, attributes] = ['', attributes + 1];
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '>') return { end: at + 1, attributes };
  }
  return { end: -1, attributes };
};

/**
 * Null where the document has few enough elements and attributes, nested shallowly enough. One pass, and before the parser, whose time grows with
 * the square of what is not closed, of attributes, and of elements beside each other.
 */
const shapeFault = (text: string): 'cap-too-complex' | 'cap-not-well-formed' | null => {
  let [at, depth, elements] = [0, 0, 0];
  for (;;) {
    const open = text.indexOf('<', at);
    if (open < 0) return null;
    elements += 1;
    if (text.startsWith('<!--', open)) at = text.indexOf('-->', open + 4) + 3;
    else if (text.startsWith('<![CDATA[', open)) at = text.indexOf(']]>', open + 9) + 3;
    else {
      const { end, attributes } = endOfTag(text, open);
      if (attributes > MOST_ATTRIBUTES) return 'cap-too-complex';
      at = end;
      if (text[open + 1] === '/') depth -= 1;
      else if (text[open + 1] !== '?' && text[at - 2] !== '/') depth += 1;
    }
    if (at <= open) return 'cap-not-well-formed';
    if (elements > MOST_ELEMENTS || depth > DEEPEST) return 'cap-too-complex';
  }
};

/** The characters of XML 1.0 (2.2). What is none cannot be stored either. */
const isXmlCharacter = (code: number): boolean =>
  [0x9, 0xa, 0xd].includes(code) ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);
const hasForbiddenCharacter = (text: string): boolean => {
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) return true;
  for (const [, digits = ''] of text.matchAll(/&#(x[0-9a-f]{1,8}|\d{1,8})/gi))
    if (!isXmlCharacter(/^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits))) return true;
  return false;
};

/** The text of a document of somebody else, before anything parses it. Refused: what is too large, no text, has a document type, or too many elements. */
export const decodeXml = (bytes: Uint8Array, mostBytes: number): Result<string, DecodeRefusal> => {
  if (bytes.length > mostBytes) return refused({ type: 'cap-too-large', mostKb: Math.floor(mostBytes / 1_024) });
  const text = textOf(bytes);
  if (text === null || text.includes('\0')) return refused({ type: 'cap-not-text' });
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return refused({ type: 'cap-document-type' });
  if (hasForbiddenCharacter(text)) return refused({ type: 'cap-not-well-formed', message: 'a character that XML does not have' });
  const fault = shapeFault(text);
  if (fault === null) return accepted(text);
  return refused(fault === 'cap-too-complex' ? { type: fault } : { type: fault, message: 'a tag, comment or section that is not closed' });
};
