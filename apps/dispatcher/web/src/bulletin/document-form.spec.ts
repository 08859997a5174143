import { expect, it } from '@jest/globals';
import { dateOf, noteOf, paragraphsOf, signerOf, urgencyOf } from './document-form.ts';

const sentAt = '2021-07-19T13:32:00Z';
const within = (...minutes: readonly number[]) =>
  urgencyOf({
    bulletin: { sentAt },
    addressees: minutes.map((many) => ({ receiptDueAt: new Date(Date.parse(sentAt) + many * 60_000).toISOString() })),
  });

it('is the more urgent, the sooner the first office must have it', () => {
  expect(within(120, 5)).toBe('特急');
  expect(within(10)).toBe('特急');
  expect(within(15)).toBe('加急');
  expect(within(30)).toBe('加急');
  expect(within(60)).toBeNull();
  expect(within()).toBeNull();
  expect(urgencyOf({ bulletin: { sentAt: null }, addressees: [] })).toBeNull();
});

it('dates by Beijing, without leading zeros, and tells the minute in the note', () => {
  expect(dateOf('2021-07-31T16:05:00Z')).toBe('2021年8月1日');
  const times = { sentAt: '2021-07-31T16:05:00Z', expires: '2021-08-01T02:00:00Z' };
  expect(noteOf(times as Parameters<typeof noteOf>[0])).toBe('（2021年8月1日00时05分发布，有效至2021年8月1日10时00分）');
});

it('names as 签发人 who signed or countersigned, and says when nobody has countersigned', () => {
  const people = [
    { id: 'acc-lin', name: '林预报' },
    { id: 'acc-hao', name: '郝首席' },
  ];
  const signer = (bulletin: object): string => signerOf({ bulletin, people } as unknown as Parameters<typeof signerOf>[0]);
  expect(signer({ emergency: false, signedBy: 'acc-hao', countersignedBy: null, countersignedAt: null })).toBe('郝首席');
  expect(signer({ emergency: true, signedBy: 'acc-lin', countersignedBy: null, countersignedAt: null })).toBe('未补签发');
  expect(signer({ emergency: true, signedBy: 'acc-lin', countersignedBy: 'acc-hao', countersignedAt: '2021-07-19T14:00:00Z' })).toBe(
    '郝首席（补签发）',
  );
});

it('tells headings from numbered sentences', () => {
  expect(paragraphsOf('一、天气形势\n受低涡影响。\n\n二、预计雨量大，请注意。').map(({ isHeading }) => isHeading)).toEqual([
    true,
    false,
    false,
  ]);
});
