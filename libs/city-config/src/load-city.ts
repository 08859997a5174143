import { accepted, refused, usualCalls, usualPatience, type City, type OnsetUpdateRule, type Result } from '@rainstorm/warning-model';
import { openCityFolder } from './city-folder.js';
import { readCityFiles, type CityFiles, type Found } from './city-files.js';
import { checkReferences, cityWarnings } from './city-references.js';
import type { ConfigFault } from './fault.js';
import { statutoryDays } from './statutory-days.js';

export interface CityInspection {
  /** Null if there is any fault. */
  readonly city: City | null;
  readonly faults: readonly ConfigFault[];
  /** Allowed, but probably a mistake. */
  readonly warnings: readonly ConfigFault[];
}

/** Sorted by file and line, without duplicates. */
export const sortFaults = (faults: readonly ConfigFault[]): readonly ConfigFault[] => {
  const each = new Map(faults.map((fault) => [JSON.stringify(fault), fault]));
  return [...each.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column));
};

const values = <Value>(all: readonly Found<Value>[]): readonly Value[] => all.flatMap(({ value }) => (value === null ? [] : [value]));

/** [default] For a city that does not configure it. */
const onsetUpdateByDefault: OnsetUpdateRule = { dueAfterMin: 10, graceMin: 5, deskRemindersBeforeDueMin: [5] };

const assemble = (files: CityFiles): City | null => {
  const { city, command, desk, approval, revisions, weekly, onsetUpdate } = files;
  if (!city?.value || !command?.value || !desk?.value || !approval?.value || !revisions?.value) return null;
  const { calls, ...patience } = files.patience?.value ?? { ...usualPatience, calls: usualCalls };
  const { unreachableAfterPercent } = patience;
  return {
    ...city.value,
    statutoryDays: statutoryDays(),
    hazards: values(files.hazards),
    products: values(files.products),
    offices: values(files.offices),
    command: { ...command.value, levels: command.value.levels.map((level) => ({ ...level, unreachableAfterPercent })) },
    desk: desk.value.desk,
    chief: desk.value.chief,
    approval: approval.value,
    revisions: revisions.value,
    weekly: weekly?.value ?? undefined,
    onsetUpdate: onsetUpdate?.value ?? onsetUpdateByDefault,
    patience,
    calls,
    cap: files.cap?.value ?? undefined,
    capSources: files.capSources?.value?.sources,
    channelOrder: files.channelOrder?.value ?? undefined,
    offlineSheet: files.offlineSheet?.value ?? undefined,
    canaries: files.canaries?.value ?? undefined,
    leaders: files.leaders?.value ?? undefined,
  };
};

/** Reads `config/<city>/` and returns the city with all faults and warnings. Never throws because of a file's content. */
export const inspectCity = async (dir: string): Promise<CityInspection> => {
  const { faults: ofFolder } = await openCityFolder(dir);
  // Where the folder to extend is unknown, every file of it would be told as missing.
  if (ofFolder.length > 0) return { city: null, faults: ofFolder, warnings: [] };
  const { files, faults } = await readCityFiles(dir);
  const all = sortFaults([...faults, ...checkReferences(files)]);
  return { city: all.length > 0 ? null : assemble(files), faults: all, warnings: sortFaults(cityWarnings(files)) };
};

/** Reads `config/<city>/*.yaml` into the model's `City`, or refuses with every fault of every file at once. */
export const loadCity = async (dir: string): Promise<Result<City, readonly ConfigFault[]>> => {
  const { city, faults } = await inspectCity(dir);
  return city === null ? refused(faults) : accepted(city);
};
