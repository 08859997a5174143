import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { AuditAct } from '@rainstorm/ledger';
import { auditWords } from '../../apps/dispatcher/web/src/audit/audit-words.ts';
import { ownWords as consoleWords } from '../../apps/receiver-console/web/src/words.ts';
import { ownWords as deskWords } from '../../apps/dispatcher/web/src/words.ts';
import { domainWords } from '../../libs/web-kit/src/words/domain-words.ts';
import { kitWords } from '../../libs/web-kit/src/words/kit-words.ts';

type Words = Readonly<Record<string, unknown>>;

const keysOf = (words: Words, before = ''): readonly string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? keysOf(value as Words, `${before}${key}.`) : [`${before}${key}`],
  );

const both = (own: { 'zh-CN': object; en: object }) => ({
  zh: keysOf({ ...domainWords['zh-CN'], ...kitWords['zh-CN'], ...own['zh-CN'] }),
  en: keysOf({ ...domainWords.en, ...kitWords.en, ...own.en }),
});

const sourcesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(vue|ts)$/.test(entry.name) && !/words\.ts$|paths\.ts$|\.spec\.ts$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

/** Every literal that looks like the key of a word: its first part is one of the sections. */
const keysUsed = (sources: readonly string[], known: readonly string[]): readonly string[] => {
  const sections = [...new Set(known.map((key) => key.split('.')[0] ?? ''))].join('|');
  const literal = new RegExp(`['\`]((?:${sections})\\.[a-zA-Z0-9-]+)['\`]`, 'g');
  return [...new Set(sources.flatMap((source) => [...source.matchAll(literal)].map(([, key]) => key ?? '')))];
};

describe.each([
  ['the duty desk and the command board', 'apps/receiver-console/web/src', consoleWords],
  ['the bureau’s desk', 'apps/dispatcher/web/src', deskWords],
])('the words of %s', (_name, folder, own) => {
  const { zh, en } = both(own);

  it('are there in Chinese and in English alike', () => {
    expect([...en].sort()).toEqual([...zh].sort());
  });

  it('are all there that a page asks for', () => {
    const used = keysUsed([...sourcesUnder(folder), ...sourcesUnder('libs/web-kit/src')], zh);
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter((key) => !zh.includes(key))).toEqual([]);
  });

  it('are none that nobody asks for', () => {
    // The pages of rosters are the same in both.
    const pages = [...sourcesUnder(folder), ...sourcesUnder('libs/web-kit/src/roster')];
    const used = new Set(keysUsed(pages, keysOf(own['zh-CN'])));
    const sources = pages.join('\n');
    // `t(\`audit.${result}\`)`: what is asked for by a made-up key is used as a whole.
    const whole = [...sources.matchAll(/`((?:[a-z]+\.)+)\$\{/gi)].map(([, beginning]) => beginning ?? '');
    expect(keysOf(own['zh-CN']).filter((key) => !used.has(key) && !whole.some((beginning) => key.startsWith(beginning)))).toEqual([]);
  });
});

/** The pages cannot import the ledger's acts, so that the compiler asks here for a word for each of them. */
const actsInWords: Readonly<Record<'zh-CN' | 'en', Readonly<Record<AuditAct, string>>>> = {
  'zh-CN': auditWords['zh-CN'].act,
  en: auditWords.en.act,
};
it('name every act of the audit', () => {
  for (const words of Object.values(actsInWords)) expect(Object.values(words).filter((word) => word === '')).toEqual([]);
});
