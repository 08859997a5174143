import { canReach } from './channel-capabilities.js';
import type { City } from './city.js';
import type { Contact } from './contact.js';
import type { ContactId } from './ids.js';
import { gravestQuestions, reachOf, readinessAt, type Reach, type ReadinessQuestion } from './readiness.js';
import { rostersInUse, type Rosters } from './roster/contacts-at.js';
import { coverage, gapsIn, plannedPosts } from './roster/coverage.js';
import { instantOfMinute, localMinute } from './roster/local-minute.js';
import { placeOfLevel } from './roster/places.js';
import { rosterPosts, type RosterPlace, type RosterPost } from './roster/roster.js';
import type { ChannelKind } from './vocabulary.js';
import { unreachable } from './result.js';

/**
 * What may keep a bulletin from reaching somebody. `nobody-reached`: a publication then tells nobody of the place. `post-empty`: a post of the roster
 * has nobody. `one-way`: a person is told by one way only that can reach. `way-failed`: the last try of a way did not arrive.
 * `canary-missed`: nobody answered the last line test of a way, or the last two. `way-unproven`: nobody answered the last three. `channel-failed`: a
 * channel takes nothing now. `certificate-ends`: a certificate ends soon. `quota-near`: a limit is nearly used up.
 */
export const riskKinds = [
  'nobody-reached',
  'post-empty',
  'one-way',
  'way-failed',
  'canary-missed',
  'way-unproven',
  'channel-failed',
  'certificate-ends',
  'quota-near',
] as const;
export type RiskKind = (typeof riskKinds)[number];

export interface Risk {
  readonly kind: RiskKind;
  /** Null: of no place, but of a channel, a certificate or a limit. */
  readonly place: RosterPlace | null;
  readonly post: RosterPost | null;
  readonly contactId: ContactId | null;
  /** The person, the setting of the certificate, or what the limit counts. */
  readonly name: string | null;
  readonly channel: ChannelKind | null;
  /** A failure reason or another fact to show; null where there is nothing to add. */
  readonly detail: string | null;
  /** From when it counts; what is so already counts from the instant of asking. */
  readonly from: Date;
  /** Until when as far as is known; null: without end. */
  readonly to: Date | null;
}

export const noRisk = { place: null, post: null, contactId: null, name: null, channel: null, detail: null, to: null } as const;

/** Names a risk: it is the same one as long as this stays. A gap is named by its end, because its beginning passes while it goes on. */
export const riskKey = ({ kind, place, post, contactId, name, channel, to }: Risk): string => {
  switch (kind) {
    case 'nobody-reached':
      return [kind, place].join(' ');
    case 'post-empty':
      return [kind, place, post, to?.toISOString() ?? 'open'].join(' ');
    case 'one-way':
      return [kind, place, contactId].join(' ');
    case 'way-failed':
    case 'canary-missed':
    case 'way-unproven':
      return [kind, place, contactId, channel].join(' ');
    case 'channel-failed':
      return [kind, channel].join(' ');
    case 'certificate-ends':
    case 'quota-near':
      return [kind, name].join(' ');
    default:
      return unreachable(kind);
  }
};

/** A stretch in which the same persons are told of a place by the same ways. */
export interface ReadyStretch {
  readonly from: Date;
  readonly to: Date;
  readonly reach: Reach;
  /** With the standby, and what is only used afterwards. */
  readonly contacts: readonly Contact[];
}

/**
 * For each place, what a publication would do from `from` to `to`, without a hole. It changes only where a roster changes, and at each change
 * `readinessAt` is asked. Offices that do not receive what is asked for are left out.
 */
