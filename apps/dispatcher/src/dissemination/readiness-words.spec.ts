import { expect, it } from '@jest/globals';
import type { ReadinessRiskRow } from '@rainstorm/ledger';
import { riskKinds, type City, type OfficeId } from '@rainstorm/warning-model';
import { readinessWords } from './readiness-words.js';

const city = {
  zone: 'Asia/Shanghai',
  offices: [{ id: 'duty-office', name: '总值班室', nameEn: 'Duty office' }],
  command: { levels: [{ name: '指挥长', nameEn: 'Commander' }] },
} as unknown as City;
const risk = (patch: Partial<ReadinessRiskRow>): ReadinessRiskRow => ({
  id: 'one',
  kind: 'nobody-reached',
  place: 'duty-office' as OfficeId,
  post: 'officer',
  contactId: null,
  name: '周值班',
  channel: 'sms',
  detail: '19/20',
  beginsAt: new Date('2026-12-03T00:00:00Z'),
  endsAt: null,
  foundAt: new Date(0),
  toldAt: null,
  ...patch,
});

it('say first that it is no warning, then where and what, each kind in its own words', () => {
  const { subject, lines, deadlineAt } = readinessWords(
    { officeId: null },
    [...riskKinds.map((kind) => risk({ kind })), risk({ place: 'command-level-1' })],
    city,
  );
  expect(subject.zh).toBe('【就绪提醒】值守和联络有10项隐患，不是预警');
  expect(deadlineAt).toBeNull();
  expect(lines.map(({ zh }) => zh)).toEqual([
    '总值班室：2026年12月03日08时00分起无人可通知，届时直接转指挥部',
    '总值班室：2026年12月03日08时00分起值班员空岗',
    '总值班室：周值班只有短信一种联络方式',
    '总值班室：周值班的短信最近一次未能送达',
    '总值班室：周值班的短信连续19/20次线路测试未确认，请核实号码或地址，并提醒本人确认',
    '总值班室：周值班的短信连续19/20次线路测试未确认，该方式视为未证实',
    '短信整体不可用',
    '证书周值班于2026年12月03日08时00分到期',
    '短信配额将用尽：周值班 19/20',
    '指挥长：2026年12月03日08时00分起无人可通知，届时直接转指挥部',
  ]);
  expect(new Set(lines.map(({ en }) => en)).size).toBe(lines.length);
});

it('name the office where it is of one', () => {
  const { subject } = readinessWords({ officeId: 'duty-office' as OfficeId }, [risk({})], city);
  expect(subject).toEqual({
    zh: '【就绪提醒】总值班室值守和联络有1项隐患，不是预警',
    en: 'Readiness of Duty office: 1 risk for the next bulletin. This is no warning',
  });
});
