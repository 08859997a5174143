import { foldText, isOfConsole, type Area, type City, type Product, type Step } from '@rainstorm/warning-model';
import { canaryReferences } from './canaries-schema.js';
import { channelOrderReferences } from './channel-order-schema.js';
import { capReferences, sendersWithoutEnglish } from './cap-references.js';
import { capSourceReferences, capSourceWarnings } from './cap-sources-schema.js';
import type { CityFiles, Found } from './city-files.js';
import { leaderReferences, leaderWarnings } from './leaders-schema.js';
import { officeReferences } from './office-references.js';
import { fieldOf, listOf, textsOf } from './raw-fields.js';
import { oneOf, type ConfigFault, type ConfigPath } from './fault.js';
import type { YamlFile } from './yaml-file.js';

interface Named {
  readonly yaml: YamlFile;
  readonly path: ConfigPath;
  readonly name: unknown;
}

const duplicates = (all: readonly Named[], what: string): readonly ConfigFault[] => {
  const seen = new Map<string, Named>();
  return all.flatMap((named) => {
    if (typeof named.name !== 'string') return [];
    const folded = foldText(named.name);
    const first = seen.get(folded);
    if (first === undefined) {
      seen.set(folded, named);
      return [];
    }
    const { file, line } = first.yaml.faultAt(first.path, '');
    return [named.yaml.faultAt(named.path, `${what} that no other has (${file}:${line})`)];
  });
};

const named = ({ yaml, path, raw }: Found<unknown>, key: string): Named => ({ yaml, path: [...path, key], name: fieldOf(raw, key) });
const inner = ({ yaml, path, raw }: Found<unknown>, listKey: string, key: string): readonly Named[] =>
  listOf(raw, listKey).map((item, index) => ({ yaml, path: [...path, listKey, index, key], name: fieldOf(item, key) }));
const days = ({ yaml, raw }: Found<unknown>, key: string): readonly Named[] =>
  listOf(raw, key).map((name, index) => ({ yaml, path: [key, index], name }));

const allContacts = ({ offices, command, desk }: CityFiles): readonly Named[] => [
  ...offices.flatMap((office) => inner(office, 'contacts', 'id')),
  ...(command === null
    ? []
    : listOf(command.raw, 'levels').flatMap((level, at) => inner({ ...command, path: ['levels', at], raw: level }, 'contacts', 'id'))),
  ...(desk === null ? [] : [...inner(desk, 'desk', 'id'), ...inner(desk, 'chief', 'id')]),
];

const identity = (files: CityFiles): readonly ConfigFault[] => [
  ...duplicates(
    files.hazards.map((hazard) => named(hazard, 'code')),
    'a hazard code',
  ),
  ...files.hazards.flatMap((hazard) => [
    ...duplicates(inner(hazard, 'steps', 'step'), 'a step'),
    ...duplicates(inner(hazard, 'signals', 'colour'), 'a colour'),
    ...duplicates(inner(hazard, 'levels', 'level'), 'a level'),
  ]),
  ...duplicates(
    files.products.map((product) => named(product, 'code')),
    'a product code',
  ),
  ...duplicates(
    files.offices.map((office) => named(office, 'id')),
    'an office id',
  ),
  ...duplicates(allContacts(files), 'a contact id'),
  ...(files.command === null ? [] : duplicates(inner(files.command, 'levels', 'name'), 'a level name')),
  ...(files.city === null
    ? []
    : [
        ...duplicates(inner(files.city, 'areas', 'code'), 'an area code'),
        ...duplicates(inner(files.city, 'areaGroups', 'code'), 'a group code'),
        ...duplicates([...inner(files.city, 'areas', 'name'), ...inner(files.city, 'areaGroups', 'name')], 'a name of an area or group'),
        ...duplicates([...days(files.city, 'holidays'), ...days(files.city, 'workingWeekends')], 'a day'),
      ]),
];

const townshipFaults = (yaml: YamlFile, areas: readonly Area[]): readonly ConfigFault[] => {
  const seen = new Set<string>();
  return areas.flatMap((area, at) =>
    (area.townships ?? []).flatMap(({ code }, index) => {
      const path = ['areas', at, 'townships', index, 'code'];
      const isSecond = seen.has(code);
      seen.add(code);
      if (!code.startsWith(area.code)) return [yaml.faultAt(path, `a township of its area (${area.code}…)`)];
      return isSecond ? [yaml.faultAt(path, 'a township code that no other has')] : [];
    }),
  );
};

