import { describe, expect, it } from '@jest/globals';
import type { BulletinAttachment } from './attachment.js';
import type { BulletinId } from './ids.js';
import type { Issued } from './in-force.js';
import {
  documentDate,
  documentFileName,
  documentNote,
  documentParagraphs,
  documentSigner,
  documentUrgency,
  endedByOf,
  officialDocumentOf,
  type DocumentFacts,
} from './official-document.js';
import type { RevisionKind } from './vocabulary.js';

const zone = 'Asia/Shanghai';
const sentAt = new Date('2021-07-19T13:32:00Z');
const map: BulletinAttachment = {
  ...{ sha256: 'a'.repeat(64), sha1: 'b'.repeat(40), fileName: '雨量图.png', mediaType: 'image/png' },
  ...{ sizeBytes: 1_000, width: 4, height: 3, altText: '3小时雨量图' },
};
const facts: DocumentFacts = {
  bulletin: {
    ...{ status: 'actual', state: 'published', revisionKind: null, headline: '暴雨红色预警', number: '郑气发〔2021〕16号' },
    ...{ description: '一、天气形势\n受低涡影响。', instruction: '1. 停课。', sender: '郑州市气象局', draftedAt: sentAt, sentAt },
    ...{ expires: new Date('2021-07-20T13:32:00Z'), emergency: false, signedBy: 'acc-hao', countersignedBy: null },
    ...{ countersignedAt: null, attachments: [map, { ...map, fileName: '分区.csv', mediaType: 'text/csv', altText: '' }] },
  },
  productTitle: '《重要天气预警报告》',
  areaNames: ['金水区', '二七区'],
  addressees: [{ officeName: '总值班室', receiptDueAt: new Date(sentAt.getTime() + 5 * 60_000) }],
  people: [{ id: 'acc-hao', name: '郝首席' }],
  endedBy: null,
  zone,
};

it('is the more urgent, the sooner the first office must have it', () => {
  const within = (...minutes: readonly number[]) =>
    documentUrgency(
      { sentAt },
      minutes.map((many) => ({ receiptDueAt: new Date(sentAt.getTime() + many * 60_000) })),
    );
  expect([within(120, 5), within(10), within(15), within(30), within(60), within()]).toEqual(['特急', '特急', '加急', '加急', '', '']);
  expect(documentUrgency({ sentAt: null }, [])).toBe('');
});

it('is dated in the zone of the city, without leading zeros, and tells the minute in the note', () => {
  expect(documentDate(new Date('2021-07-31T16:05:00Z'), zone)).toBe('2021年8月1日');
  const times = { sentAt: new Date('2021-07-31T16:05:00Z'), expires: new Date('2021-08-01T02:00:00Z') };
  expect(documentNote(times, zone)).toBe('（2021年8月1日00时05分发布，有效至2021年8月1日10时00分）');
  expect(documentNote({ ...times, sentAt: null }, zone)).toBe('（有效至2021年8月1日10时00分）');
});

it('names as 签发人 who signed or countersigned, and says when nobody has countersigned', () => {
  const people = [
    { id: 'acc-lin', name: '林预报' },
    { id: 'acc-hao', name: '郝首席' },
  ];
  const by = { emergency: true, signedBy: 'acc-lin', countersignedBy: null, countersignedAt: null };
  expect(documentSigner({ ...by, emergency: false, signedBy: 'acc-hao' }, people)).toBe('郝首席');
  expect(documentSigner(by, people)).toBe('未补签发');
  expect(documentSigner({ ...by, countersignedBy: 'acc-hao', countersignedAt: sentAt }, people)).toBe('郝首席（补签发）');
});

it('tells headings from numbered sentences', () => {
  expect(documentParagraphs('一、天气形势\n受低涡影响。\n\n二、预计雨量大，请注意。')).toEqual([
    { heading: '一、天气形势', text: '' },
    { heading: '', text: '受低涡影响。' },
    { heading: '', text: '二、预计雨量大，请注意。' },
  ]);
});

