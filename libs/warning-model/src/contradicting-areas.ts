import type { BulletinRecord, Contradiction } from './contradiction.js';

/** 影响范围：…, to the end of the sentence, as the templates have it. */
const areaSentence = /影响(?:范围|区域)：([^。；\n]*)/gu;
/** 新郑市气象台 is a sender and 登封站 a station, not an area. */
const isNoArea = /^(?:气象|国家|站|政府|委|防汛)/u;

/**
 * An area named in the headline or in the sentence of the areas that the bulletin is not about. A bulletin for the whole city may name any; a
 * district and its townships (codes that begin with its code) name each other.
 */
export const areaContradictions = (record: BulletinRecord): readonly Contradiction[] => {
  const { city, isCancel, areas } = record;
  const codes = areas.map(({ areaCode }) => areaCode);
  if (isCancel || codes.length === 0 || codes.includes(city.areaCode)) return [];
  const longestFirst = [...city.areas].sort((one, other) => other.name.length - one.name.length);
  const isMeant = (code: string): boolean => codes.some((own) => own.startsWith(code) || code.startsWith(own));
  const recorded = codes.map((code) => city.areas.find((area) => area.code === code)?.name ?? code).join('、');
  const strangers = (field: Contradiction['field'], text: string): readonly Contradiction[] => {
    let rest = text;
    const found: Contradiction[] = [];
    for (const { code, name } of longestFirst)
      for (let at = rest.indexOf(name); at !== -1; at = rest.indexOf(name, at + name.length)) {
        if (!isMeant(code) && !isNoArea.test(rest.slice(at + name.length)))
          found.push({ field, kind: 'area', said: name, record: recorded });
        // A shorter name within this one is not another area.
        rest = `${rest.slice(0, at)}${'＿'.repeat(name.length)}${rest.slice(at + name.length)}`;
      }
    return found;
  };
  return [
    ...strangers('headline', record.headline),
    ...[...record.description.matchAll(areaSentence)].flatMap(([, sentence = '']) => strangers('description', sentence)),
  ];
};
