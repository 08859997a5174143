/** One detail of an audit entry in words. */
export interface DetailLine {
  readonly name: string;
  readonly said: string;
}

interface Speech {
  /** The word for a key; the key itself if there is none. */
  readonly name: (key: string) => string;
  readonly value: (key: string, value: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly listed: (parts: readonly string[]) => string;
}

/** What only a machine compares: hashes, and ids of other rows. It stays in the CSV file. */
const hidden = ['version', 'identifier', 'keys', 'sha256', 'answers', 'corrects', 'of', 'signals'];
const isForMachines = (key: string): boolean => hidden.includes(key) || (/(?:Id|Hash)$/.test(key) && key !== 'officeId');

const said = (key: string, value: unknown, speech: Speech): string => {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value ? speech.yes : speech.no;
  if (typeof value === 'string') return speech.value(key, value);
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return speech.listed(value.map((one: unknown) => said(key, one, speech)).filter((one) => one !== ''));
  return detailLines(value as Readonly<Record<string, unknown>>, speech)
    .map((line) => `${line.name} ${line.said}`)
    .join(' ');
};

/** The details of an entry, line by line, without what is empty. */
export const detailLines = (details: Readonly<Record<string, unknown>>, speech: Speech): readonly DetailLine[] =>
  Object.entries(details)
    .filter(([key]) => !isForMachines(key))
    .map(([key, value]) => ({ name: speech.name(key), said: said(key, value, speech) }))
    .filter((line) => line.said !== '');

/** What an entry is about, at a glance: a number, a headline, a title or a name; empty if it has none. */
export const aboutOf = (details: Readonly<Record<string, unknown>>): string => {
  const found = ['number', 'headline', 'title', 'name', 'login', 'givenByName'].map((key) => details[key]);
  return found.find((value): value is string => typeof value === 'string' && value !== '') ?? '';
};
