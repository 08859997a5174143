import { dirname } from 'node:path';
import { accepted, refused, type City, type Result } from '@rainstorm/warning-model';
import { loadDemoAccounts } from './demo-accounts.js';
import type { ConfigFault } from './fault.js';
import { sortFaults, loadCity } from './load-city.js';
import { checkScenario, type ScenarioContext } from './scenario-checks.js';
import { scenarioSchema, type WrittenAct, type WrittenScenario } from './scenario-schema.js';
import type { Act, Scenario } from './scenario.js';
import { applySchema, readYamlFile } from './yaml-file.js';

/** Fills in what a scenario may omit: the bulletin's kind, its areas and, for a step of the episode, the current onset. */
const completeAct = (act: WrittenAct, city: City, scenario: WrittenScenario, onset: Date): Act => {
  if (act.do !== 'issue' && act.do !== 'revise') return act;
  const { level, colour } = act;
  return {
    ...act,
    kind: city.products.find(({ code }) => code === act.product)?.kind ?? 'scheduled',
    areas: (act.areas ?? scenario.episode.areas).map((area) => (typeof area === 'string' ? { areaCode: area, level, colour } : area)),
    onset: act.step === null || act.step === 'W' ? null : onset,
  };
};

const complete = (written: WrittenScenario, city: City): Scenario => {
  let onset = written.episode.onset;
  const acts = written.acts.map((act) => {
    if (act.do === 'revise-onset') onset = act.onset;
    return completeAct(act, city, written, onset);
  });
  return { ...written, acts };
};

/** Reads one scenario. Without a context, the city is read from the folder above `scenarios/`. Refuses with every fault at once, including those of the city. */
export const loadScenario = async (file: string, context?: ScenarioContext): Promise<Result<Scenario, readonly ConfigFault[]>> => {
  let around = context;
  if (around === undefined) {
    const dir = dirname(dirname(file));
    const city = await loadCity(dir);
    if (!city.ok) return city;
    const accounts = await loadDemoAccounts(dir, city.value);
    if (!accounts.ok) return accounts;
    around = { city: city.value, accounts: accounts.value };
  }
  const { yaml, faults } = await readYamlFile(file);
  if (yaml === null) return refused(faults);
  const checked = applySchema(yaml, scenarioSchema);
  const all = [...faults, ...checked.faults, ...(checked.value === null ? [] : checkScenario(yaml, checked.value, around))];
  return all.length > 0 || checked.value === null ? refused(sortFaults(all)) : accepted(complete(checked.value, around.city));
};
