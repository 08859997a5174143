import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, id } from '../spec/moving-episode.js';
import type { EscalationLevel } from './city.js';
import type { Contact } from './contact.js';
import { answerDueAt, firstPosition, lateness, nextPosition, reachablePosition } from './escalation-policy.js';
import { minutesAfter } from './time-zone.js';

const somebody: Contact = {
  id: id<'contact'>('command-duty-desk'),
  name: '值班员',
  post: '值班员',
  phone: null,
  channels: [{ kind: 'email', address: 'duty@example.org', fallback: false, secretRef: null }],
  standby: false,
};
const level = (...contacts: readonly Contact[]): EscalationLevel => ({
  name: '值班室',
  nameEn: 'Duty desk',
  answerWithinMin: 10,
  contacts,
});
const [manned, empty] = [level(somebody), level()];

describe('an escalation', () => {
  it('moves through the levels and starts again after the last one', () => {
    const positions = [firstPosition];
    for (let told = 0; told < 5; told += 1) positions.push(nextPosition(positions.at(-1) ?? firstPosition, [manned, manned]));
    expect(positions.map(({ level: at, round }) => `${round}.${at}`)).toEqual(['1.0', '1.1', '2.0', '2.1', '3.0', '3.1']);
  });

  it('skips a level with nobody to reach, and reports it', () => {
    expect(reachablePosition(firstPosition, [empty, manned])).toEqual({ position: { level: 1, round: 1 }, skipped: [firstPosition] });
    expect(reachablePosition({ level: 1, round: 1 }, [manned, empty])).toEqual({
      position: { level: 0, round: 2 },
      skipped: [{ level: 1, round: 1 }],
    });
  });

  it('counts a person with only a telephone number as somebody to reach', () => {
    expect(reachablePosition(firstPosition, [level({ ...somebody, channels: [], phone: '0371-00000000' })]).skipped).toEqual([]);
    expect(reachablePosition(firstPosition, [level({ ...somebody, channels: [] })]).position).toBe('nobody');
  });

  it('finds a reachable level if there is one, and otherwise ends', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 6 }), fc.nat({ max: 5 }), (who, start) => {
        const levels = who.map((there) => (there ? manned : empty));
        const { position, skipped } = reachablePosition({ level: Math.min(start, Math.max(0, who.length - 1)), round: 1 }, levels);
        expect(position === 'nobody').toBe(!who.includes(true));
        if (position !== 'nobody') expect(who[position.level]).toBe(true);
        for (const passed of skipped) expect(who[passed.level]).toBe(false);
      }),
    );
  });

  it('gives the command the minutes that the office had, but at most those of the level', () => {
    const told = at('2021-07-20', '06:07');
    expect(answerDueAt(told, { receiptDueAfterMin: 5 }, manned)).toEqual(minutesAfter(told, 5));
    expect(answerDueAt(told, { receiptDueAfterMin: 60 }, manned)).toEqual(minutesAfter(told, 10));
  });
});

it('formats lateness as minutes and seconds', () => {
  expect([0, 400, 245_000, 3_600_000, -1].map(lateness)).toEqual(['0:00', '0:00', '4:05', '60:00', '0:00']);
});
