import { z } from 'zod';

export const status = z
  .object({
    /** `holds` names one promise each, as the scheduler that was heard last says of itself. */
    dispatcher: z.object({ live: z.boolean(), silentForMs: z.int().nullable(), holds: z.record(z.string(), z.unknown()) }),
    /** What the auditor found in its last round; null where none was heard within a day. */
    auditor: z
      .object({
        silent: z.boolean(),
        silentForMs: z.int(),
        breaches: z.array(z.object({ promise: z.string(), zh: z.string(), en: z.string(), count: z.int() })),
      })
      .nullable(),
    /** Whether this ledger may act, or is a restored copy that waits for its operator; the counts are of the latter alone. */
    arming: z.object({ armed: z.boolean(), overdue: z.int(), unsent: z.int() }),
    feed: z.object({ live: z.boolean() }),
  })
  .meta({ id: 'Status' });
