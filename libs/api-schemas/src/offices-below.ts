import { dispatchStates, officeLevels } from '@rainstorm/warning-model';
import { z } from 'zod';
import { bulletinHeading } from './bulletins.js';
import { id, list, names, optionalId, optionalText, optionalTime, page, time } from './fields.js';

export const officeLevel = z.enum(officeLevels);

/** What one office below did with a bulletin. It is information, and stands for nobody else's receipt. */
const officeBelow = z
  .object({
    officeId: id,
    ...names,
    /** The office right above it. */
    parentId: optionalId,
    level: officeLevel,
    state: z.enum(dispatchStates),
    owed: z.enum(['receipt', 'follow-up', 'nothing']),
    receiptDueAt: time,
    followUpDueAt: time,
    acknowledgedAt: optionalTime,
    acknowledgedByName: optionalText,
    followedUpAt: optionalTime,
  })
  .meta({ id: 'OfficeBelow' });

/** Counted over all offices below that the bulletin went to. */
const counts = z
  .object({ offices: z.int(), acknowledged: z.int(), followedUp: z.int(), owingReceipt: z.int(), escalated: z.int() })
  .meta({ id: 'OfficesBelowCounts' });

const bulletinBelow = z.object({ bulletin: bulletinHeading, counts, offices: list(officeBelow) }).meta({ id: 'BulletinBelow' });

/** 下级单位签收情况: each bulletin that went to offices below the own one, newest first. */
export const bulletinsBelow = z.object({ now: time, ...page(bulletinBelow) }).meta({ id: 'BulletinsBelow' });
