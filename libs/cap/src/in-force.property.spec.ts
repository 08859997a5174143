import { describe, expect, it } from '@jest/globals';
import { inForce, isCancelled, type EpisodeId, type PublishedBulletin, type RevisionKind } from '@rainstorm/warning-model';
import fc from 'fast-check';
import { aBulletin, aRevision, at } from '../spec/a-bulletin.js';
import { aCity, someOutlines } from '../spec/a-city.js';
import { alertOfBulletin } from './alert-of-bulletin.js';
import type { CapAlert } from './cap-alert.js';
import { capBreaches } from './cap-breaches.js';
import { readCap } from './read-cap.js';
import { writeCap } from './write-cap.js';

/** What docs/cap.md says to a reader, who has the files alone. */
const readInForce = (messages: readonly CapAlert[], now: Date): readonly string[] => {
  const sent = messages.filter((message) => Date.parse(message.sent) <= now.getTime());
  const namedBy = (all: readonly CapAlert[]): ReadonlySet<string> =>
    new Set(all.flatMap(({ references }) => references.map(({ identifier }) => identifier)));
  const cancelled = namedBy(sent.filter(({ msgType }) => msgType === 'Cancel'));
  const replaced = namedBy(sent.filter(({ msgType, identifier }) => msgType === 'Update' && !cancelled.has(identifier)));
  return sent
    .filter(({ msgType, identifier }) => msgType !== 'Cancel' && !cancelled.has(identifier) && !replaced.has(identifier))
    .filter(({ infos }) => infos.every(({ expires }) => Date.parse(expires ?? '') > now.getTime()))
    .map(({ identifier }) => identifier);
};

const clockOf = (n: number): string => `${String(8 + Math.floor(n / 6)).padStart(2, '0')}:${n % 6}0`;
const validFor = (clock: string, minutes: number): Date => new Date(at(clock).getTime() + minutes * 60_000);

interface Act {
  readonly do: 'issue' | RevisionKind;
  readonly which: number;
  readonly minutes: number;
  readonly episode: 'eps-a' | 'eps-b';
  readonly kind: 'scheduled' | 'signal';
}
const act: fc.Arbitrary<Act> = fc.record({
  do: fc.constantFrom('issue', 'continue', 'upgrade', 'material-correction', 'extend', 'lift', 'retract'),
  which: fc.nat(),
  minutes: fc.integer({ min: 5, max: 200 }),
  episode: fc.constantFrom('eps-a', 'eps-b'),
  kind: fc.constantFrom('scheduled', 'signal'),
});

/** One more bulletin, where the desk would let it be published: only what was neither lifted nor retracted is revised. */
const publish = (history: readonly PublishedBulletin[], given: Act): readonly PublishedBulletin[] => {
  const clock = clockOf(history.length);
  const name = `b${history.length}`;
  const validity = { expires: validFor(clock, given.minutes) };
  const open = history.filter((bulletin) => !isCancelled(bulletin, history));
  const previous = open[given.which % Math.max(1, open.length)];
  if (given.do === 'issue' || previous === undefined)
    return [...history, aBulletin(name, clock, { ...validity, kind: given.kind, step: null, episodeId: given.episode as EpisodeId })];
  const chain = { first: previous.refersTo ?? previous.id, previous: previous.id };
  return [...history, aRevision(name, clock, given.do, chain, { ...validity, kind: previous.kind, episodeId: previous.episodeId })];
};

describe('what the files say to an independent reader', () => {
  it('is what the pages show, at every moment of any history', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 14 }), (acts) => {
        const history = acts.reduce<readonly PublishedBulletin[]>(publish, []);
        const messages = history.map((bulletin) => {
          const written = writeCap(alertOfBulletin(bulletin, { city: aCity(), outlines: someOutlines, published: history }));
          expect(capBreaches(written)).toEqual([]);
          const read = readCap(written);
          if (!read.ok) throw new Error(JSON.stringify(read.refusal));
          return read.value;
        });
        for (let minutes = 0; minutes <= 10 * acts.length + 210; minutes += 5) {
          const now = validFor('08:00', minutes);
          const pages = inForce(
            history.filter(({ sentAt }) => sentAt <= now),
            now,
          ).map(({ identifier }) => identifier);
          expect([minutes, [...readInForce(messages, now)].sort()]).toEqual([minutes, [...pages].sort()]);
        }
      }),
      { numRuns: 100 },
    );
  });
});
