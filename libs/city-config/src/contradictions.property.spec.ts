import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  colourNames,
  colours,
  findContradictions,
  formatInstant,
  levelNames,
  levels,
  MINUTE_MS,
  renderTemplate,
  type BulletinRecord,
  type City,
  type Product,
} from '@rainstorm/warning-model';
import fc from 'fast-check';
import { realCity } from '../spec/changed-city.js';
import { loadCity, loadScenario, type IssueAct, type ReviseAct, type Scenario } from './index.js';

const city = async (): Promise<City> => {
  const loaded = await loadCity(realCity);
  if (!loaded.ok) throw new Error('The real configuration has faults');
  return loaded.value;
};
const scenario = async (name: string): Promise<Scenario> => {
  const loaded = await loadScenario(join(realCity, 'scenarios', `${name}.yaml`));
  if (!loaded.ok) throw new Error(`${name} has faults`);
  return loaded.value;
};

/** Words of a forecaster that claim nothing about the record. */
const words = fc.constantFrom('低涡切变线', '50～80毫米', '20日白天到夜里', '城市内涝', '雨势维持', '6级', '3', '国家站1小时降雨62.3毫米');
const given = fc.record({
  colour: fc.constantFrom(...colours),
  level: fc.constantFrom(...levels),
  onset: fc.date({ min: new Date('2021-01-01T00:00:00Z'), max: new Date('2030-01-01T00:00:00Z'), noInvalidDate: true }),
  leadMin: fc.integer({ min: 0, max: 5_000 }),
  lengthMin: fc.integer({ min: 60, max: 5_000 }),
  forecast: words,
  n: fc.integer({ min: 1, max: 500 }),
});
type Given = typeof given extends fc.Arbitrary<infer Value> ? Value : never;

const recordOf = (
  all: City,
  product: Product,
  areaCodes: readonly string[],
  step: Product['steps'][number] | null,
  it: Given,
): BulletinRecord => {
  const minute = Math.floor(it.onset.getTime() / MINUTE_MS) * MINUTE_MS;
  const [onset, expires, now] = [new Date(minute), new Date(minute + it.lengthMin * MINUTE_MS), new Date(minute - it.leadMin * MINUTE_MS)];
  const colour = product.carries === 'colour' ? it.colour : null;
  const level = product.carries === 'level' ? it.level : null;
  const names = areaCodes.map((code) => all.areas.find((area) => area.code === code)?.name ?? all.name);
  const values = {
    city: all.name,
    sender: product.sender,
    sentAt: formatInstant(now, all.zone, 'zh'),
    onset: formatInstant(onset, all.zone, 'zh'),
    expires: formatInstant(expires, all.zone, 'zh'),
    areas: names.join('、'),
    areaLines: names.map((name) => `${name}：30～50毫米`).join('\n'),
    colour: colourNames[it.colour],
    level: levelNames[it.level],
    hours: '6',
    previous: '郑州市气象台发布暴雨预警信号',
    ...Object.fromEntries(
      ['cause', 'total', 'local', 'hourly', 'mainPeriod', 'dailyLines', 'risks', 'trend', 'observed', 'amount', 'outlook'].map((name) => [
        name,
        it.forecast,
      ]),
    ),
  };
  return {
    headline: renderTemplate(product.template.headline, values).text,
    description: renderTemplate(product.template.description, values).text,
    instruction: renderTemplate(product.template.instruction, values).text,
    areas: areaCodes.map((areaCode) => ({ areaCode, level, colour })),
    level,
    colour,
    onset: product.kind === 'scheduled' && step !== 'W' ? onset : null,
    expires,
    attachments: [],
    kind: product.kind,
    step,
    isCancel: false,
    sender: product.sender,
    hazardName: all.hazards.find(({ code }) => product.hazards.includes(code))?.name ?? '',
    previous: null,
    episode: step === 'W' ? null : { onset, endsAt: expires },
    ownNumber: { pattern: product.number, year: 2021, n: it.n },
    city: all,
    now,
  };
};

describe('contradictions', () => {
  it('are not found in any template of a product that is rendered from its record', async () => {
    const all = await city();
    const some = fc.subarray([...all.areas.map(({ code }) => code)], { minLength: 1 });
    fc.assert(
      fc.property(fc.constantFrom(...all.products), some, given, (product, areaCodes, it) => {
        for (const step of product.steps.length === 0 ? [null] : product.steps) {
          const record = recordOf(all, product, areaCodes, step, it);
          expect(findContradictions(record)).toEqual([]);
          expect(findContradictions({ ...record, areas: [{ ...record.areas[0]!, areaCode: all.areaCode }] })).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are found in every template that names the colour, the level or the onset, when the record has another one', async () => {
    const all = await city();
    fc.assert(
      fc.property(
        fc.constantFrom(...all.products),
        given,
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 1, max: 10_000 }),
        (product, it, other, late) => {
          const codes = all.areas.map(({ code }) => code);
          const record = recordOf(all, product, codes, product.steps[0] ?? null, it);
          const text = `${product.template.headline}${product.template.description}`;
          const kinds = (changed: Partial<BulletinRecord>): readonly string[] =>
            findContradictions({ ...record, ...changed }).map(({ kind }) => kind);
          if (text.includes('{{colour}}')) {
            const colour = colours.filter((one) => one !== it.colour)[other] ?? null;
            expect(kinds({ colour, areas: record.areas.map((area) => ({ ...area, colour })) })).toContain('colour');
          }
          if (text.includes('{{level}}')) {
            const level = levels.filter((one) => one !== it.level)[other] ?? null;
            expect(kinds({ level, areas: record.areas.map((area) => ({ ...area, level })) })).toContain('level');
          }
          if (product.kind === 'scheduled' && text.includes('{{onset}}') && record.episode !== null) {
            const onset = new Date(record.episode.onset.getTime() + late * MINUTE_MS);
            expect(kinds({ onset, episode: { ...record.episode, onset } })).toContain('onset');
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each(['a-2021-07-20', 'b-2022-07-22', 'c-2025-08-07'])('are not found in the bulletins of scenario %s', async (name) => {
    const [all, { acts, episode }] = [await city(), await scenario(name)];
    const issued = acts.flatMap((act): (IssueAct | ReviseAct)[] => (act.do === 'issue' || act.do === 'revise' ? [act] : []));
    const hazardName = all.hazards.find(({ code }) => code === episode.hazard)?.name ?? '';
    for (const act of issued) {
      const product = all.products.find(({ code }) => code === act.product);
      if (product === undefined) throw new Error(act.product);
      const of = act.do === 'revise' ? issued.find(({ ref }) => ref === act.of) : undefined;
      const onset = acts.findLast((one) => one.do === 'revise-onset' && one.at <= act.at);
      const found = findContradictions({
        ...act,
        ...act.text,
        attachments: [],
        isCancel: act.do === 'revise' && act.revision === 'lift',
        sender: product.sender,
        hazardName,
        previous: of ?? null,
        episode: act.step === 'W' ? null : onset?.do === 'revise-onset' ? { ...episode, onset: onset.onset } : episode,
        ownNumber: { pattern: product.number, year: act.signAt.getFullYear(), n: 1 },
        city: all,
        now: act.signAt,
      });
      expect([act.ref, ...found]).toEqual([act.ref]);
    }
  });
});
