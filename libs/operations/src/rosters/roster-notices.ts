import { addressDeliveries, type LedgerTransaction, type NewTimer, type TimerRow } from '@rainstorm/ledger';
import {
  contactsOfPlace,
  contactsOnDuty,
  coverage,
  gapsIn,
  holderInMinute,
  instantOfMinute,
  isPlanned,
  localMinute,
  minutesAfter,
  minutesBefore,
  officeOfPlace,
  plannedPosts,
  type ChannelKind,
  type City,
  type Contact,
  type LocalMinute,
  type Roster,
  type RosterPlace,
  type RosterStretch,
} from '@rainstorm/warning-model';
import { auditEntry, systemActor } from '../audit-actor.js';

/** So long before a post is empty its leader is told. */
const GAP_AHEAD_MIN = 48 * 60;
/** So long before a shift its officer is reminded. */
const REMINDER_AHEAD_MIN = 120;
const LOOK_AHEAD_MIN = 30 * 24 * 60;
/** Gaps that are armed at once; the next ones are found at the next change of shift. */
const MOST_GAPS = 20;

/** The gaps of the posts that somebody is planned for, the first first. */
const gapsAhead = (roster: Roster, from: Date, minutes: number, zone: string): readonly RosterStretch[] => {
  const span = { from: localMinute(from, zone), to: localMinute(minutesAfter(from, minutes), zone) };
  return plannedPosts(roster)
    .flatMap((post) => gapsIn(roster, post, span))
    .sort((one, other) => (one.from < other.from ? -1 : 1));
};

/**
 * The timers of the notices of a roster. `isNew`: a version was just saved, so that a gap within 48 h is told at once; at a change of shift it was
 * told before.
 */
export const noticeTimers = (roster: Roster, place: RosterPlace, now: Date, zone: string, isNew: boolean): readonly NewTimer[] => {
  if (!isPlanned(roster)) return [];
  const before = ({ from }: { readonly from: LocalMinute }, minutes: number): Date => minutesBefore(instantOfMinute(from, zone), minutes);
  const gaps = gapsAhead(roster, now, LOOK_AHEAD_MIN, zone).map((gap) => before(gap, GAP_AHEAD_MIN));
  const alarms = gaps.filter((at) => at > now).slice(0, MOST_GAPS);
  const isSoon = isNew && gaps.some((at) => at <= now);
  const span = { from: localMinute(now, zone), to: localMinute(minutesAfter(now, LOOK_AHEAD_MIN), zone) };
  const shifts = plannedPosts(roster)
    .flatMap((post) => coverage(roster, post, span).slice(1))
    .filter(({ holder }) => holder.held)
    .map((shift) => before(shift, REMINDER_AHEAD_MIN))
    .filter((at) => at > now);
  const next = shifts.sort((one, other) => one.getTime() - other.getTime()).slice(0, 1);
  return [
    ...[...alarms, ...(isSoon ? [now] : [])].map((dueAt) => ({ kind: 'roster-gap' as const, subjectId: place, dueAt })),
    ...next.map((dueAt) => ({ kind: 'shift-reminder' as const, subjectId: place, dueAt })),
  ];
};

/** The leader whom the configuration names; without one whoever is told of everything there. */
export const configuredLeader = (configured: readonly Contact[]): readonly Contact[] => {
  const named = configured.filter(({ leader }) => leader === true);
  return named.length > 0 ? named : configured.filter(({ standby }) => !standby);
};

/**
 * The leader on duty; where the roster has none now, the one whom the configuration names; without one whoever is on duty, and without anybody all
 * whom the configuration names.
 */
export const leaderOf = (roster: Roster, configured: readonly Contact[], now: LocalMinute): readonly Contact[] => {
  const onDuty = contactsOnDuty(roster, configured, now);
  const leader = holderInMinute(roster, 'leader', now);
  const ids: readonly string[] = leader.held ? [leader.person.id, leader.person.contactId ?? ''] : [];
  const own = onDuty.filter(({ id }) => ids.includes(id));
  if (own.length > 0) return own;
  if (configured.some((contact) => contact.leader === true)) return configuredLeader(configured);
  return onDuty.length > 0 ? onDuty : configured;
};

/** 空岗预警: 48 h before a post is empty, or as soon as that is planned, unless it has been filled meanwhile. */
export const tellGap = async (tx: LedgerTransaction, { subjectId, dueAt }: TimerRow, city: City): Promise<void> => {
  const place = subjectId as RosterPlace;
  const newest = await tx.rosters.newest(place);
  if (newest === null) return;
  const gaps = gapsAhead(newest.roster, tx.now, GAP_AHEAD_MIN + 1, city.zone);
  const isOfVersion = dueAt.getTime() === newest.madeAt.getTime();
  const begins = localMinute(minutesAfter(dueAt, GAP_AHEAD_MIN), city.zone);
  const gap = isOfVersion ? gaps[0] : gaps.find(({ from }) => from === begins);
  if (gap === undefined) return;
  const told = leaderOf(newest.roster, contactsOfPlace(city, place), localMinute(tx.now, city.zone));
  const deadlineAt = instantOfMinute(gap.from, city.zone);
  await tx.post(...addressDeliveries(told, { purpose: 'roster-gap', officeId: officeOfPlace(place), deadlineAt }, tx.now));
  const { post, from } = gap;
  tx.audit(auditEntry(systemActor, 'roster-gap-told', 'roster', place, { post, from, told: told.map(({ name }) => name) }));
};

/** What a person reads when it comes. A page that is open, a call or a group chat is no friendly reminder. */
const written: ReadonlySet<ChannelKind> = new Set(['email', 'sms', 'wecom-app', 'dingtalk-app']);

/** 值班提醒: those whose shift begins in two hours, and who are not on duty already. */
export const remindOfShift = async (tx: LedgerTransaction, { subjectId, dueAt }: TimerRow, city: City): Promise<void> => {
  const place = subjectId as RosterPlace;
  const roster = (await tx.rosters.newest(place))?.roster;
  const begins = minutesAfter(dueAt, REMINDER_AHEAD_MIN);
  if (roster === undefined || begins <= tx.now) return;
  const configured = contactsOfPlace(city, place);
  const onDuty = new Set(contactsOnDuty(roster, configured, localMinute(tx.now, city.zone)).map(({ id }) => id));
  const coming = contactsOnDuty(roster, configured, localMinute(begins, city.zone))
    .filter(({ id }) => !onDuty.has(id))
    .map((contact) => ({ ...contact, standby: false, channels: contact.channels.filter(({ kind }) => written.has(kind)) }))
    .filter(({ channels }) => channels.length > 0);
  await tx.post(...addressDeliveries(coming, { purpose: 'shift-reminder', officeId: officeOfPlace(place), deadlineAt: begins }, tx.now));
};
