import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  Approval,
  CallRule,
  CapRule,
  CapSource,
  ChannelOrder,
  City,
  Contact,
  Hazard,
  LeaderRule,
  CanaryRule,
  OfflineSheetRule,
  Office,
  OnsetUpdateRule,
  PatienceRule,
  Product,
  WeeklyRule,
} from '@rainstorm/warning-model';
import { z } from 'zod';
import { capSchema } from './cap-schema.js';
import { capSourcesSchema } from './cap-sources-schema.js';
import { channelOrderSchema } from './channel-order-schema.js';
import {
  approvalSchema,
  citySchema,
  hazardSchema,
  onsetUpdateSchema,
  patienceSchema,
  productSchema,
  revisionsSchema,
  weeklySchema,
} from './city-schema.js';
import { EXTENDS_FILE, openCityFolder } from './city-folder.js';
import { canariesSchema } from './canaries-schema.js';
import { leadersSchema } from './leaders-schema.js';
import { offlineSheetSchema } from './offline-sheet-schema.js';
import { commandSchema, deskSchema, officeSchema } from './office-schema.js';
import { displayName, nearest, type ConfigFault, type ConfigPath } from './fault.js';
import { list, record } from './schema-parts.js';
import { applySchema, readYamlFile, type YamlFile } from './yaml-file.js';

/** One value with its place in the file. `value` is null if it has faults; `raw` then still serves to check references. */
export interface Found<Value> {
  readonly yaml: YamlFile;
  readonly path: ConfigPath;
  readonly raw: unknown;
  readonly value: Value | null;
}

/** The content of a city's folder, file by file. Null: the file is missing or is not YAML, which is already a fault. */
export interface CityFiles {
  readonly city: Found<z.output<typeof citySchema>> | null;
  readonly hazards: readonly Found<Hazard>[];
  readonly weekly: Found<WeeklyRule> | null;
  readonly onsetUpdate: Found<OnsetUpdateRule> | null;
  readonly patience: Found<PatienceRule & { readonly calls: CallRule }> | null;
  readonly cap: Found<CapRule> | null;
  readonly capSources: Found<{ readonly sources: readonly CapSource[] }> | null;
  readonly channelOrder: Found<ChannelOrder> | null;
  readonly offlineSheet: Found<OfflineSheetRule> | null;
  readonly canaries: Found<CanaryRule> | null;
  readonly leaders: Found<LeaderRule> | null;
  readonly products: readonly Found<Product>[];
  readonly offices: readonly Found<Office>[];
  readonly command: Found<z.output<typeof commandSchema>> | null;
  readonly desk: Found<{ readonly desk: readonly Contact[]; readonly chief: readonly Contact[] }> | null;
  readonly approval: Found<Approval> | null;
  readonly revisions: Found<City['revisions']> | null;
  /** Files that could not be read as YAML, so that references into them cannot be checked. */
  readonly unread: ReadonlySet<string>;
}

const required = ['city.yaml', 'products.yaml', 'offices.yaml', 'command.yaml', 'desk.yaml', 'approval.yaml', 'revisions.yaml'] as const;
const optional = [
  EXTENDS_FILE,
  'districts.yaml',
  'weekly.yaml',
  'onset-update.yaml',
  'patience.yaml',
  'cap.yaml',
  'cap-sources.yaml',
  'channel-order.yaml',
  'offline-sheet.yaml',
  'canaries.yaml',
  'leaders.yaml',
  'demo-accounts.yaml',
  'demo-channels.yaml',
] as const;

const namesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder).catch((): readonly string[] => [])).filter((name) => !name.startsWith('.')).sort();

