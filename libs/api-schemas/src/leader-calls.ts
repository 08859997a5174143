import { leaderCallEnds, leaderCallOutcomes, leaderCallRoundStates, leaderCallStates } from '@rainstorm/warning-model';
import { z } from 'zod';
import { bulletinHeading } from './bulletins.js';
import { areaCode, colour, id, list, optionalId, optionalText, optionalTime, page, status, text, time } from './fields.js';

/** One call that was made. `mistaken` takes back what was recorded before it. */
const attempt = z
  .object({
    /** Kept as JSON, and therefore already a text. */
    at: z.iso.datetime(),
    way: z.enum(['machine', 'person']),
    outcome: z.enum(leaderCallOutcomes),
    note: text,
    by: text,
    byName: text,
  })
  .meta({ id: 'LeaderCallAttempt' });

/** One leader on a list. `listed`: not reached in time, and on the list of the command. */
const leaderCall = z
  .object({
    id,
    roundId: id,
    leaderId: text,
    name: text,
    post: text,
    area: areaCode,
    areaName: text,
    phone: text,
    colour,
    state: z.enum(leaderCallStates),
    dueAt: time,
    /** Whether a machine calls too. */
    byMachine: z.boolean(),
    attempts: list(attempt),
    takenBy: optionalText,
    takenByName: optionalText,
    takenAt: optionalTime,
    reachedAt: optionalTime,
    reachedByName: optionalText,
    reachedWay: z.enum(['machine', 'person']).nullable(),
    listedAt: optionalTime,
  })
  .meta({ id: 'LeaderCall' });

const counts = z.object({ total: z.int(), reached: z.int(), waiting: z.int(), listed: z.int() }).meta({ id: 'LeaderCallCounts' });

/** The calls for one signal. */
const round = z
  .object({
    id,
    bulletinId: id,
    firstId: id,
    status,
    colour,
    state: z.enum(leaderCallRoundStates),
    startedAt: time,
    dueAt: time,
    endedAt: optionalTime,
    endedWhy: z.enum(leaderCallEnds).nullable(),
    endedByBulletinId: optionalId,
    closedByName: optionalText,
    closedReason: optionalText,
    counts,
    bulletin: bulletinHeading.nullable(),
  })
  .meta({ id: 'LeaderCallRound' });

/** `now`: the ledger's time. */
export const leaderCallRounds = z.object({ now: time, ...page(round) }).meta({ id: 'LeaderCallRounds' });
export const leaderCallRoundDetail = z.object({ now: time, round, calls: list(leaderCall) }).meta({ id: 'LeaderCallRoundDetail' });
export const changedLeaderCall = z.object({ call: leaderCall }).meta({ id: 'ChangedLeaderCall' });
