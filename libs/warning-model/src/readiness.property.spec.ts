import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyReceivers, anyRosters, aPlainCity } from '../spec/a-receiver.js';
import { LAST_MINUTE, minuteOf } from '../spec/a-roster.js';
import type { Contact } from './contact.js';
import { reachOf, readinessAt } from './readiness.js';
import { readinessAhead } from './readiness-risks.js';
import { contactsAt } from './roster/contacts-at.js';
import { instantOfMinute } from './roster/local-minute.js';
import { placeOfLevel } from './roster/places.js';
import type { RosterPlace } from './roster/roster.js';
import { colours } from './vocabulary.js';

const instant = (minutes: number): Date => instantOfMinute(minuteOf(minutes), aPlainCity.zone);
const question = fc.record({ hazard: fc.constant('rainstorm'), colour: fc.constantFrom(...colours) });

describe('readiness', () => {
  it('of any of 10,000 configurations says of any minute ahead what a publication in that minute does', () => {
    fc.assert(
      fc.property(
        anyReceivers(aPlainCity),
        anyRosters,
        question,
        fc.nat({ max: LAST_MINUTE - 2 }),
        fc.nat({ max: LAST_MINUTE - 2 }),
        (city, rosters, asked, one, other) => {
          const [from, at] = [Math.min(one, other), Math.max(one, other)].map(instant) as [Date, Date];
          const ahead = readinessAhead(city, rosters, asked, from, instant(LAST_MINUTE));
          const { dispatches, levels } = readinessAt(city, rosters, asked, at);
          const now = new Map<RosterPlace, readonly [string, readonly Contact[]]>([
            ...dispatches.map(({ office, ways, contacts }) => [office.id, [reachOf(ways), contacts]] as const),
            ...levels.map(({ index, reach, level }) => [placeOfLevel(index), [reach, level.contacts]] as const),
          ]);
          const foretold = [...ahead].map(([place, stretches]) => {
            const stretch = stretches.find((part) => part.from <= at && at < part.to);
            return [place, [stretch?.reach, stretch?.contacts]] as const;
          });
          expect(new Map(foretold)).toEqual(now);
        },
      ),
      { numRuns: 10_000 },
    );
  }, 240_000);

  it('sends each way once to whoever is on duty, and asks the command where nobody is', () => {
    fc.assert(
      fc.property(anyReceivers(aPlainCity), anyRosters, question, fc.nat({ max: LAST_MINUTE - 1 }), (city, rosters, asked, minute) => {
        const at = instant(minute);
        const contacts = contactsAt(city, rosters, at);
        for (const { office, ways, instead, receiptDueAt } of readinessAt(city, rosters, asked, at).dispatches) {
          // Written down by hand from docs/channels.md and the capabilities, apart from `waysAtOnce`.
          const left = (receiptDueAt.getTime() - at.getTime()) / 60_000;
          const expected = contacts
            .of(office.id)
            .filter(({ standby }) => !standby)
            .flatMap(({ id, channels }) =>
              channels
                .filter(({ kind, fallback, withinMin }) => {
                  const within = withinMin === undefined ? (kind === 'voice' || kind === 'ding' ? 15 : null) : withinMin;
                  return !fallback && (within === null || left <= within);
                })
                .map(({ kind, address }) => `${id} ${kind} ${address}`),
            );
          expect(ways.map(({ contact, channel }) => `${contact.id} ${channel.kind} ${channel.address}`)).toEqual(expected);
          expect(instead !== null).toBe(expected.length === 0 && contacts.isRostered(office.id));
          if (instead?.level != null)
            expect(instead.level.contacts.some(({ channels, phone }) => channels.length > 0 || phone !== null)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
