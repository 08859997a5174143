import { describe, expect, it } from '@jest/globals';
import { aBulletin, aRevision, at } from '../spec/a-bulletin.js';
import { aCity, someOutlines } from '../spec/a-city.js';
import { alertOfBulletin, type CapContext } from './alert-of-bulletin.js';
import { writeCap } from './write-cap.js';

const context: CapContext = { city: aCity(), outlines: someOutlines, published: [] };

describe('the CAP message of a bulletin', () => {
  it('says the same in Chinese and in English', () => {
    const { infos, ...alert } = alertOfBulletin(aBulletin(), context);
    expect(alert).toEqual({
      identifier: '41010041600000_20210720090800_0',
      sender: '41010041600000',
      sent: '2021-07-20T09:08:00+08:00',
      status: 'Actual',
      msgType: 'Alert',
      scope: 'Public',
      restriction: null,
      note: null,
      references: [],
      incidents: 'eps-a',
    });
    expect(infos.map(({ language, event, headline }) => [language, event, headline])).toEqual([
      ['zh-CN', '暴雨', '郑州市气象台发布暴雨红色预警信号'],
      ['en', 'Rainstorm', 'Rainstorm warning signal (Red): Jinshui District'],
    ]);
    expect(infos[1]?.description).toBe(
      'Rainstorm warning signal, number 郑气暴雨信号〔2021〕3号, issued by Zhengzhou Meteorological Observatory at 20 Jul 2021, 09:08 (local time). Grade: Red. Areas: Jinshui District. Valid until 20 Jul 2021, 23:00. The official text is the Chinese one.',
    );
    for (const info of infos)
      expect(info).toMatchObject({
        severity: 'Extreme',
        urgency: 'Expected',
        certainty: 'Likely',
        responseTypes: ['Prepare'],
        expires: '2021-07-20T23:00:00+08:00',
        eventCodes: [{ value: '11B03' }],
        areas: [{ geocodes: [{ valueName: 'GB/T 2260', value: '410105' }], polygons: [{ length: 5 }] }],
      });
  });

  it('of an exercise is an Exercise, and says so in every language', () => {
    const { status, note, infos } = alertOfBulletin(aBulletin('it', '09:08', { status: 'exercise' }), context);
    expect([status, note]).toEqual(['Exercise', '演练，不是真实预警。This is an exercise, not a warning. eps-a']);
    expect(infos.map(({ headline }) => headline?.slice(0, 10))).toEqual(['【演练】郑州市气象台', 'EXERCISE: ']);
    expect(infos[1]?.description).toMatch(/^This is an exercise, not a warning\. /);
  });

  it('of a canary is a Test, also in an exercise', () => {
    expect(alertOfBulletin(aBulletin(), { ...context, isCanary: true }).status).toBe('Test');
    expect(alertOfBulletin(aBulletin('it', '09:08', { status: 'exercise' }), { ...context, isCanary: true }).status).toBe('Test');
  });

  it.each([
    ['a red signal whose rain has begun', { onset: at('09:00') }, 'Immediate', 'Observed'],
    ['an orange one whose rain has begun', { onset: at('09:00'), colour: 'orange' }, 'Expected', 'Observed'],
    ['a red signal before the rain', { onset: at('12:00') }, 'Expected', 'Likely'],
    ['a report of the day before', { kind: 'scheduled', step: 'D1' }, 'Future', 'Likely'],
    ['the forecast of the last hour', { kind: 'scheduled', step: 'H1' }, 'Expected', 'Likely'],
    ['an express bulletin', { kind: 'express' }, 'Expected', 'Observed'],
  ] as const)('is as urgent and certain as %s', (_, changed, urgency, certainty) => {
    expect(alertOfBulletin(aBulletin('it', '09:08', changed), context).infos[0]).toMatchObject({ urgency, certainty });
  });

  it('has the severity of the gravest area, each area its grade as a parameter, and colours and levels are never mixed', () => {
    const areas = [
      { areaCode: '410105', level: null, colour: 'yellow' },
      { areaCode: '410181', level: 'II', colour: null },
    ] as const;
    const [info] = alertOfBulletin(aBulletin('it', '09:08', { areas, colour: 'blue' }), context).infos;
    expect(info?.severity).toBe('Severe');
    expect(info?.parameters).toEqual(
      expect.arrayContaining([
        { valueName: 'colour', value: 'yellow' },
        { valueName: 'level', value: 'II' },
        { valueName: 'colour:410105', value: 'yellow' },
        { valueName: 'level:410181', value: 'II' },
      ]),
    );
  });

  it('has the outlines of all districts where it is about the city, and a code alone where there is no outline', () => {
    const areas = ['410100', '410105001', '410174'].map((areaCode) => ({ areaCode, level: null, colour: 'red' as const }));
    const [info] = alertOfBulletin(aBulletin('it', '09:08', { areas }), context).infos;
    expect(info?.areas.map(({ areaDesc, polygons, geocodes }) => [areaDesc, polygons.length, geocodes[0]?.valueName])).toEqual([
      ['郑州市', 3, 'GB/T 2260'],
      ['经八路街道', 0, 'GB/T 10114'],
      ['郑东新区', 0, 'GB/T 2260'],
    ]);
  });

  it('of a lift cancels, is all clear, and names what it ends; a retraction also says what stands again', () => {
    const first = aBulletin('first', '09:00');
    const second = aRevision('second', '10:00', 'upgrade', { first: 'first', previous: 'first' });
    const lift = aRevision('lift', '12:00', 'lift', { first: 'first', previous: 'second' });
    const lifted = alertOfBulletin(lift, { ...context, published: [first, second, lift] });
    expect(lifted).toMatchObject({ msgType: 'Cancel', infos: [{ responseTypes: ['AllClear'], urgency: 'Past' }, {}] });
    expect(writeCap(lifted)).toContain(
      '<references>41010041600000,41010041600000_20210720090000_0,2021-07-20T09:00:00+08:00 41010041600000,41010041600000_20210720100000_0,2021-07-20T10:00:00+08:00</references>',
    );
    const retraction = aRevision('retraction', '11:00', 'retract', { first: 'first', previous: 'second' });
    const retracted = alertOfBulletin(retraction, { ...context, published: [first, second, retraction] });
    expect(retracted.references.map(({ identifier }) => identifier)).toEqual([second.identifier]);
    expect(retracted.infos[0]?.parameters).toContainEqual({
      valueName: 'restores',
      value: '41010041600000,41010041600000_20210720090000_0,2021-07-20T09:00:00+08:00',
    });
  });

  it('has what the city says about itself', () => {
    const cap = {
      sender: 'cap@qx.example.cn',
      scope: 'Restricted',
      restriction: '内部',
      web: 'https://qx.example.cn/',
      contact: '0371',
    } as const;
    const alert = alertOfBulletin(aBulletin(), { ...context, city: aCity({ cap }) });
    expect(alert).toMatchObject({ sender: 'cap@qx.example.cn', scope: 'Restricted', restriction: '内部' });
    expect(alert.infos[1]).toMatchObject({ web: 'https://qx.example.cn/', contact: '0371', senderName: '郑州市气象台' });
  });
});
