import { z } from 'zod';
import { duration, list, text, time } from './fields.js';

/** What a process says of itself, one promise under each name. */
const holds = z.record(z.string(), z.unknown());
/** Whether this ledger may act, or is a restored copy that waits for its operator; the counts are of the latter alone. */
const arming = z.object({ armed: z.boolean(), overdue: z.int(), unsent: z.int() }).meta({ id: 'Arming' });

/** Failed sign-ins that look like somebody guessing passwords, within the last 15 minutes; null if nobody does, or if it does not concern the caller. */
const signInAttack = z
  .object({
    /** Accounts that are tried from places where nobody signed in to them before. */
    accounts: z.int(),
    /** Addresses from which several accounts are tried. */
    sources: z.int(),
    failedTries: z.int(),
    lastFailedAt: time,
  })
  .meta({ id: 'SignInAttack' })
  .nullable();

export const processes = z
  .object({
    items: list(z.object({ process: text, roles: list(text), silentForMs: duration, holds }).meta({ id: 'Process' })),
    arming,
    signInAttack,
  })
  .meta({ id: 'Processes' });

/** Whether a scheduler of the bureau was heard of late. */
export const dispatcherLife = z.object({ live: z.boolean(), silentForMs: duration.nullable() }).meta({ id: 'DispatcherLife' });

/** What an office's page says of the system. */
export const systemStatus = z
  .object({
    /** As the scheduler that was heard last says of itself. */
    dispatcher: dispatcherLife.extend({ holds }).meta({ id: 'DispatcherStatus' }),
    /** What the auditor found in its last round; null where none was heard within a day. */
    auditor: z
      .object({
        silent: z.boolean(),
        silentForMs: duration,
        breaches: list(z.object({ promise: text, zh: text, en: text, count: z.int() })),
      })
      .meta({ id: 'AuditorStatus' })
      .nullable(),
    arming,
    signInAttack,
    feed: z.object({ live: z.boolean() }),
    /** Of the page that the query names: whether it counts as open now; null without one. False: it has to open another stream. */
    page: z.object({ present: z.boolean() }).nullable(),
  })
  .meta({ id: 'SystemStatus' });