export const readinessAhead = (
  city: City,
  rosters: Rosters,
  question: ReadinessQuestion,
  from: Date,
  to: Date,
): ReadonlyMap<RosterPlace, readonly ReadyStretch[]> => {
  const inUse = rostersInUse(rosters);
  const span = { from: localMinute(from, city.zone), to: localMinute(to, city.zone) };
  const turns = new Map<RosterPlace, readonly number[]>();
  for (const [place, roster] of inUse) {
    const starts = rosterPosts.flatMap((post) => coverage(roster, post, span).map((stretch) => instantOfMinute(stretch.from, city.zone)));
    turns.set(
      place,
      starts.map((at) => at.getTime()).filter((at) => at > from.getTime() && at < to.getTime()),
    );
  }
  const found = new Map<RosterPlace, ReadyStretch[]>();
  const add = (place: RosterPlace, at: number, reach: Reach, contacts: readonly Contact[]): void => {
    const before = found.get(place) ?? [];
    const last = before.at(-1);
    if (last !== undefined) before[before.length - 1] = { ...last, to: new Date(at) };
    found.set(place, [...before, { from: new Date(at), to, reach, contacts }]);
  };
  for (const at of [...new Set([from.getTime(), ...[...turns.values()].flat()])].sort((one, other) => one - other)) {
    const changes = (place: RosterPlace): boolean => at === from.getTime() || turns.get(place)?.includes(at) === true;
    const offices = city.offices.filter(({ id }) => changes(id));
    const { dispatches, levels } = readinessAt({ ...city, offices }, rosters, question, new Date(at));
    for (const { office, ways, contacts } of dispatches) add(office.id, at, reachOf(ways), contacts);
    for (const { index, level, reach } of levels) {
      const place = placeOfLevel(index);
      if (changes(place)) add(place, at, reach, level.contacts);
    }
  }
  return found;
};

/** The first stretch of each uninterrupted run in which nobody is reached. */
const silentRisks = (place: RosterPlace, stretches: readonly ReadyStretch[]): readonly Risk[] => {
  const first = stretches.find(({ reach }) => reach !== 'reached');
  if (first === undefined) return [];
  const after = stretches.find(({ from, reach }) => from > first.from && reach === 'reached');
  return [{ ...noRisk, kind: 'nobody-reached', place, detail: first.reach, from: first.from, to: after?.from ?? null }];
};

/** The persons of a place who can be told by one way only; what is only used afterwards counts as a way. */
const singleWays = (place: RosterPlace, stretches: readonly ReadyStretch[]): readonly Risk[] => {
  const told = new Map<ContactId, Risk>();
  for (const { from, contacts } of stretches)
    for (const { id: contactId, name, channels } of contacts) {
      const reaching = channels.filter(({ kind }) => canReach(kind));
      // Another system of the office, and a group chat, are no person.
      const isPerson = reaching.some(({ kind }) => kind !== 'webhook');
      if (!isPerson || reaching.length > 1 || told.has(contactId)) continue;
      told.set(contactId, { ...noRisk, kind: 'one-way', place, contactId, name, channel: reaching[0]?.kind ?? null, from });
    }
  return [...told.values()];
};

/**
 * The risks that rosters and contacts have between `from` and `to`, by the gravest question for each office: the first time that nobody is reached of
 * each place, the gaps of planned posts, and the persons with one way.
 */
export const rosterRisks = (city: City, rosters: Rosters, from: Date, to: Date): readonly Risk[] => {
  const span = { from: localMinute(from, city.zone), to: localMinute(to, city.zone) };
  const ahead = new Map(
    gravestQuestions(city)
      .flatMap(({ question, offices }) => [...readinessAhead({ ...city, offices }, rosters, question, from, to)])
      .flatMap(([place, stretches]) => [...silentRisks(place, stretches), ...singleWays(place, stretches)])
      .map((risk) => [riskKey(risk), risk]),
  );
  const gaps = [...rostersInUse(rosters)].flatMap(([place, roster]) =>
    plannedPosts(roster).flatMap((post) =>
      gapsIn(roster, post, span).map((gap): Risk => {
        const [begins, ends] = [instantOfMinute(gap.from, city.zone), instantOfMinute(gap.to, city.zone)];
        const name = gap.holder.held || gap.holder.gap.why === 'nobody-planned' ? null : gap.holder.gap.name;
        const detail = gap.holder.held ? null : gap.holder.gap.why;
        return {
          ...noRisk,
          kind: 'post-empty',
          place,
          post,
          name,
          detail,
          from: begins < from ? from : begins,
          to: gap.to < span.to ? ends : null,
        };
      }),
    ),
  );
  return [...ahead.values(), ...gaps];
};
