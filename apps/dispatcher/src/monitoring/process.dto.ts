import { z } from 'zod';
import { list } from '../wire.js';

/** `holds`: what a process says of itself. `arming`: whether this ledger may act, or is a restored copy that waits for its operator. */
export const processes = z
  .object({
    items: list(z.object({ process: z.string(), roles: list(z.string()), silentForMs: z.int(), holds: z.record(z.string(), z.unknown()) })),
    arming: z.object({ armed: z.boolean(), overdue: z.int(), unsent: z.int() }),
  })
  .meta({ id: 'Processes' });
