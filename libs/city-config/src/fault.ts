import { isAbsolute, relative } from 'node:path';

/** One fault in one file of the configuration. `line` and `column` count from 1; `path` is the place in the file, e.g. `offices[2].name`. */
export interface ConfigFault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

/** `config/zhengzhou/offices.yaml:12 offices[2].contacts[0].channels[1].address: expected an e-mail address, found "abc"`. */
export const formatFault = ({ file, line, path, expected, found }: ConfigFault): string =>
  `${file}:${line} ${path === '' ? '(whole file)' : path}: expected ${expected}, found ${found}`;

export type ConfigPath = readonly (string | number)[];

export const formatPath = (path: ConfigPath): string =>
  path.reduce<string>((text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`), '');

/** A file's name for messages: relative to the working directory, or absolute if it is outside. */
export const displayName = (file: string): string => {
  const near = relative(process.cwd(), file);
  return near === '' || near.startsWith('..') || isAbsolute(near) ? file : near;
};

const secretKey = /pass|secret|token|credential|private|api.?key|access.?key|^key$|密码|口令|密钥/i;
const secretValue = [
  /-----BEGIN [A-Z ]*PRIVATE KEY/,
  /^[a-z][a-z0-9+.-]*:\/\/[^/\s@]+@/i,
  /[?&](key|token|access_token|secret|sign|password)=[^&\s]/i,
  /^(sk|ghp|gho|xox[abp])[-_][A-Za-z0-9_-]{16,}$/,
];

/** Whether a value under this key may be a secret. `secretRef` only names a setting, so it is not one. */
export const looksSecretKey = (key: string | number | undefined): boolean => typeof key === 'string' && secretKey.test(key);
export const looksSecretValue = (value: unknown): boolean =>
  typeof value === 'string' && secretValue.some((pattern) => pattern.test(value));

/** The found value for a message: at most 60 characters, and never anything that may be a secret. */
export const describeFound = (value: unknown, path: ConfigPath): string => {
  if (value === undefined) return 'nothing';
  if (path.some(looksSecretKey) || looksSecretValue(value)) return '(not shown)';
  if (value === null) return 'an empty value';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object') return 'a map';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length <= 60 ? text : `${text.slice(0, 57)}…${typeof value === 'string' ? '"' : ''}`;
};

const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

/** The known word that was probably meant: it differs in at most a third of its letters. */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  if (word.length > 100) return undefined;
  const [best] = known
    .map((candidate) => ({ candidate, away: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, away }) => away <= Math.max(1, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.away - b.away);
  return best?.candidate;
};

/** `one of a, b, c (did you mean b?)` */
export const oneOf = (what: string, known: readonly string[], found: unknown): string => {
  const guess = typeof found === 'string' ? nearest(found, known) : undefined;
  const list = known.length > 24 ? `${known.slice(0, 24).join(', ')}, …` : known.join(', ');
  return `${what} (${list === '' ? 'there are none' : list})${guess === undefined ? '' : `; did you mean ${guess}?`}`;
};
