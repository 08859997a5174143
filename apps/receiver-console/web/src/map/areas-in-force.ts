import { areaOf, colours, districtCodeOf, levels, type Colour, type Level } from '@rainstorm/warning-model';
import type { Area, Bulletin, City } from '../api/console-paths.ts';

/** The colour or level that one bulletin gives to one area. */
export interface AreaMark {
  readonly bulletin: Bulletin;
  readonly colour: Colour | null;
  readonly level: Level | null;
}

/** An area with all its marks in force, the most severe first. `colour` and `level` are the most severe of each and are never converted. */
export interface AreaInForce {
  readonly area: Area;
  readonly marks: readonly AreaMark[];
  readonly colour: Colour | null;
  readonly level: Level | null;
}

const weight = ({ colour, level }: Pick<AreaMark, 'colour' | 'level'>): number =>
  10 * (colour === null ? 0 : colours.indexOf(colour) + 1) + (level === null ? 0 : levels.indexOf(level) + 1);
const heavierFirst = (a: Pick<AreaMark, 'colour' | 'level'>, b: Pick<AreaMark, 'colour' | 'level'>): number => weight(b) - weight(a);

/**
 * A bulletin for the whole city lists the city's code; one that lists no area speaks of none. A district also has the marks of its townships, and a township those of its
 * district.
 */
const marksOf = (bulletin: Bulletin, code: string, cityCode: string): readonly AreaMark[] => {
  const markOf = (said: Bulletin['areas'][number]): AreaMark => ({
    bulletin,
    colour: said.colour ?? bulletin.colour,
    level: said.level ?? bulletin.level,
  });
  const named = bulletin.areas.filter(({ areaCode }) => districtCodeOf(areaCode) === code || areaCode === code);
  if (named.length > 0) return [...named.map(markOf)].sort(heavierFirst).slice(0, 1);
  const wider = bulletin.areas.find(({ areaCode }) => areaCode === districtCodeOf(code) || areaCode === cityCode);
  return wider === undefined ? [] : [markOf(wider)];
};

export const hasMark = ({ colour, level, areas }: Bulletin): boolean =>
  [{ colour, level }, ...areas].some((said) => said.colour !== null || said.level !== null);

/** Every area with a colour or level in force, the most severe first. An area that is no longer configured is named by its code. */
export const areasInForce = (city: City, bulletins: readonly Bulletin[]): readonly AreaInForce[] => {
  const codes = new Set([
    ...city.areas.map(({ code }) => code),
    ...bulletins.flatMap(({ areas }) => areas.map(({ areaCode }) => areaCode)),
  ]);
  codes.delete(city.areaCode);
  return [...codes]
    .map((code): AreaInForce => {
      const marks = bulletins
        .flatMap((bulletin) => marksOf(bulletin, code, city.areaCode))
        .filter((mark) => weight(mark) > 0)
        .sort(heavierFirst);
      const said = marks.flatMap(({ level }) => level ?? []);
      return {
        area: areaOf(city, code) ?? { code, name: code, nameEn: code },
        marks,
        colour: marks.find(({ colour }) => colour !== null)?.colour ?? null,
        level: [...levels].reverse().find((level) => said.includes(level)) ?? null,
      };
    })
    .filter(({ marks }) => marks.length > 0)
    .sort(heavierFirst);
};
