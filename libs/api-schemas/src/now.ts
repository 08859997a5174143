import { z } from 'zod';
import { alarmSummary } from './alarms.js';
import { bulletinSummary } from './bulletins.js';
import { episode } from './episodes.js';
import { onDuty } from './directory.js';
import { id, list, names, optionalId, text, time } from './fields.js';
import { numberReport } from './receiver-numbers.js';
import { slot } from './slots.js';

/** How many offices owe a receipt for a bulletin, how many have given it, and which are silent. */
const receiptSummary = z
  .object({
    owed: z.int(),
    given: z.int(),
    silent: list(z.object({ officeId: id, ...names, escalated: z.boolean(), receiptDueAt: time }).meta({ id: 'SilentOffice' })),
  })
  .meta({ id: 'ReceiptSummary' });

const slotSummary = z
  .object({ slot, bulletin: bulletinSummary.nullable(), receipts: receiptSummary.nullable() })
  .meta({ id: 'SlotSummary' });

/** An emergency bulletin that nobody has countersigned; `isOverdue`: past the limit of approval.yaml. */
const owedCountersignature = z
  .object({ bulletin: bulletinSummary, dueAt: time, isOverdue: z.boolean() })
  .meta({ id: 'OwedCountersignature' });

/** All that the bureau's desk must see. */
export const now = z
  .object({
    now: time,
    episodes: list(z.object({ episode, slots: list(slotSummary) }).meta({ id: 'EpisodeSummary' })),
    weeks: list(slotSummary),
    inWork: list(bulletinSummary),
    countersign: list(owedCountersignature),
    /** Years whose notice of holidays is not configured: only the statutory days are known. */
    yearsWithoutNotice: list(text),
    unanswered: list(z.object({ bulletin: bulletinSummary, receipts: receiptSummary }).meta({ id: 'UnansweredBulletin' })),
    /** Posts (`officeId` null: the command's) with somebody on duty and no page open. */
    unattended: list(z.object({ officeId: optionalId, ...names, onDuty }).meta({ id: 'UnattendedPost' })),
    alarms: list(alarmSummary),
    /** What offices say that they did not receive, until somebody has looked after it. */
    numberReports: list(numberReport.extend({ officeName: text, officeNameEn: text }).meta({ id: 'OpenNumberReport' })),
  })
  .meta({ id: 'Now' });
