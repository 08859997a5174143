import { bulletinStates } from '@rainstorm/warning-model';
import { z } from 'zod';

export const editing = z.object({
  id: z.string(),
  state: z.enum(bulletinStates),
  version: z.int(),
  editedBy: z.string().nullable(),
  editedByName: z.string().nullable(),
  editedAt: z.date().nullable(),
  editors: z.array(z.object({ editor: z.string(), name: z.string(), forMs: z.int(), silentForMs: z.int(), isYou: z.boolean() })),
});
