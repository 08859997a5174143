import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyRoster, aPersonId, LAST_MINUTE, minuteOf } from '../../spec/a-roster.js';
import { removePerson, swapFault } from './change-roster.js';
import { coverage } from './coverage.js';
import { holderInMinute, type Holder } from './holder-at.js';
import { rosterPosts, type Roster, type SwapSide } from './roster.js';

const whole = { from: minuteOf(0), to: minuteOf(LAST_MINUTE) };
const post = fc.constantFrom(...rosterPosts);
const minute = fc.integer({ min: 0, max: LAST_MINUTE - 1 }).map(minuteOf);
const someone = fc.integer({ min: 1, max: 5 }).map(aPersonId);
const nameOf = (holder: Holder): string => (holder.held ? holder.person.id : `gap: ${holder.gap.why}`);

/** Minutes by hand: those around every change that the roster names, where a rule is one minute early or late if it is wrong. */
const edges = (roster: Roster): readonly string[] => {
  const named = [...JSON.stringify(roster).matchAll(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/g)].map(([text]) => text);
  return [...new Set(named)].flatMap((text) => [text, `${text.slice(0, 14)}00`]).filter((text) => text >= whole.from && text < whole.to);
};

describe('any roster, with any leaves, substitutes, swaps and removals', () => {
  it('has at every minute exactly one known person who has not left and is not on leave, or a gap with a name', () => {
    fc.assert(
      fc.property(anyRoster, post, minute, someone, minute, (planned, at, when, leaver, leftAt) => {
        const roster = removePerson(planned, leaver, leftAt);
        for (const now of [when, ...edges(roster)]) {
          const holder = holderInMinute(roster, at, now);
          if (!holder.held) {
            if (holder.gap.why !== 'nobody-planned') expect(roster.people.map(({ name }) => name)).toContain(holder.gap.name);
            continue;
          }
          expect(roster.people).toContain(holder.person);
          expect(holder.person.id === leaver && now >= leftAt).toBe(false);
          const away = roster.leaves.filter(({ personId, from, to }) => personId === holder.person.id && from <= now && now < to);
          expect(away).toEqual([]);
        }
      }),
    );
  });

  it('is covered without a hole, and the stretches say at every minute what the single minute says', () => {
    fc.assert(
      fc.property(anyRoster, post, (roster, at) => {
        const stretches = coverage(roster, at, whole);
        expect(stretches[0]?.from).toBe(whole.from);
        expect(stretches.at(-1)?.to).toBe(whole.to);
        let current = 0;
        for (let number = 0; number < LAST_MINUTE; number += 1) {
          const now = minuteOf(number);
          if (now === stretches[current]?.to) current += 1;
          const stretch = stretches[current];
          if (stretch === undefined || now < stretch.from || now >= stretch.to) throw new Error(`No stretch holds ${now}`);
          // Most minutes are like the one before; looking at each of 11,520 for each roster would take minutes.
          if (number % 29 === 0 || now.endsWith(':00') || now.endsWith(':59') || now === stretch.from)
            expect(nameOf(stretch.holder)).toBe(nameOf(holderInMinute(roster, at, now)));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('loses only the person who is removed: nobody else is moved, before or after', () => {
    fc.assert(
      fc.property(anyRoster, post, someone, minute, (roster, at, leaver, leftAt) => {
        const after = removePerson(roster, leaver, leftAt);
        for (const now of [leftAt, minuteOf(0), minuteOf(LAST_MINUTE - 1), ...edges(roster)]) {
          const [was, is] = [holderInMinute(roster, at, now), holderInMinute(after, at, now)];
          if (was.held && was.person.id === leaver && now >= leftAt) expect(is).toMatchObject({ held: false, gap: { why: 'left' } });
          else if (was.held) expect(nameOf(is)).toBe(nameOf(was));
          else expect(is.held).toBe(false);
        }
      }),
    );
  });

  it('exchanges two persons by a swap that both could agree to, and nobody else', () => {
    let swapped = 0;
    fc.assert(
      fc.property(anyRoster, post, post, fc.nat(), fc.nat(), (planned, onePost, otherPost, first, second) => {
        const roster = { ...planned, leaves: [], substitutes: [] };
        const held = (at: typeof onePost) =>
          coverage(roster, at, whole).flatMap(({ holder, from, to }) =>
            holder.held ? [{ post: at, from, to, personId: holder.person.id }] : [],
          );
        const [ones, others] = [held(onePost), held(otherPost)];
        const [one, other] = [ones[first % Math.max(1, ones.length)], others[second % Math.max(1, others.length)]];
        if (one === undefined || other === undefined || one.personId === other.personId) return;
        expect(swapFault(roster, { one, other }, whole.from)).toBeNull();
        swapped += 1;
        const after = { ...roster, swaps: [...roster.swaps, { one, other }] };
        for (const now of [one.from, other.from, ...edges(after)])
          for (const at of rosterPosts) {
            const [was, is] = [holderInMinute(roster, at, now), holderInMinute(after, at, now)] as const;
            const isIn = (side: SwapSide): boolean => side.post === at && side.from <= now && now < side.to;
            if (isIn(one)) expect(nameOf(is)).toBe(other.personId);
            else if (isIn(other)) expect(nameOf(is)).toBe(one.personId);
            else expect(nameOf(is)).toBe(nameOf(was));
          }
      }),
    );
    expect(swapped).toBeGreaterThan(10);
  });
});
