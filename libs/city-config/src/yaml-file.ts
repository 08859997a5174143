import { readFile } from 'node:fs/promises';
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node, type Pair } from 'yaml';
import type { z } from 'zod';
import {
  describeFound,
  displayName,
  formatPath,
  looksSecretKey,
  looksSecretValue,
  nearest,
  type ConfigFault,
  type ConfigPath,
} from './fault.js';
import { knownKeysOf } from './schema-parts.js';

const maxBytes = 16_000_000;

/** One parsed YAML file, not yet checked against a schema. */
export interface YamlFile {
  readonly file: string;
  readonly raw: unknown;
  readonly faultAt: (path: ConfigPath, expected: string, found?: string) => ConfigFault;
}

type Placed = { readonly offset: number; readonly keyOffset: number };

/** The position of `path`, or of its deepest existing part. */
const place = (document: Document, path: ConfigPath): Placed => {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  let keyOffset = offset;
  for (const part of path) {
    let next: unknown;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
      if (pair === undefined) break;
      keyOffset = isNode(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      next = pair.value;
    } else if (isSeq(node) && typeof part === 'number') {
      next = node.items[part];
      if (next === undefined) break;
      keyOffset = offset;
    } else break;
    offset = isNode(next) ? (next.range?.[0] ?? keyOffset) : keyOffset;
    node = next;
  }
  return { offset, keyOffset };
};

// C0 (except line feed, which templates use), DEL, C1, line separators, and marks that change the reading direction.

const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/;

const inspect = (document: Document, faultAt: YamlFile['faultAt']): ConfigFault[] => {
  const faults: ConfigFault[] = [];
  // One array for the whole walk: pushed on the way down, popped on the way up.
  const path: (string | number)[] = [];
  const within = (part: string | number, look: () => void): void => {
    path.push(part);
    look();
    path.pop();
  };
  const refuseAlias = (node: unknown): boolean => {
    if (!isAlias(node)) return false;
    faults.push(faultAt([...path], 'a value written out', 'an alias (*)'));
    return true;
  };
  const refuseControl = (text: string): void => {
    if (control.test(text)) faults.push(faultAt([...path], 'text without control characters', 'a control character'));
  };
  const walk = (node: unknown): void => {
    if (refuseAlias(node)) return;
    if (isMap(node)) node.items.forEach(walkPair);
    else if (isSeq(node)) node.items.forEach((item, index) => within(index, () => walk(item)));
    else if (isScalar(node) && typeof node.value === 'string') inspectText(node.value);
  };
  const walkPair = ({ key, value }: Pair): void => {
    if (refuseAlias(key)) return;
    const name = isScalar(key) ? String(key.value) : '';
    within(name, () => {
      refuseControl(name);
      walk(value);
    });
  };
  const inspectText = (text: string): void => {
    refuseControl(text);
    const name = path.findLast((part) => typeof part === 'string');
    const holdsSecret = looksSecretValue(text) || (name !== 'secretRef' && looksSecretKey(name) && text !== '');
    if (holdsSecret) faults.push(faultAt([...path], 'no secret in this file: name a setting in secretRef instead', '(not shown)'));
  };
  walk(document.contents);
  return faults;
};

/** Reads one file. Refused, each with its line: unreadable, not UTF-8, over 16 MB, not YAML 1.2, several documents, aliases, control characters, secrets. */
export const readYamlFile = async (file: string): Promise<{ readonly yaml: YamlFile | null; readonly faults: readonly ConfigFault[] }> => {
  const name = displayName(file);
  const whole = (expected: string, found: string): ConfigFault => ({ file: name, line: 1, column: 1, path: '', expected, found });
  let text: string;
  try {
    const bytes = await readFile(file);
    if (bytes.length > maxBytes) return { yaml: null, faults: [whole('at most 16 MB', `${bytes.length} bytes`)] };
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    if (code === 'ENOENT') return { yaml: null, faults: [whole('a file', 'no such file')] };
    return { yaml: null, faults: [whole('a readable file in UTF-8', code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'other bytes' : code)] };
  }
  return parseYaml(name, text);
};

/** As `readYamlFile`, for a text that was already read. Never throws. */
export const parseYaml = (file: string, text: string): { readonly yaml: YamlFile | null; readonly faults: readonly ConfigFault[] } => {
  const lines = new LineCounter();
  const at = (offset: number, path: ConfigPath, expected: string, found: string): ConfigFault => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col), path: formatPath(path), expected, found };
  };
  try {
    const document = parseDocument<Node>(text, { lineCounter: lines, prettyErrors: false, stringKeys: true, logLevel: 'silent' });
    if (document.errors.length > 0) {
      return {
        yaml: null,
        faults: document.errors.map(({ pos, message }) =>
          at(pos[0], [], 'valid YAML', `a syntax error: ${message.split('\n')[0]?.slice(0, 120)}`),
        ),
      };
    }
    const faultAt = (path: ConfigPath, expected: string, found?: string): ConfigFault => {
      const value: unknown = document.getIn(path);
      const { offset, keyOffset } = place(document, path);
      const shown = found ?? describeFound(isNode(value) ? value.toJS(document) : value, path);
      return at(isMap(value) || isSeq(value) || shown === 'an unknown key' ? keyOffset : offset, path, expected, shown);
    };
    const faults = inspect(document, faultAt);
    if (faults.some(({ found }) => found === 'an alias (*)')) return { yaml: null, faults };
    return { yaml: { file, raw: document.toJS() as unknown, faultAt }, faults };
  } catch (error) {
    return { yaml: null, faults: [at(0, [], 'valid YAML', `something unreadable: ${error instanceof Error ? error.name : 'unknown'}`)] };
  }
};

const isPathPart = (part: PropertyKey): part is string | number => typeof part !== 'symbol';

/** Applies a schema to `value`, which is at `within` in the file. Every issue becomes a fault with its line. */
export const applySchema = <Value>(
  yaml: YamlFile,
  schema: z.ZodType<Value>,
  value: unknown = yaml.raw,
  within: ConfigPath = [],
): { readonly value: Value | null; readonly faults: readonly ConfigFault[] } => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, faults: [] };
  const faults = new Map<string, ConfigFault>();
  const keep = (fault: ConfigFault): void => void faults.set(`${fault.path} ${fault.expected}`, fault);
  for (const issue of parsed.error.issues) {
    const path = [...within, ...issue.path.filter(isPathPart)];
    if (issue.code !== 'unrecognized_keys') {
      keep(yaml.faultAt(path, issue.message));
      continue;
    }
    const known = knownKeysOf(issue.message);
    for (const key of issue.keys) {
      const guess = nearest(key, known);
      keep(yaml.faultAt([...path, key], `${guess === undefined ? '' : `${guess}? `}one of ${known.join(', ')}`, 'an unknown key'));
    }
  }
  return { value: null, faults: [...faults.values()] };
};
