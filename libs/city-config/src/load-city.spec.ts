import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { areaListText } from '@rainstorm/warning-model';
import { formatFault } from './fault.js';
import { changedCity, realCity, removeChangedCities } from '../spec/changed-city.js';
import { inspectCity, loadCity } from './index.js';

afterEach(removeChangedCities);

const faultsOf = async (dir: string): Promise<readonly string[]> =>
  (await inspectCity(dir)).faults.map((fault) => formatFault(fault).replace(`${dir}/`, ''));
const lineOf = async (dir: string, file: string, piece: string): Promise<number> =>
  (await readFile(join(dir, file), 'utf8')).split('\n').findIndex((line) => line.includes(piece)) + 1;

describe('the real configuration', () => {
  it('has no fault and no warning', async () => {
    const { city, faults, warnings } = await inspectCity(realCity);
    expect([...faults, ...warnings].map(formatFault)).toEqual([]);
    expect(city?.offices.map(({ id, duty }) => `${id} ${duty}`)).toEqual([
      'duty-office handled',
      'flood-control-office reported',
      'urban-flood-office reported',
      'yellow-river-office reported',
    ]);
  });

  it('has the sixteen units of the city, and the group of the main urban area', async () => {
    const { city } = await inspectCity(realCity);
    expect(city?.areas.map(({ name }) => name)).toHaveLength(16);
    expect(city?.areas).toContainEqual({ code: '410174', name: '郑东新区', nameEn: expect.any(String) });
    expect(city === null ? '' : areaListText(city, [...(city.areaGroups[0]?.areas ?? []), '410173', '410106'])).toBe(
      '主城区、航空港区、上街区',
    );
  });

  it('has the deadlines of docs/mechanism.md for every step of the rainstorm', async () => {
    const loaded = await loadCity(realCity);
    const rain = loaded.ok ? loaded.value.hazards.find(({ code }) => code === 'rainstorm') : undefined;
    expect(
      rain?.steps.map(({ step, opensBeforeOnsetMin, dueBeforeOnsetMin, graceMin, receipt }) => [
        step,
        opensBeforeOnsetMin,
        dueBeforeOnsetMin,
        graceMin,
        receipt.remindAfterMin,
        receipt.phoneAfterMin,
        receipt.receiptDueAfterMin,
        receipt.followUpDue,
      ]),
    ).toEqual([
      ['D3', 84 * 60, 72 * 60, 60, 30, 45, 60, { afterMin: 120 }],
      ['D1', 30 * 60, 24 * 60, 30, 15, 20, 30, { afterMin: 60 }],
      ['H6', 7 * 60, 6 * 60, 15, 7, 10, 15, { afterMin: 30 }],
      ['H3', 220, 180, 10, 4, 6, 10, { afterMin: 20 }],
      ['H1', 80, 60, 5, 2, 3, 5, { afterMin: 15 }],
    ]);
    expect(rain?.signals.map(({ colour, receipt }) => [colour, receipt.receiptDueAfterMin])).toEqual([
      ['blue', 30],
      ['yellow', 15],
      ['orange', 10],
      ['red', 5],
    ]);
  });

  it('limits the update after a change of onset, also where the city does not configure it', async () => {
    const byDefault = { dueAfterMin: 10, graceMin: 5, deskRemindersBeforeDueMin: [5] };
    expect((await inspectCity(realCity)).city?.onsetUpdate).toEqual(byDefault);
    const dir = await changedCity();
    await rm(join(dir, 'onset-update.yaml'));
    expect((await inspectCity(dir)).city?.onsetUpdate).toEqual(byDefault);
    const strict = await changedCity(['onset-update.yaml', 'dueAfterMin: 10', 'dueAfterMin: 4']);
    expect(await faultsOf(strict)).toEqual([expect.stringContaining('at most 4 minutes')]);
  });

  it('serves every step of article 3, two of them with two products', async () => {
    const loaded = await loadCity(realCity);
    const titles = (step: string): readonly string[] =>
      loaded.ok
        ? loaded.value.products
            .filter(({ steps, hazards }) => hazards.includes('rainstorm') && steps.some((one) => one === step))
            .map(({ title }) => title)
        : [];
    expect(titles('W')).toEqual(['《未来一周气象风险提示》']);
    expect(titles('D3')).toEqual(['《重要天气报告》', '《天气报告》']);
    expect(titles('D1')).toEqual(['《天气报告》', '《重要天气预警报告》']);
    expect([titles('H6'), titles('H3'), titles('H1')].flat()).toEqual(['《6小时短时预报》', '《3小时短时预报》', '《1小时临近预报》']);
  });
});

