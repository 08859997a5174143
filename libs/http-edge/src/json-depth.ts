import { isUtf8 } from 'node:buffer';
import { visit } from 'jsonc-parser';
import { pointerTo } from './problem.js';

/** No valid body is deeper. A deeper one may be an attempt to exhaust the server. */
export const MAX_DEPTH = 64;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/** Whether arrays and objects are nested deeper than `most`, by the bytes alone: parsing a million brackets would hold up the process. */
export const isNestedDeeperThan = (most: number, json: Uint8Array): boolean => {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at] ?? 0;
    if (isInString) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) isInString = false;
    } else if (byte === QUOTE) isInString = true;
    else if (OPENING.has(byte)) {
      depth += 1;
      if (depth > most) return true;
    } else if (CLOSING.has(byte)) depth -= 1;
  }
  return false;
};

/** Pointers to the members whose key an object has twice. `JSON.parse` would silently take the last (RFC 8259, 4). */
export const duplicateKeysIn = (json: string): readonly string[] => {
  const open: Set<string>[] = [];
  const found = new Set<string>();
  visit(
    json,
    {
      onObjectBegin: () => void open.push(new Set()),
      onObjectEnd: () => void open.pop(),
      onObjectProperty: (key, _offset, _length, _line, _column, path) => {
        const keys = open.at(-1);
        if (keys?.has(key) === true) found.add(pointerTo([...path(), key]));
        keys?.add(key);
      },
    },
    { disallowComments: true },
  );
  return [...found];
};

/** Thrown to the body parser. */
class DuplicateKeys extends Error {
  readonly type = 'duplicate-key';
  constructor(readonly pointers: readonly string[]) {
    super('A key stands twice in one object');
  }
}

/**
 * For the body parser, which calls it before it parses, and makes of the error `entity.verify.failed`, or its `type`. JSON is UTF-8 (RFC 8259, 8.1);
 * the parser would put U+FFFD for what is not, such as a text in GBK.
 */
export const refuseUnreadableJson = (_request: unknown, _response: unknown, body: Uint8Array): void => {
  if (!isUtf8(body)) throw Object.assign(new Error('not UTF-8'), { type: 'not-utf-8' });
  if (isNestedDeeperThan(MAX_DEPTH, body)) throw new Error('nested too deeply');
  const twice = duplicateKeysIn(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8'));
  if (twice.length > 0) throw new DuplicateKeys(twice);
};
