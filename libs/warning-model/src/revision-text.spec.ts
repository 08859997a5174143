import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderRevision, type RevisionCity, type RevisionFacts } from './revision-text.js';
import type { RevisionRule } from './city.js';
import { colourName } from './grade.js';
import { colours, revisionKinds, type RevisionKind } from './vocabulary.js';

const rule: RevisionRule = {
  text: { headline: '{{product}}（{{previousNumber}}）', description: '{{reason}}。{{previousText}}', instruction: '{{previousAdvice}}' },
  signal: { headline: '{{sender}}{{sentAt}}{{action}}', description: null, instruction: null },
  episode: { headline: '{{episode}}', description: '解除{{episode}}', instruction: null },
  receipt: null,
};
const city: RevisionCity = {
  name: '郑州市',
  areaCode: '410100',
  zone: 'Asia/Shanghai',
  areas: [
    { code: '410105', name: '金水区', nameEn: 'Jinshui' },
    { code: '410106', name: '上街区', nameEn: 'Shangjie' },
  ],
  areaGroups: [],
  areaSuffix: '所辖乡镇及街道',
  revisions: Object.fromEntries(revisionKinds.map((kind) => [kind, rule])) as Record<RevisionKind, RevisionRule>,
};
const receipt = { remindAfterMin: 1, phoneAfterMin: null, receiptDueAfterMin: 5, followUpDue: { afterMin: 15 } };
const signal: RevisionFacts = {
  kind: 'upgrade',
  product: {
    title: '《暴雨预警信号》',
    sender: '郑州市气象台',
    defaults: { caution: '请注意防范' },
    actions: {
      issue: '发布{{hazard}}{{grade}}预警信号',
      continue: '继续发布{{hazard}}{{grade}}预警信号',
      upgrade: '将{{hazard}}{{previousGrade}}预警信号升级为{{hazard}}{{grade}}预警信号',
      downgrade: '将{{hazard}}{{previousGrade}}预警信号降级为{{hazard}}{{grade}}预警信号',
      lift: '解除{{hazard}}{{previousGrade}}预警信号',
    },
    template: {
      headline: '{{sender}}{{action}}',
      description: '{{sentAt}}{{action}}：[[{{observed}}，]]预计{{period}}，{{where}}{{amount}}。[[{{caution}}。]]',
      instruction: '{{advice}}',
    },
  },
  hazard: {
    name: '暴雨',
    signals: colours.map((colour) => ({ colour, criteria: colour, validMin: colour === 'red' ? 180 : 360, advice: [colour], receipt })),
  },
  episode: '7月20日暴雨过程',
  level: null,
  colour: 'red',
  areas: [{ areaCode: '410105', level: null, colour: 'red' }],
  onset: null,
  expires: new Date('2021-07-20T06:00:00Z'),
  of: {
    kind: 'signal',
    headline: '郑州市气象台发布暴雨橙色预警信号',
    description: '2021年07月20日08时00分发布暴雨橙色预警信号。',
    instruction: '1.orange。\n2021年07月20日08时00分发布',
    number: '信号1号',
    sentAt: new Date('2021-07-20T00:00:00Z'),
    level: null,
    colour: 'orange',
  },
};

describe('the text of a revision', () => {
  it('of a signal is that of a first issue with the act, the period and the advice of the new colour', () => {
    expect(renderRevision(city, { ...signal, fields: { observed: '降水量已达50毫米', amount: '降水持续' } })).toEqual({
      headline: '郑州市气象台〔发布时间〕将暴雨橙色预警信号升级为暴雨红色预警信号',
      description:
        '〔发布时间〕将暴雨橙色预警信号升级为暴雨红色预警信号：降水量已达50毫米，预计未来3小时内，郑州市金水区所辖乡镇及街道降水持续。请注意防范。',
      instruction: '1.red。',
    });
  });

  it('keeps the colour, its period and its advice open until somebody chose another one', () => {
    const { headline, description, instruction } = renderRevision(city, { ...signal, colour: 'orange' });
    expect(headline).toContain('升级为暴雨（待填：预警颜色或等级）预警信号');
    expect(description).toContain('预计（待填：预计时段），郑州市金水区');
    expect(instruction).toBe('（待填：防御指南）');
  });

  it('takes over the advice with its own time of publication, and the reason without its full stop', () => {
    const report = renderRevision(city, {
      ...signal,
      kind: 'material-correction',
      of: { ...signal.of, kind: 'scheduled' },
      reason: '有误。',
    });
    expect(report).toEqual({
      headline: '《暴雨预警信号》（信号1号）',
      description: '有误。2021年07月20日08时00分发布暴雨橙色预警信号。',
      instruction: '1.orange。\n〔发布时间〕发布',
    });
  });

  it('names the episode that is lifted, and cuts a headline that is too long', () => {
    const lifted = renderRevision(city, { ...signal, kind: 'lift', ofEpisode: true, episode: '长'.repeat(80) });
    expect([lifted.headline, lifted.description]).toEqual(['长'.repeat(60), `解除${'长'.repeat(80)}`]);
  });

  it('of a product that the configuration does not have any more still says who sent it', () => {
    const former = { title: '', sender: '某台', template: { headline: '', description: '', instruction: '' } };
    expect(renderRevision(city, { ...signal, kind: 'continue', product: former, hazard: null })).toEqual({
      headline: '某台〔发布时间〕（待填：发布动作）',
      description: '',
      instruction: '',
    });
  });

  it('never has a colour that nobody chose', () => {
    fc.assert(
      fc.property(fc.constantFrom(...revisionKinds), fc.constantFrom(...colours), (kind, colour) => {
        const { description, instruction } = renderRevision(city, { ...signal, kind, colour });
        const others = colours.filter((one) => one !== colour && one !== 'orange');
        expect(others.filter((other) => description.includes(colourName(other)) || instruction.includes(other))).toEqual([]);
      }),
    );
  });
});