/** One fault each: the file, the change, and the place and the text that the message must contain. */
const single: readonly (readonly [promise: string, file: string, from: string | RegExp, to: string, path: string, said: string])[] = [
  [
    'an address that is none',
    'offices.yaml',
    'zbs@duty.zhengzhou.example',
    'abc',
    'offices[0].contacts[0].channels[1].address',
    'expected an e-mail address, found "abc"',
  ],
  [
    'an unknown key, with the one that was meant',
    'approval.yaml',
    'countersignWithinMin: 60',
    'countersignWithinMin: 60\ncountersignWithinMins: 5',
    'countersignWithinMins',
    'countersignWithinMin? one of',
  ],
  ['a wrong type', 'weekly.yaml', 'graceMin: 60', 'graceMin: long', 'graceMin', 'expected whole minutes, at least 1, found "long"'],
  ['a missing key', 'city.yaml', 'zone: Asia/Shanghai\n', '', 'zone', 'expected an IANA time zone, found nothing'],
  ['a zone that does not exist', 'city.yaml', 'Asia/Shanghai', 'Asia/Zhengzhou', 'zone', 'an IANA time zone'],
  ['an office id twice', 'offices.yaml', 'id: urban-flood-office', 'id: duty-office', 'offices[2].id', 'an office id that no other has'],
  [
    'an unknown office that calls',
    'offices.yaml',
    'phonedBy: duty-office',
    'phonedBy: duty-ofice',
    'offices[1].phonedBy',
    'did you mean duty-office',
  ],
  [
    'an unknown hazard',
    'offices.yaml',
    'hazards: [rainstorm, cold-wave]',
    'hazards: [rainstorms, cold-wave]',
    'offices[3].receives.hazards[0]',
    'did you mean rainstorm',
  ],
  ['an office without areas', 'offices.yaml', "    areas: ['410100']\n", '', 'offices[0].areas', 'a list with at least one area code'],
  [
    'an office of an area that the city does not have',
    'offices.yaml',
    "areas: ['410100']",
    "areas: ['410999']",
    'offices[0].areas[0]',
    'the code of an area of city.yaml',
  ],
  [
    'a reminder after the deadline',
    'hazards/rainstorm.yaml',
    'remindAfterMin: 30',
    'remindAfterMin: 60',
    'steps[0].receipt.remindAfterMin',
    'fewer minutes than receiptDueAfterMin (60)',
  ],
  [
    'a call before the reminder',
    'hazards/rainstorm.yaml',
    'phoneAfterMin: 45',
    'phoneAfterMin: 30',
    'steps[0].receipt.phoneAfterMin',
    'more minutes than remindAfterMin (30)',
  ],
  [
    'a follow-up before the receipt',
    'hazards/rainstorm.yaml',
    'afterMin: 120',
    'afterMin: 59',
    'steps[0].receipt.followUpDue',
    'at least the minutes of receiptDueAfterMin (60)',
  ],
  [
    'a window that opens after it is due',
    'hazards/rainstorm.yaml',
    'opensBeforeOnsetMin: 420',
    'opensBeforeOnsetMin: 360',
    'steps[2].opensBeforeOnsetMin',
    'more minutes than dueBeforeOnsetMin (360)',
  ],
  [
    'a grace that outlasts the next step',
    'hazards/rainstorm.yaml',
    'graceMin: 10',
    'graceMin: 120',
    'steps[3].graceMin',
    'an end of the grace before H1 is due',
  ],
  ['an unknown place in a template', 'products.yaml', '{{outlook}}', '{{outlok}}', 'products[0].template.headline', '{{outlok}} is none'],
  [
    'a sender for a grade that does not exist',
    'products.yaml',
    'blue: 郑州市气象台',
    'green: 郑州市气象台',
    'products[3].senderBy.green',
    'found an unknown key',
  ],
  ['a number without its {n}', 'products.yaml', '郑气风险〔{year}〕{n}号', '郑气风险〔{year}〕号', 'products[0].number', 'with {n} once'],
  [
    'an exercise in a real series',
    'products.yaml',
    /exerciseNumber: .*$/m,
    'exerciseNumber: 郑气风险〔{year}〕{n}号',
    'products[0].exerciseNumber',
    'a number that says 演练',
  ],
  [
    'a step that no product serves',
    'products.yaml',
    'steps: [H1]',
    'steps: [H6]',
    'steps[4].step',
    'a product of products.yaml that serves H1 of rainstorm',
  ],
  ['a contact id twice', 'desk.yaml', 'id: desk-forecaster-2', 'id: desk-forecaster-1', 'desk[1].id', 'a contact id that no other has ('],
  [
    'a township of another area',
    'city.yaml',
    "'410105003'",
    "'410103003'",
    'areas[3].townships[1].code',
    'a township of its area (410105…)',
  ],
  ['a township code twice', 'city.yaml', "'410105003'", "'410105001'", 'areas[3].townships[1].code', 'a township code that no other has'],
  ['a group of an unknown area', 'city.yaml', "'410174']", "'410175']", 'areaGroups[0].areas[7]', 'the code of an area'],
  ['a group with an area twice', 'city.yaml', "'410174']", "'410102']", 'areaGroups[0].areas[7]', 'an area that no other group has'],
  ['a day that is not in the calendar', 'city.yaml', "'2021-01-01'", "'2021-02-30'", 'holidays[0]', 'a day of the calendar'],
  [
    'a secret reference that is no name',
    'offices.yaml',
    'FLOOD_CONTROL_WEBHOOK_SECRET',
    'hunter2hunter2',
    'offices[1].contacts[0].channels[2].secretRef',
    'found (not shown)',
  ],
  ['a control character', 'command.yaml', '郑防指〔2022〕4号', '"郑防指\\u0007"', 'planVersion', 'text without control characters'],
  [
    'a secret in an address',
    'offices.yaml',
    'zhengzhou.example/rainstorm',
    'zhengzhou.example/rainstorm?key=12345',
    'offices[1].contacts[0].channels[2].address',
    'no secret in this file',
  ],
];