/** An area belongs to one group at most: otherwise the text of a list of areas could name it twice. */
const groupFaults = (yaml: YamlFile, { areas, areaGroups }: Pick<City, 'areas' | 'areaGroups'>): readonly ConfigFault[] => {
  const known = areas.map(({ code }) => code);
  const seen = new Set<string>();
  return areaGroups.flatMap((group, at) =>
    group.areas.flatMap((code, index) => {
      const path = ['areaGroups', at, 'areas', index];
      const isSecond = seen.has(code);
      seen.add(code);
      if (!known.includes(code)) return [yaml.faultAt(path, oneOf('the code of an area', known, code))];
      return isSecond ? [yaml.faultAt(path, 'an area that no other group has')] : [];
    }),
  );
};

const cityItself = ({ city }: CityFiles): readonly ConfigFault[] => {
  const value = city?.value;
  if (city === null || value === null || value === undefined) return [];
  return [
    ...(value.senderCode.startsWith(value.areaCode)
      ? []
      : [city.yaml.faultAt(['senderCode'], `a code that begins with areaCode (${value.areaCode})`)]),
    ...value.areas.flatMap(({ code }, index) =>
      code.slice(0, 4) === value.areaCode.slice(0, 4)
        ? []
        : [city.yaml.faultAt(['areas', index, 'code'], `an area of the city (${value.areaCode.slice(0, 4)}…)`)],
    ),
    ...townshipFaults(city.yaml, value.areas),
    ...groupFaults(city.yaml, value),
  ];
};

const serves = (raw: unknown, hazard: unknown, kind: Product['kind'], step: Step | null): boolean =>
  fieldOf(raw, 'kind') === kind && listOf(raw, 'hazards').includes(hazard) && (step === null || listOf(raw, 'steps').includes(step));

const productReferences = ({ products, hazards, weekly, unread }: CityFiles): readonly ConfigFault[] => {
  const codes = textsOf(hazards, 'code');
  const real = new Set(textsOf(products, 'number'));
  const isServed = (hazard: unknown, kind: Product['kind'], step: Step | null): boolean =>
    products.some(({ raw }) => serves(raw, hazard, kind, step));
  const unserved = unread.has('products.yaml')
    ? []
    : hazards.flatMap(({ yaml, raw }) => {
        const code = fieldOf(raw, 'code');
        const missing = (path: ConfigPath, what: string): ConfigFault =>
          yaml.faultAt(path, `a product of products.yaml that serves ${what} of ${String(code)}`, 'none');
        return [
          ...listOf(raw, 'steps').flatMap((item, index) => {
            const step = fieldOf(item, 'step');
            return typeof step !== 'string' || isServed(code, 'scheduled', step as Step) ? [] : [missing(['steps', index, 'step'], step)];
          }),
          ...(listOf(raw, 'signals').length === 0 || isServed(code, 'signal', null) ? [] : [missing(['signals'], 'signals')]),
          ...(isServed(code, 'express', null) ? [] : [missing(['express'], 'express bulletins')]),
        ];
      });
  const weeklyServed = products.some(({ raw }) => fieldOf(raw, 'kind') === 'scheduled' && listOf(raw, 'steps').includes('W'));
  return [
    ...unserved,
    ...(weekly === null || weeklyServed || unread.has('products.yaml')
      ? []
      : [weekly.yaml.faultAt(['step'], 'a product of products.yaml that serves W', 'none')]),
    ...products.flatMap(({ yaml, path, raw }) => [
      ...listOf(raw, 'hazards').flatMap((code, index) =>
        typeof code === 'string' && !codes.includes(code)
          ? [yaml.faultAt([...path, 'hazards', index], oneOf('the code of a hazard', codes, code))]
          : [],
      ),
      ...(real.has(String(fieldOf(raw, 'exerciseNumber')))
        ? [yaml.faultAt([...path, 'exerciseNumber'], 'a series that no real bulletin has')]
        : []),
    ]),
  ];
};

