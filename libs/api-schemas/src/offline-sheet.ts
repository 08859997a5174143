import { z } from 'zod';
import { time } from './fields.js';

/** Whether there is an offline sheet, and of when a kept copy has to be at least: a shift has begun since, or something was published. */
export const offlineSheetState = z
  .object({ isAvailable: z.boolean().meta({ examples: [true] }), outdatedBefore: time.meta({ examples: ['2026-07-20T00:00:00.000Z'] }) })
  .meta({ id: 'OfflineSheetState' });
