import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { speaksFor } from './cap-source.js';
import { foreignStandings, isForeignInForce, type ForeignReference, type LinkedMessage } from './foreign-message.js';

const at = (minute: number): Date => new Date(Date.UTC(2021, 6, 20, 1, minute));
const message = (id: string, minute: number, more: Partial<LinkedMessage> = {}): LinkedMessage => ({
  id,
  identifier: id,
  sender: 'gongyi',
  sentAt: at(minute),
  status: 'actual',
  msgType: 'alert',
  refersTo: [],
  restores: [],
  ...more,
});
const to = ({ sender, identifier, sentAt }: LinkedMessage, changed: Partial<ForeignReference> = {}): ForeignReference => ({
  sender,
  identifier,
  sentAt: sentAt.toISOString(),
  ...changed,
});
const first = message('first', 0);
const standing = (of: string, ...messages: LinkedMessage[]) => foreignStandings(messages).get(of);

describe('a message of another station', () => {
  it('is ended by the Update or Cancel that names it, whichever came first', () => {
    const update = message('update', 5, { msgType: 'update', refersTo: [to(first)] });
    const cancel = message('cancel', 9, { msgType: 'cancel', refersTo: [to(first), to(update)] });
    for (const order of [
      [first, update, cancel],
      [cancel, update, first],
    ]) {
      expect(standing('first', ...order)?.endedById).toBe('cancel');
      expect(standing('update', ...order)?.endedById).toBe('cancel');
    }
    expect(standing('first', first, update)?.endedById).toBe('update');
  });

  it('is not ended by an Alert, an earlier message, another sender, or one of an exercise', () => {
    const enders = [
      message('alert', 5, { refersTo: [to(first)] }),
      message('earlier', -5, { msgType: 'cancel', refersTo: [to(first)] }),
      message('other', 5, { sender: 'dengfeng', msgType: 'cancel', refersTo: [to(first)] }),
      message('exercise', 5, { status: 'exercise', msgType: 'cancel', refersTo: [to(first)] }),
    ];
    for (const ender of enders) expect(standing('first', first, ender)).toMatchObject({ endedById: null, doubtById: null });
  });

  it('is doubted, and stands, where a later message names its identifier with another time', () => {
    const ambiguous = message('cancel', 5, { msgType: 'cancel', refersTo: [to(first, { sentAt: at(1).toISOString() })] });
    expect(standing('first', first, ambiguous)).toEqual({ endedById: null, doubtById: 'cancel', unmatched: 0 });
    expect(standing('cancel', first, ambiguous)?.unmatched).toBe(1);
  });

  it('stands again where a Cancel of what ended it says so, and until something names it again', () => {
    const wrong = message('wrong', 5, { msgType: 'update', refersTo: [to(first)] });
    const retraction = message('retraction', 7, { msgType: 'cancel', refersTo: [to(wrong)], restores: [to(first)] });
    const end = message('end', 9, { msgType: 'cancel', refersTo: [to(first)] });
    expect(standing('first', first, wrong, retraction)).toMatchObject({ endedById: null, doubtById: null });
    expect(standing('wrong', first, wrong, retraction)?.endedById).toBe('retraction');
    expect(standing('first', first, wrong, retraction, end)?.endedById).toBe('end');
  });

  it('stands or not whatever the order of arrival', () => {
    const msgType = fc.constantFrom('alert' as const, 'update' as const, 'cancel' as const);
    const drawn = fc.array(
      fc.record({
        minute: fc.integer({ min: 0, max: 5 }),
        msgType,
        status: fc.constantFrom('actual' as const, 'exercise' as const),
        names: fc.array(fc.nat(7), { maxLength: 3 }),
        restores: fc.array(fc.nat(7), { maxLength: 1 }),
      }),
      { minLength: 2, maxLength: 8 },
    );
    fc.assert(
      fc.property(drawn, fc.infiniteStream(fc.nat(100)), (given, order) => {
        const plain = given.map(({ minute, status }, index) => message(`m${index}`, minute, { status }));
        const refer = (indexes: readonly number[]) => indexes.flatMap((index) => (plain[index] === undefined ? [] : [to(plain[index])]));
        const messages = plain.map((each, index) => {
          const { msgType: type = 'alert', names = [], restores = [] } = given[index] ?? {};
          return { ...each, msgType: type, refersTo: refer(names), restores: refer(restores) };
        });
        const shuffled = messages.map((each) => [order.next().value ?? 0, each] as const).sort(([a], [b]) => a - b);
        const sorted = (all: readonly LinkedMessage[]) => [...foreignStandings(all)].sort(([a], [b]) => a.localeCompare(b));
        expect(sorted(shuffled.map(([, each]) => each))).toEqual(sorted(messages));
        for (const [, { endedById }] of foreignStandings(messages))
          expect(endedById === null || messages.some(({ id }) => id === endedById)).toBe(true);
      }),
    );
  });

  it('is in force while it is real, no Cancel, not expired and not ended', () => {
    const good = { status: 'actual', msgType: 'alert', expires: at(10) } as const;
    const now = at(5);
    expect(isForeignInForce(good, { endedById: null }, now)).toBe(true);
    expect(isForeignInForce({ ...good, status: 'exercise' }, { endedById: null }, now)).toBe(false);
    expect(isForeignInForce({ ...good, msgType: 'cancel' }, { endedById: null }, now)).toBe(false);
    expect(isForeignInForce({ ...good, expires: now }, { endedById: null }, now)).toBe(false);
    expect(isForeignInForce(good, { endedById: 'x' }, now)).toBe(false);
  });
});

it.each([
  ['410181', '410181', true],
  ['410181', '410181100', true],
  ['410181', '410182', false],
  ['410100', '410105', true],
  ['410100', '410300', false],
  ['410000', '410105', true],
  ['410000', '420100', false],
])('a source of %s speaks for %s: %s', (own, code, speaks) => {
  expect(speaksFor({ areas: [own] }, code)).toBe(speaks);
});
