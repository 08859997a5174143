import { anchoredNumbers, type Ledger } from '@rainstorm/ledger';
import { BadUsage, bold } from '@rainstorm/runtime';
import { formatNumber, parseNumber, zonedParts, type City } from '@rainstorm/warning-model';
import { readAnchorFile } from './anchor-file.js';

/** The last number of a series in one year. */
export interface GivenNumber {
  readonly pattern: string;
  readonly year: number;
  readonly n: number;
}

/** A number that something outside of the database has. */
export interface KeptNumber extends GivenNumber {
  readonly in: 'anchors' | 'mails';
}

const places = {
  anchors: { zh: '锚点', en: 'the anchors' },
  mails: { zh: '邮件存档', en: 'the mails' },
} as const satisfies Record<KeptNumber['in'], unknown>;

export const numberText = ({ pattern, year, n }: GivenNumber): string => formatNumber(pattern, year, n);

/** The series of the city's bulletins, actual and of exercises. */
export const patternsOf = (city: City): readonly string[] => [
  ...new Set(city.products.flatMap(({ number, exerciseNumber }) => [number, exerciseNumber])),
];

/** Said on the command line where there are no anchors to read. */
const NO_ANCHORS = 'none';

/**
 * The last numbers in the anchors outside of the database, and the file that they are in; null without a file. Throws `BadUsage` where a file is
 * named that has none: it may lie on a disk that is not mounted. Throws `ForgedAnchor` for one that was not written with the key.
 */
export const readAnchoredNumbers = async (
  option: string | true | undefined,
): Promise<{ readonly path: string; readonly numbers: readonly GivenNumber[] } | null> => {
  if (option === NO_ANCHORS) return null;
  const file = await readAnchorFile(option);
  if (file === null) return null;
  if (file.anchors.length === 0)
    throw new BadUsage(
      `there are no anchors in ${file.path}; name the file of the lost ledger with --anchors FILE, or give --anchors none`,
    );
  return {
    path: file.path,
    numbers: anchoredNumbers(file.anchors).map(({ series, period, last }) => ({ pattern: series, year: period, n: last })),
  };
};

/**
 * The numbers of `--last-numbers`. After a restore the ledger does not know which numbers it gave after the backup, and must not give them to
 * another text. Throws `BadUsage` for a number of no series, and for one below what is known to have been given.
 */
export const readNumbers = (list: string, city: City | null, kept: readonly KeptNumber[], thisYear: number): readonly GivenNumber[] => {
  if (list.trim() === 'none') return [];
  const patterns = city === null ? [] : patternsOf(city);
  return list.split(/[,，]/).map((text) => {
    const [found] = patterns.flatMap((pattern): readonly GivenNumber[] => {
      const parsed = parseNumber(pattern, text.trim());
      return parsed === null ? [] : [{ pattern, n: parsed.n, year: parsed.year ?? thisYear }];
    });
    if (found === undefined)
      throw new BadUsage(`--last-numbers: "${text.trim()}" is no number of this city; there is ${patterns.join(', ')}`);
    const known = kept.find(({ pattern, year, n }) => pattern === found.pattern && year === found.year && n > found.n);
    if (known !== undefined)
      throw new BadUsage(
        `--last-numbers: "${text.trim()}" is not the newest: by ${places[known.in].en} ${numberText(known)} was given. Give a higher one, or leave this series out`,
      );
    return found;
  });
};

/** For whoever has to find the last numbers: the last one of each series of this year that the restored ledger, the anchors or the mails know. */
export const knownNumbers = async (ledger: Ledger, city: City, kept: readonly KeptNumber[]): Promise<string> => {
  const { year } = zonedParts(await ledger.now(), city.zone);
  const lines = await ledger.read(async (tx) => {
    const known: string[] = [];
    for (const pattern of patternsOf(city)) {
      const own = (await tx.numbers.peek(pattern, year)) - 1;
      const lost = kept
        .filter((one) => one.pattern === pattern && one.year === year && one.n > own)
        .map(({ n, in: place }) => ` · ${places[place].zh}记有 given by ${places[place].en}: ${formatNumber(pattern, year, n)}`);
      known.push(`${formatNumber(pattern, year, own)}${lost.join('')}`);
    }
    return known;
  });
  return `${bold('本库最后文号 · last numbers that this ledger knows')}\n${lines.join('\n')}\n`;
};
