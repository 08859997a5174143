import { describe, expect, it } from '@jest/globals';
import { aRecord } from '../spec/a-record.js';
import { at } from '../spec/moving-episode.js';
import type { BulletinRecord } from './contradiction.js';
import { findContradictions } from './find-contradictions.js';

const found = (changed: Partial<BulletinRecord>): readonly string[] =>
  findContradictions(aRecord(changed)).map(({ field, kind, said, record }) => `${field} ${kind} ${said} ≠ ${record}`);
const scheduled = (changed: Partial<BulletinRecord>): readonly string[] =>
  found({ kind: 'scheduled', step: 'D1', areas: [], colour: null, onset: at('2021-07-20', '08:00'), headline: '有暴雨', ...changed });

describe('words that contradict the record', () => {
  it.each([
    ['暴雨红色', '暴雨红色 ≠ 橙色'],
    ['郑州市气象台发布暴雨黄色预警信号', '发布暴雨黄色预警 ≠ 橙色'],
    ['郑州市气象台将暴雨黄色预警信号升级为暴雨红色预警信号', '升级为暴雨红色预警 ≠ 橙色'],
    ['郑州市气象台将暴雨橙色预警信号升级为红色', '升级为红色 ≠ 橙色'],
    ['继续发布红色预警信号', '继续发布红色预警 ≠ 橙色'],
  ])('name another colour: %s', (headline, said) => {
    expect(found({ headline })).toEqual([`headline colour ${said}`]);
    expect(found({ description: `${headline}。` })).toEqual([`description colour ${said}`]);
  });

  it.each([
    '郑州市气象台将暴雨红色预警信号降级为暴雨橙色预警信号',
    '由暴雨黄色预警升级为橙色预警',
    '红色预警信号降为橙色',
    '暴雨橙色预警信号维持，有升级为红色的可能',
    '可能升级为暴雨红色预警信号',
    '局地已达暴雨红色预警标准',
    '解除暴雨红色预警信号，发布暴雨橙色预警信号',
    '此前发布的暴雨黄色预警信号失效',
    '巩义市气象台发布暴雨红色预警信号',
    '地质灾害气象风险红色预警',
    '大风蓝色预警信号生效中',
    '参观红色教育基地的游客请尽快返回',
  ])('are not what a former, possible or other grade is called: %s', (text) => {
    expect(found({ description: `${text}。` })).toEqual([]);
  });

  it('are no words at all for a bulletin without a grade, and each colour of an area counts', () => {
    const areas = [{ areaCode: '410105', level: null, colour: 'red' as const }];
    expect(found({ areas, description: '金水区暴雨红色预警，其余暴雨橙色预警。' })).toEqual([]);
    expect(found({ colour: null, areas: [], headline: '暴雨红色预警信号生效中' })).toEqual([]);
  });

  it('name another colour than the one that is lifted', () => {
    const lift = { isCancel: true, colour: null, areas: [], previous: { colour: 'red' as const, level: null, areas: [] } };
    expect(found({ ...lift, headline: '郑州市气象台解除暴雨红色预警信号' })).toEqual([]);
    expect(found({ ...lift, headline: '郑州市气象台解除暴雨橙色预警信号' })).toEqual(['headline colour 解除暴雨橙色预警 ≠ 红色']);
  });

  it('are found whatever the width of their digits, and with signs between them that nobody sees', () => {
    const report = { description: '预计２０２１年７月２１日８时起有暴雨。' };
    expect(scheduled(report)).toEqual(scheduled({ description: '预计2021年7月21日8时起有暴雨。' }));
    expect(scheduled(report)).toHaveLength(1);
    expect(found({ headline: '暴雨红\u200b色' })).toEqual(['headline colour 暴雨红色 ≠ 橙色']);
  });

  it('name another level, but not the level of a response', () => {
    const areas = [{ areaCode: '410105', level: 'II' as const, colour: null }];
    const report = { level: 'II' as const, areas, headline: '暴雨Ⅱ级预警报告' };
    expect(scheduled(report)).toEqual([]);
    expect(scheduled({ ...report, headline: '暴雨III级预警报告' })).toEqual(['headline level 暴雨III级预警 ≠ Ⅱ级']);
    expect(scheduled({ ...report, description: '请启动防汛Ⅰ级应急响应，防暴雨Ⅰ级响应同时启动。' })).toEqual([]);
  });

  it('name another onset than that of the episode, in words or in the field', () => {
    const said = '2021年07月20日11时00分';
    expect(scheduled({ headline: '2021年07月20日08时00分起我市将有一次暴雨过程' })).toEqual([]);
    expect(scheduled({ headline: '7月20日8时起我市将有一次暴雨过程' })).toEqual([]);
    expect(scheduled({ headline: '7月20日11时起我市有暴雨' })).toEqual(['headline onset 7月20日11时 ≠ 2021年07月20日08时00分']);
    expect(scheduled({ headline: `${said}起我市有暴雨`, description: `预计${said}至2021年07月21日08时00分，我市有暴雨。` })).toEqual([
      `headline onset ${said} ≠ 2021年07月20日08时00分`,
      `description onset ${said} ≠ 2021年07月20日08时00分`,
    ]);
    expect(scheduled({ onset: at('2021-07-20', '11:00') })).toEqual([`onset onset ${said} ≠ 2021年07月20日08时00分`]);
  });

  it('name another part of the day than that of the onset', () => {
    expect(scheduled({ headline: '7月20日上午起我市将有暴雨' })).toEqual([]);
    expect(scheduled({ headline: '7月20日午后起我市将有暴雨' })).toEqual(['headline onset 7月20日午后 ≠ 2021年07月20日08时00分']);
  });

  it('name another end, and other hours of validity or of the forecast', () => {
    const begin = '预计2021年07月20日08时00分至';
    expect(scheduled({ description: `${begin}2021年07月21日08时00分，有暴雨。` })).toEqual([]);
    expect(scheduled({ description: `${begin}2021年07月22日08时00分，有暴雨。` })).toEqual([
      'description expires 2021年07月22日08时00分 ≠ 2021年07月20日11时00分',
    ]);
    expect(found({ description: '有效期6小时。' })).toEqual([]);
    expect(found({ description: '有效期12小时。' })).toEqual(['description hours 有效期12小时 ≠ 2021年07月20日11时00分']);
    expect(scheduled({ step: 'H3', headline: '未来6小时：趋势订正' })).toEqual(['headline hours 未来6小时 ≠ 3小时']);
  });

  it("name a number of its own series that is not its own, where it says that it is the bulletin's", () => {
    expect(found({ description: '郑气暴雨信号〔2021〕4号：有暴雨。' })).toEqual([]);
    expect(found({ description: '郑气暴雨信号〔2021〕3号：有暴雨。' })).toEqual([
      'description number 郑气暴雨信号〔2021〕3号 ≠ 郑气暴雨信号〔2021〕4号',
    ]);
    expect(found({ description: '接郑气暴雨信号〔2021〕3号，有暴雨。' })).toEqual([]);
    expect(found({ description: '见郑气暴雨信号〔2021〕9号。' })).toHaveLength(1);
  });

  it('name an area that it is not about', () => {
    expect(found({ headline: '巩义市有暴雨', description: '影响范围：金水区、新郑市。巩义市也有雨。' })).toEqual([
      'headline area 巩义市 ≠ 金水区',
      'description area 新郑市 ≠ 金水区',
    ]);
    expect(found({ headline: '新郑市气象台、经八路街道提醒' })).toEqual([]);
    expect(found({ areas: [{ areaCode: '410100', level: null, colour: 'orange' }], headline: '巩义市有暴雨' })).toEqual([]);
  });
});
