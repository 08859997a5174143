import { areaCovers, officeLevels } from '@rainstorm/warning-model';
import type { CityFiles } from './city-files.js';
import { oneOf, type ConfigFault, type ConfigPath } from './fault.js';
import { fieldOf, listOf, textsOf } from './raw-fields.js';

type Office = CityFiles['offices'][number];

const textIn = (raw: unknown, key: string): string | null => {
  const value = fieldOf(raw, key);
  return typeof value === 'string' ? value : null;
};
const areasIn = (raw: unknown): readonly string[] => listOf(raw, 'areas').filter((code) => typeof code === 'string');
const rankOf = (raw: unknown): number => {
  const rank = (officeLevels as readonly string[]).indexOf(textIn(raw, 'level') ?? 'city');
  return Math.max(rank, 0);
};

const isInCycle = (start: string | null, parentOf: ReadonlyMap<string | null, string | null>): boolean => {
  let at = parentOf.get(start) ?? null;
  for (let steps = 0; steps <= parentOf.size && at !== null; steps += 1) {
    if (at === start) return true;
    at = parentOf.get(at) ?? null;
  }
  return false;
};

/** What holds between an office and the one above it: the level, and the areas. */
const belowParent = ({ yaml, path, raw }: Office, parent: Office): readonly ConfigFault[] => {
  const theirs = areasIn(parent.raw);
  const name = textIn(parent.raw, 'id') ?? '';
  return [
    ...(rankOf(raw) < rankOf(parent.raw)
      ? [
          yaml.faultAt(
            [...path, 'level'],
            `a level that is not above that of its parent ${name} (${officeLevels[rankOf(parent.raw)] ?? ''})`,
          ),
        ]
      : []),
    ...listOf(raw, 'areas').flatMap((code, index) =>
      typeof code !== 'string' || theirs.length === 0 || theirs.some((outer) => areaCovers(outer, code))
        ? []
        : [yaml.faultAt([...path, 'areas', index], `an area of its parent ${name} (${theirs.slice(0, 5).join(', ')})`)],
    ),
  ];
};

/** The tree of the offices, and what else they name. */
export const officeReferences = ({ offices, hazards, city, unread }: CityFiles): readonly ConfigFault[] => {
  const ids = textsOf(offices, 'id');
  const codes = textsOf(hazards, 'code');
  const areaCodes = [fieldOf(city?.raw, 'areaCode'), ...listOf(city?.raw, 'areas').map((area) => fieldOf(area, 'code'))];
  const parentOf = new Map(offices.map(({ raw }) => [textIn(raw, 'id'), textIn(raw, 'parent')] as const));
  return offices.flatMap((office) => {
    const { yaml, path, raw } = office;
    const at = (...parts: ConfigPath): ConfigPath => [...path, ...parts];
    const [id, parentId, phonedBy] = [textIn(raw, 'id'), textIn(raw, 'parent'), textIn(raw, 'phonedBy')];
    const parent = offices.find((other) => parentId !== null && textIn(other.raw, 'id') === parentId);
    const receives = listOf(fieldOf(raw, 'receives'), 'hazards');
    const circle = isInCycle(id, parentOf);
    return [
      ...(parentId !== null && parent === undefined ? [yaml.faultAt(at('parent'), oneOf('the id of an office', ids, parentId))] : []),
      ...(circle ? [yaml.faultAt(at('parent'), 'a parent that is not below this office itself')] : []),
      ...(parent === undefined || circle ? [] : belowParent(office, parent)),
      ...(phonedBy !== null && phonedBy !== 'command' && !ids.includes(phonedBy)
        ? [yaml.faultAt(at('phonedBy'), oneOf('the id of an office, or command', ids, phonedBy))]
        : []),
      ...(phonedBy !== null && phonedBy === id ? [yaml.faultAt(at('phonedBy'), 'another office, or command')] : []),
      ...(city === null ? [] : listOf(raw, 'areas')).flatMap((area, index) =>
        typeof area === 'string' && !areaCodes.includes(area.slice(0, 6))
          ? [yaml.faultAt(at('areas', index), 'the code of an area of city.yaml, or of the city')]
          : [],
      ),
      ...(unread.size > 0 && codes.length === 0 ? [] : receives).flatMap((code, index) =>
        typeof code === 'string' && !codes.includes(code)
          ? [yaml.faultAt(at('receives', 'hazards', index), oneOf('the code of a hazard', codes, code))]
          : [],
      ),
    ];
  });
};
