import { describe, expect, it } from '@jest/globals';
import { aDraft } from '../spec/a-draft.js';
import { at, id } from '../spec/moving-episode.js';
import type { BulletinContent, PublishedBulletin } from './bulletin.js';
import { checkRevision, isCalmRevision, reviseBulletin, revisionMark, revisionPolicy } from './revision.js';
import { revisionKinds, type RevisionKind } from './vocabulary.js';

const first: PublishedBulletin = {
  ...aDraft(),
  state: 'published',
  colour: 'orange',
  reviewedBy: id<'account'>('acc-chief'),
  signedBy: id<'account'>('acc-chief'),
  emergency: false,
  number: '郑气预报〔2021〕7号',
  identifier: '41010041600000_20210720020000_1',
  sender: '郑州市气象局',
  sentAt: at('2021-07-20', '02:00'),
};
const words = { headline: '继续发布：更新的标题', description: '更新的正文。', instruction: '1. 更新的指引。' };
/** With words of its own, where a test says nothing else. */
const refusal = (kind: RevisionKind, changes: Partial<BulletinContent>) => {
  const result = checkRevision(first, { ...first, ...words, ...changes }, kind);
  return result.ok ? null : result.refusal;
};

describe('a revision', () => {
  it('asks for a new receipt unless it is a minor correction; lifting and retracting cancel', () => {
    expect(revisionKinds.filter((kind) => !revisionPolicy[kind].owesReceipt)).toEqual(['minor-correction']);
    expect(revisionKinds.filter((kind) => revisionPolicy[kind].msgType === 'cancel')).toEqual(['lift', 'retract']);
  });

  it('begins with its own words and the facts of the bulletin that it revises, and refers to the first issue', () => {
    const second = { ...first, ...reviseBulletin(first, 'upgrade', words), id: id<'bulletin'>('bul-second') };
    expect(second).toMatchObject({
      msgType: 'update',
      refersTo: 'bul-first',
      previousId: 'bul-first',
      ...words,
      colour: first.colour,
      slotId: null,
    });
    expect(reviseBulletin(second, 'lift', words)).toMatchObject({ msgType: 'cancel', refersTo: 'bul-first', previousId: 'bul-second' });
  });

  it('does not copy the frozen fields of the bulletin that it revises', () => {
    const copied = Object.keys(reviseBulletin(first, 'continue', words));
    for (const frozen of ['id', 'number', 'identifier', 'sentAt', 'signedBy', 'reviewedBy', 'emergency', 'state', 'draftedBy'])
      expect(copied).not.toContain(frozen);
  });

  it('that upgrades raises the colour or level, and one that downgrades lowers it', () => {
    expect(refusal('upgrade', { colour: 'red' })).toBeNull();
    expect(refusal('upgrade', { areas: [{ areaCode: '410181', level: null, colour: 'red' }] })).toBeNull();
    expect(refusal('upgrade', {})).toEqual({ type: 'not-an-upgrade' });
    expect(refusal('upgrade', { colour: 'yellow' })).toEqual({ type: 'not-an-upgrade' });
    expect(refusal('downgrade', { colour: 'yellow' })).toBeNull();
    expect(refusal('downgrade', {})).toEqual({ type: 'not-a-downgrade' });
    expect(
      checkRevision({ ...first, colour: null, level: 'II' }, { ...first, ...words, colour: null, level: 'I' }, 'upgrade'),
    ).toMatchObject({
      ok: true,
    });
  });

  it('that is a minor correction changes only words', () => {
    expect(refusal('minor-correction', { headline: '更正', description: '更正', areas: [...first.areas].reverse() })).toBeNull();
    expect(
      refusal('minor-correction', {
        colour: 'red',
        level: 'I',
        onset: null,
        expires: at('2021-07-21', '00:00'),
        areas: first.areas.slice(1),
      }),
    ).toEqual({ type: 'changes-more-than-words', fields: ['areas', 'level', 'colour', 'onset', 'expires'] });
  });

  it.each(['continue', 'material-correction', 'extend', 'lift', 'retract'] as const)('of kind %s may change anything', (kind) => {
    expect(refusal(kind, { colour: 'blue', expires: at('2021-07-21', '00:00') })).toBeNull();
  });

  it('does not publish the words of the bulletin before again', () => {
    const unchanged = (kind: RevisionKind, changed: Partial<BulletinContent>) =>
      refusal(kind, { headline: first.headline, description: first.description, instruction: first.instruction, ...changed });
    for (const kind of ['extend', 'lift', 'retract'] as const) {
      expect(unchanged(kind, {})).toEqual({ type: 'text-unchanged', fields: ['headline', 'description'] });
      expect(unchanged(kind, { headline: '解除' })).toEqual({ type: 'text-unchanged', fields: ['description'] });
      expect(unchanged(kind, { headline: '解除', description: '解除。' })).toBeNull();
    }
    expect(unchanged('upgrade', { colour: 'red' })).toMatchObject({ type: 'text-unchanged' });
    for (const kind of ['material-correction', 'minor-correction'] as const) {
      expect(unchanged(kind, {})).toMatchObject({ type: 'text-unchanged' });
      expect(unchanged(kind, { instruction: '1. 更正。' })).toBeNull();
    }
    expect(unchanged('continue', { headline: '仍有暴雨' })).toEqual({ type: 'text-unchanged', fields: ['description'] });
    expect(unchanged('continue', { headline: '继续发布暴雨预警' })).toBeNull();
  });

  it('has a mark of its own kind, and is calm where a danger is over or never was', () => {
    expect(revisionKinds.map((kind) => revisionMark(kind).zh)).toEqual([
      '【继续】',
      '【升级】',
      '【降级】',
      '【更正】',
      '【更正】',
      '【更新】',
      '【解除】',
      '【撤回】',
    ]);
    expect(revisionMark(null).zh).toBe('');
    expect(revisionKinds.filter(isCalmRevision)).toEqual(['lift', 'retract']);
  });
});
