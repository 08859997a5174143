import { z } from 'zod';

export const status = z
  .object({
    /** `holds` names one promise each, as the scheduler that was heard last says of itself. */
    dispatcher: z.object({ live: z.boolean(), silentForMs: z.int().nullable(), holds: z.record(z.string(), z.unknown()) }),
    feed: z.object({ live: z.boolean() }),
  })
  .meta({ id: 'Status' });