/** Reads every file of the folder, and of the one that it extends, and checks each on its own. Collects faults and never throws. */
export const readCityFiles = async (dir: string): Promise<{ readonly files: CityFiles; readonly faults: readonly ConfigFault[] }> => {
  const { names, pathOf } = await openCityFolder(dir);
  const faults: ConfigFault[] = [];
  const unread = new Set<string>();
  const whole = (file: string, expected: string, found: string): void =>
    void faults.push({ file: displayName(join(dir, file)), line: 1, column: 1, path: '', expected, found });

  const open = async (name: string, path = pathOf(name)): Promise<YamlFile | null> => {
    const read = await readYamlFile(path);
    faults.push(...read.faults);
    if (read.yaml === null) unread.add(name);
    return read.yaml;
  };
  const one = async <Value>(name: string, schema: z.ZodType<Value>, path?: string): Promise<Found<Value> | null> => {
    const yaml = await open(name, path);
    if (yaml === null) return null;
    const checked = applySchema(yaml, schema);
    faults.push(...checked.faults);
    return { yaml, path: [], raw: yaml.raw, value: checked.value };
  };
  /** A file with one list. Each entry is checked separately, so that a bad one does not hide faults of the others. */
  const many = async <Value>(name: string, key: string, schema: z.ZodType<Value>): Promise<readonly Found<Value>[]> => {
    const yaml = await open(name);
    if (yaml === null) return [];
    const outer = applySchema(yaml, record({ [key]: list(z.unknown()).min(1, { error: 'a list with at least one entry' }) }));
    faults.push(...outer.faults);
    const raws: unknown =
      typeof yaml.raw === 'object' && yaml.raw !== null ? Object.entries(yaml.raw).find(([name_]) => name_ === key)?.[1] : undefined;
    if (!Array.isArray(raws)) {
      unread.add(name);
      return [];
    }
    return raws.map((raw: unknown, index) => {
      const path = [key, index];
      const checked = applySchema(yaml, schema, raw, path);
      faults.push(...checked.faults);
      return { yaml, path, raw, value: checked.value };
    });
  };

  if (names === null) whole('', 'a folder with the configuration of a city', 'no such folder');
  const known: readonly string[] = [...required, ...optional];
  for (const name of names ?? []) {
    if (!/\.ya?ml$/.test(name) || known.includes(name)) continue;
    const guess = nearest(name, known);
    whole(name, `${guess === undefined ? '' : `${guess}? `}one of ${known.join(', ')}`, 'an unknown file');
  }
  // The rainstorm first, the subject of the notice; article 6 adds the others.
  const hazardNames = (await namesIn(pathOf('hazards')))
    .filter((name) => name.endsWith('.yaml'))
    .sort((a, b) => Number(b === 'rainstorm.yaml') - Number(a === 'rainstorm.yaml') || a.localeCompare(b));
  if (names !== null && hazardNames.length === 0) whole('hazards', 'at least one hazard, e.g. hazards/rainstorm.yaml', 'nothing');

  const hazards: Found<Hazard>[] = [];
  for (const name of hazardNames) {
    const found = await one(join('hazards', name), hazardSchema, join(pathOf('hazards'), name));
    if (found !== null) hazards.push(found);
  }
  const ifThere = async <Value>(name: string, schema: z.ZodType<Value>): Promise<Found<Value> | null> =>
    names?.includes(name) === true ? one(name, schema) : null;
  const files: CityFiles = {
    city: await one('city.yaml', citySchema),
    hazards,
    weekly: await ifThere('weekly.yaml', weeklySchema),
    onsetUpdate: await ifThere('onset-update.yaml', onsetUpdateSchema),
    patience: await ifThere('patience.yaml', patienceSchema),
    cap: await ifThere('cap.yaml', capSchema),
    capSources: await ifThere('cap-sources.yaml', capSourcesSchema),
    channelOrder: await ifThere('channel-order.yaml', channelOrderSchema),
    offlineSheet: await ifThere('offline-sheet.yaml', offlineSheetSchema),
    canaries: await ifThere('canaries.yaml', canariesSchema),
    leaders: await ifThere('leaders.yaml', leadersSchema),
    products: await many('products.yaml', 'products', productSchema),
    offices: [
      ...(await many('offices.yaml', 'offices', officeSchema)),
      ...(names?.includes('districts.yaml') === true ? await many('districts.yaml', 'offices', officeSchema) : []),
    ],
    command: await one('command.yaml', commandSchema),
    desk: await one('desk.yaml', deskSchema),
    approval: await one('approval.yaml', approvalSchema),
    revisions: await one('revisions.yaml', revisionsSchema),
    unread,
  };
  return { files, faults: names === null ? faults.slice(0, 1) : faults };
};