it('has the elements of an official document, in order', () => {
  expect(officialDocumentOf(facts)).toMatchObject({
    ...{ marks: [], urgency: '特急', issuer: '郑州市气象局', head: '重要天气预警报告', number: '郑气发〔2021〕16号' },
    ...{ signer: '郝首席', title: '暴雨红色预警', addressees: '总值班室：', enclosures: '1. 3小时雨量图；2. 分区', date: '2021年7月19日' },
    body: [
      { heading: '一、天气形势', text: '' },
      { heading: '', text: '受低涡影响。' },
      { heading: '影响范围：', text: '金水区、二七区。' },
      { heading: '防御指引：', text: '' },
      { heading: '', text: '1. 停课。' },
    ],
    attachments: [
      { label: '附件1', caption: '3小时雨量图' },
      { label: '附件2', caption: '分区' },
    ],
  });
});

describe('the marks of a document', () => {
  const marked = (bulletin: Partial<DocumentFacts['bulletin']>, endedBy: DocumentFacts['endedBy'] = null) =>
    officialDocumentOf({ ...facts, bulletin: { ...facts.bulletin, ...bulletin }, endedBy });

  it('say first that it is an exercise, in its marks, its title and its name', () => {
    const exercise = marked({ status: 'exercise', state: 'draft', sentAt: null, number: null });
    expect(exercise.marks).toEqual(['【演练】本件为演练，不是真实预警', '【草稿】尚未发布，不得作为依据']);
    expect(exercise.title).toMatch(/^【演练】/);
    expect(documentFileName(exercise)).toBe('【演练】【草稿】暴雨红色预警');
  });

  it.each(['draft', 'in-review', 'reviewed', 'signed'] as const)('say that what is %s is a draft', (state) => {
    expect(marked({ state }).marks).toEqual(['【草稿】尚未发布，不得作为依据']);
  });

  it('say what ended it', () => {
    const by = (revisionKind: RevisionKind) => marked({}, { number: '郑气发〔2021〕17号', revisionKind }).marks[0];
    expect(by('retract')).toBe('【已撤回】本件系误发，已由“郑气发〔2021〕17号”撤回');
    expect(by('lift')).toBe('【已解除】本件已由“郑气发〔2021〕17号”解除');
    expect(by('upgrade')).toBe('【已更新】本件已由“郑气发〔2021〕17号”替代，以新件为准');
    expect(marked({ state: 'discarded' }).marks).toEqual(['【作废】本件已作废，从未发布']);
  });

  it('say in the title what kind of revision it is itself', () => {
    expect(marked({ revisionKind: 'lift' }).title).toBe('【解除】暴雨红色预警');
  });
});

it('is named by number and title, without what a file system refuses', () => {
  const name = (headline: string) => documentFileName(officialDocumentOf({ ...facts, bulletin: { ...facts.bulletin, headline } }));
  expect(name('雨\u202e/..\\a:b*?"<>|\n')).toBe('郑气发〔2021〕16号 雨_.._a_b______');
  expect([...name('雨'.repeat(200))]).toHaveLength(80);
});

describe('what ended a bulletin', () => {
  const minute = (n: number): Date => new Date(sentAt.getTime() + n * 60_000);
  const issued = (id: string, n: number, kind: RevisionKind | null, previousId: string | null): Issued => ({
    ...{ id: id as BulletinId, kind: 'signal', episodeId: null, sentAt: minute(n), expires: minute(600), revisionKind: kind },
    msgType: kind === null ? 'alert' : kind === 'lift' || kind === 'retract' ? 'cancel' : 'update',
    ...{ refersTo: previousId === null ? null : ('a' as BulletinId), previousId: previousId as BulletinId | null },
  });
  const first = issued('a', 0, null, null);
  const upgrade = issued('b', 1, 'upgrade', 'a');
  const lift = issued('c', 2, 'lift', 'b');

  it('is the last in its place, and nothing while it is in force', () => {
    expect(endedByOf(first, [first])).toBeNull();
    expect(endedByOf(first, [first, upgrade])).toBe(upgrade);
    expect(endedByOf(first, [first, upgrade, lift])).toBe(lift);
    expect(endedByOf(upgrade, [first, upgrade])).toBeNull();
    expect(endedByOf(lift, [first, upgrade, lift])).toBeNull();
  });

  it('is its retraction; what it had replaced is in force again', () => {
    const retraction = issued('d', 3, 'retract', 'b');
    expect(endedByOf(upgrade, [first, upgrade, retraction])).toBe(retraction);
    expect(endedByOf(first, [first, upgrade, retraction])).toBeNull();
  });
});