const approvalReferences = ({ approval, hazards, weekly }: CityFiles): readonly ConfigFault[] => {
  if (approval === null || hazards.length === 0) return [];
  const known = [
    ...(weekly === null ? [] : ['W']),
    ...hazards.flatMap(({ raw }) => listOf(raw, 'steps').map((step) => fieldOf(step, 'step'))),
  ];
  return listOf(approval.raw, 'emergencySteps').flatMap((step, index) =>
    known.includes(step) ? [] : [approval.yaml.faultAt(['emergencySteps', index], 'a step that some hazard has')],
  );
};

/** Checks across files: duplicate ids, unknown references, offices above themselves, steps without a product. */
export const checkReferences = (files: CityFiles): readonly ConfigFault[] => [
  ...identity(files),
  ...cityItself(files),
  ...officeReferences(files),
  ...productReferences(files),
  ...approvalReferences(files),
  ...capReferences(files),
  ...capSourceReferences(files),
  ...channelOrderReferences(files),
  ...canaryReferences(files),
  ...leaderReferences(files),
];

/** What is shown in Chinese on a page in English, because no English is configured. */
const withoutEnglish = ({ city, hazards, offices, command, desk }: CityFiles): readonly ConfigFault[] => {
  const known = new Set(city?.value?.posts.map(({ name }) => name));
  const posts = [...offices.map(({ value }) => value), ...(command?.value?.levels ?? [])].flatMap((owner) => owner?.contacts ?? []);
  const unknown = [...new Set([...posts, ...(desk?.value?.desk ?? []), ...(desk?.value?.chief ?? [])].map(({ post }) => post))].filter(
    (post) => !known.has(post),
  );
  return [
    ...(city === null || known.size === 0 ? [] : unknown.map((post) => city.yaml.faultAt(['posts'], 'an English name of each post', post))),
    ...hazards.flatMap(({ yaml, path, value }) =>
      (value?.signals ?? []).flatMap(({ criteriaEn }, index) =>
        criteriaEn === undefined ? [yaml.faultAt([...path, 'signals', index], 'criteriaEn, the criteria in English', 'none')] : [],
      ),
    ),
  ];
};

/** E-mail and webhook addresses that two offices have, however they are written: who reads them answers for both, or for one and thinks of both. */
const sharedAddresses = ({ offices }: CityFiles): readonly ConfigFault[] => {
  const owners = new Map<string, string>();
  return offices.flatMap(({ yaml, path, value }) =>
    (value?.contacts ?? []).flatMap(({ channels }, contact) =>
      channels.flatMap(({ kind, address }, channel) => {
        if (value === null || isOfConsole(kind)) return [];
        const folded = foldText(address);
        const owner = owners.get(folded) ?? value.id;
        owners.set(folded, owner);
        if (owner === value.id) return [];
        return [yaml.faultAt([...path, 'contacts', contact, 'channels', channel, 'address'], 'an address that no other office has', owner)];
      }),
    ),
  );
};

/** Warnings, for what is allowed but probably a mistake: no standby contact, no telephone number, an empty level, no English, an address of two offices. */
export const cityWarnings = (files: CityFiles): readonly ConfigFault[] => [
  ...withoutEnglish(files),
  ...missingContacts(files),
  ...sharedAddresses(files),
  ...sendersWithoutEnglish(files),
  ...capSourceWarnings(files),
  ...leaderWarnings(files),
];

const missingContacts = ({ offices, command }: CityFiles): readonly ConfigFault[] => [
  ...offices.flatMap(({ yaml, path, value }) => {
    if (value === null) return [];
    return [
      ...(value.contacts.some(({ standby }) => standby) ? [] : [yaml.faultAt([...path, 'contacts'], 'a standby contact', 'none')]),
      ...(value.contacts.some(({ phone }) => phone !== null) ? [] : [yaml.faultAt([...path, 'contacts'], 'a telephone number', 'none')]),
    ];
  }),
  ...(command?.value?.levels ?? []).flatMap(({ contacts }, index) =>
    contacts.length > 0 || command === null
      ? []
      : [command.yaml.faultAt(['levels', index, 'contacts'], 'somebody to reach at this level', 'nobody')],
  ),
];
