import type { ContactId } from './ids.js';
import { daysBetween, localMinute } from './roster/local-minute.js';
import type { RosterPlace } from './roster/roster.js';
import { isPushNight } from './push-device.js';
import type { ChannelKind } from './vocabulary.js';

/** The channels over which a line test can come back. Robots and DING only notify, the page and push prove themselves, a webhook is no person. */
export const canaryChannels = ['email', 'sms', 'voice', 'wecom-app', 'dingtalk-app'] as const satisfies readonly ChannelKind[];
export type CanaryChannel = (typeof canaryChannels)[number];

/** How often a way is tested, in calendar days of the city, and how long its person may take. */
export interface CanaryPace {
  readonly everyDays: number;
  /** After a test that nobody answered. */
  readonly afterMissDays: number;
  readonly answerWithinHours: number;
}

/** 线路测试 (`canaries.yaml`). A channel that is not named is not tested. */
export interface CanaryRule {
  /** Tests of the whole city in one day. */
  readonly maxADay: number;
  /** Tests of one number or address in one day. */
  readonly maxADayPerAddress: number;
  readonly channels: Readonly<Partial<Record<CanaryChannel, CanaryPace>>>;
}

export const canaryStates = ['open', 'proven', 'missed'] as const;
export type CanaryState = (typeof canaryStates)[number];

/** The life of one line test. An answer that comes late still proves the way. */
export const canaryTransitions = {
  open: ['proven', 'missed'],
  proven: [],
  missed: ['proven'],
} as const satisfies Record<CanaryState, readonly CanaryState[]>;

export interface CanaryWay {
  readonly place: RosterPlace;
  readonly contactId: ContactId;
  readonly channel: CanaryChannel;
  readonly address: string;
}

/** What is known of one way: its last test, and the tests that nobody answered since the last one that came back. */
export interface CanaryStanding {
  readonly contactId: ContactId;
  readonly channel: CanaryChannel;
  readonly address: string;
  readonly sentAt: Date;
  readonly state: CanaryState;
  readonly provenAt: Date | null;
  readonly missed: number;
  /** When the last of these was found; null where there is none. */
  readonly missedAt: Date | null;
}

/** From so many misses on a way counts as unproven. */
export const UNPROVEN_MISSES = 3;
/** So many in one round: tests come one after the other over the day, and not all at seven in the morning. */
const MOST_A_ROUND = 2;

export const isCanaryChannel = (kind: ChannelKind): kind is CanaryChannel => (canaryChannels as readonly ChannelKind[]).includes(kind);

/** The day of the city, `YYYY-MM-DD`. */
const dayOf = (instant: Date, zone: string): string => localMinute(instant, zone).slice(0, 10);

/** Names a way among others. */
export const canaryKey = ({ contactId, channel, address }: Pick<CanaryWay, 'contactId' | 'channel' | 'address'>): string =>
  [contactId, channel, address].join(' ');

/**
 * The line tests to send now: of the ways whose turn it is, those that were never tested and then those whose test is the oldest. None from 22:00 to
 * 07:00 of the city. Days are those of the calendar, so that a night delays nothing: a way that is tested every 7 days is tested within 7 × 24 h.
 * `sentToday`: how many went to each address today.
 */
export const canariesDue = (
  rule: CanaryRule,
  ways: readonly CanaryWay[],
  standings: readonly CanaryStanding[],
  sentToday: ReadonlyMap<string, number>,
  now: Date,
  zone: string,
): readonly CanaryWay[] => {
  if (isPushNight(now, zone)) return [];
  const known = new Map(standings.map((standing) => [canaryKey(standing), standing]));
  const today = dayOf(now, zone);
  const isDue = (way: CanaryWay): boolean => {
    const pace = rule.channels[way.channel];
    const last = known.get(canaryKey(way));
    if (pace === undefined || last?.state === 'open') return false;
    if (last === undefined) return true;
    return daysBetween(dayOf(last.sentAt, zone), today) >= (last.state === 'missed' ? pace.afterMissDays : pace.everyDays);
  };
  const sentAt = (way: CanaryWay): number => known.get(canaryKey(way))?.sentAt.getTime() ?? 0;
  const counts = new Map(sentToday);
  const room = Math.min(MOST_A_ROUND, rule.maxADay - [...sentToday.values()].reduce((sum, count) => sum + count, 0));
  const due: CanaryWay[] = [];
  for (const way of [...new Map(ways.map((each) => [canaryKey(each), each])).values()]
    .filter(isDue)
    .sort((one, other) => sentAt(one) - sentAt(other))) {
    const count = counts.get(way.address) ?? 0;
    if (due.length >= room) break;
    if (count >= rule.maxADayPerAddress) continue;
    counts.set(way.address, count + 1);
    due.push(way);
  }
  return due;
};
