import { describe, expect, it } from '@jest/globals';
import type { Bulletin, City } from '../api/console-paths.ts';
import { areasInForce, hasMark } from './areas-in-force.ts';

const area = (code: string, name: string) => ({ code, name, nameEn: name });
const city: City = {
  ...{
    code: 'zhengzhou',
    name: '郑州市',
    nameEn: 'Zhengzhou',
    zone: 'Asia/Shanghai',
    areaCode: '410100',
    offices: [],
    hazards: [],
    posts: [],
  },
  areas: [area('410102', '中原区'), area('410105', '金水区'), area('410171', '经开区')],
};
const bulletin = (id: string, said: Partial<Bulletin>): Bulletin => ({ id, areas: [], colour: null, level: null, ...said }) as Bulletin;
const shown = (...bulletins: readonly Bulletin[]): readonly string[] =>
  areasInForce(city, bulletins).map(
    ({ area: { name }, colour, level, marks }) =>
      `${name} ${colour ?? '-'} ${level ?? '-'} ${marks.map((mark) => mark.bulletin.id).join('+')}`,
  );

describe('the areas in force', () => {
  it('have the gravest colour, and every bulletin that speaks of them', () => {
    const orange = bulletin('orange', { areas: ['410102', '410105'].map((areaCode) => ({ areaCode, colour: 'orange', level: null })) });
    const red = bulletin('red', { areas: [{ areaCode: '410105', colour: 'red', level: null }] });
    expect(shown(orange, red)).toEqual(['金水区 red - red+orange', '中原区 orange - orange']);
  });

  it('are all of the city where a bulletin names the city, and none where it names no area', () => {
    const report = bulletin('report', { level: 'III', areas: [{ areaCode: '410100', colour: null, level: null }] });
    expect(shown(report)).toEqual(['中原区 - III report', '金水区 - III report', '经开区 - III report']);
    expect(shown(bulletin('signal', { colour: 'blue' }))).toEqual([]);
  });

  it('are the district and the township where a bulletin names a township', () => {
    const township = { code: '410105001', name: '经八路街道', nameEn: 'Jingbalu' };
    const divided = { ...city, areas: city.areas.map((one) => (one.code === '410105' ? { ...one, townships: [township] } : one)) };
    const local = bulletin('local', { areas: [{ areaCode: '410105001', colour: 'red', level: null }] });
    const wide = bulletin('wide', { areas: [{ areaCode: '410105', colour: 'yellow', level: null }] });
    const names = areasInForce(divided, [wide, local]).map(
      ({ area: { name }, colour, marks }) => `${name} ${colour ?? '-'} ${marks.length}`,
    );
    expect(names).toEqual(['金水区 red 2', '经八路街道 red 2']);
  });

  it('never turn a level into a colour', () => {
    const report = bulletin('report', { areas: [{ areaCode: '410102', colour: null, level: 'I' }] });
    const signal = bulletin('signal', { areas: [{ areaCode: '410102', colour: 'blue', level: null }] });
    expect(shown(report, signal)).toEqual(['中原区 blue I signal+report']);
  });

  it('go by their code where the city no longer has them, and are not there where nothing is said', () => {
    expect(shown(bulletin('old', { areas: [{ areaCode: '410199', colour: 'red', level: null }] }))).toEqual(['410199 red - old']);
    const words = bulletin('words', {});
    expect([shown(words), hasMark(words)]).toEqual([[], false]);
  });
});