describe('a fault in a file', () => {
  it.each(single)('names the line and the place of %s', async (_promise, file, from, to, path, said) => {
    const dir = await changedCity([file, from, to]);
    const faults = await faultsOf(dir);
    const fault = faults.find((text) => text.includes(` ${path}: `) && text.includes(said));
    expect([fault, faults]).toEqual([expect.stringMatching(/^[a-z./-]+:[1-9]\d* /), faults]);
    expect(faults.join('\n')).not.toMatch(/hunter2|key=12345/);
  });

  it('is reported with its line', async () => {
    const dir = await changedCity(['offices.yaml', 'zhiban@urban.zhengzhou.example', 'abc']);
    expect(await faultsOf(dir)).toEqual([
      `offices.yaml:${await lineOf(dir, 'offices.yaml', 'abc')} offices[2].contacts[0].channels[1].address: expected an e-mail address, found "abc"`,
    ]);
  });

  it('does not hide other faults, in any file', async () => {
    const dir = await changedCity(
      ['city.yaml', 'nameEn: Zhengzhou\n', 'nameEn: 5\n'],
      ['offices.yaml', 'duty: handled', 'duty: done'],
      ['offices.yaml', 'parent: flood-control-office', 'parent: nobody-office'],
      ['hazards/snowstorm.yaml', 'remindAfterMin: 15', 'remindAfterMin: -1'],
      ['weekly.yaml', "opensAt: '15:00'", "opensAt: '25:00'"],
    );
    await rm(join(dir, 'approval.yaml'));
    await writeFile(join(dir, 'command.yaml'), 'name: [');
    await writeFile(join(dir, 'weekly-rule.yaml'), 'step: W\n');
    const faults = await faultsOf(dir);
    expect([...new Set(faults.map((text) => text.split(':')[0]))]).toEqual([
      'approval.yaml',
      'city.yaml',
      'command.yaml',
      'hazards/snowstorm.yaml',
      'offices.yaml',
      'weekly-rule.yaml',
      'weekly.yaml',
    ]);
    expect(faults.filter((text) => text.startsWith('offices.yaml'))).toHaveLength(2);
  });

  it('is an office that is above itself', async () => {
    const dir = await changedCity(['offices.yaml', /(id: flood-control-office[\s\S]*?)parent: null/, '$1parent: urban-flood-office']);
    expect((await faultsOf(dir)).filter((text) => text.includes('not below this office itself'))).toHaveLength(2);
  });

  it('refuses a folder that is not there', async () => {
    expect((await faultsOf(join('config', 'nowhere'))).join()).toContain(
      'expected a folder with the configuration of a city, found no such folder',
    );
  });

  it('refuses a command without any contact', async () => {
    const one = await changedCity(['command.yaml', /(name: 指挥部领导[\s\S]*?contacts:)[\s\S]*$/, '$1 []\n']);
    const inspected = await inspectCity(one);
    expect([inspected.faults, inspected.warnings.map(({ path }) => path)]).toEqual([[], ['levels[1].contacts']]);
    const none = await changedCity([
      'command.yaml',
      /levels:[\s\S]*$/,
      'levels:\n  - { name: a, nameEn: a, answerWithinMin: 5, contacts: [] }\n',
    ]);
    expect((await faultsOf(none)).join()).toContain('at least one level with a contact');
  });
});
