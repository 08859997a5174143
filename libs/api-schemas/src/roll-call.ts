import { dispatchStates } from '@rainstorm/warning-model';
import { z } from 'zod';
import { bulletin, bulletinHeading } from './bulletins.js';
import { callListEntry } from './contacts.js';
import { deliverySummary } from './deliveries.js';
import { followUp, receipt, receiptOrigin } from './dispatches.js';
import { escalation } from './escalations.js';
import { id, list, names, page, status, time } from './fields.js';
import { phoneTask } from './phone-tasks.js';

const rollCallOffice = z
  .object({
    dispatchId: id,
    officeId: id,
    ...names,
    state: z.enum(dispatchStates),
    owed: z.enum(['receipt', 'follow-up', 'nothing']),
    secondsToDeadline: z.int().nullable(),
    receiptDueAt: time,
    followUpDueAt: time,
    deliveries: list(deliverySummary),
    receipt: receipt.nullable(),
    receiptOrigin,
    followUp: followUp.nullable(),
    escalation: escalation.nullable(),
    phoneTask: phoneTask.nullable(),
    callList: list(callListEntry.extend({ standby: z.boolean() }).meta({ id: 'RollCallContact' })),
  })
  .meta({ id: 'RollCallOffice' });

/** Counted over all offices that the bulletin went to, whatever page of them is answered. */
export const rollCallCounts = z
  .object({ offices: z.int(), received: z.int(), owingReceipt: z.int(), owingFollowUp: z.int(), escalated: z.int() })
  .meta({ id: 'RollCallCounts' });

/** Who has one bulletin, and who does not answer: the most urgent offices first, page by page. */
export const rollCall = z
  .object({ now: time, bulletin, counts: rollCallCounts, offices: list(rollCallOffice), next: z.string().nullable() })
  .meta({ id: 'RollCall' });
/** Every bulletin that still wants an answer, page by page, each with its first offices. `next` of a roll call goes on with its offices. */
export const rollCalls = z
  .object({
    now: time,
    counts: rollCallCounts.extend({ bulletins: z.int(), exercises: z.int() }).meta({ id: 'OpenRollCallCounts' }),
    ...page(rollCall),
  })
  .meta({ id: 'RollCalls' });

const silentCase = z.object({ bulletin: bulletinHeading, office: rollCallOffice }).meta({ id: 'SilentCase' });
/** One office that owes a receipt, or has an escalation that is not closed. `count`: of all its cases; `cases` has the first of them. */
const silentOffice = z.object({ officeId: id, status, count: z.int(), cases: list(silentCase) }).meta({ id: 'SilentOfficeCases' });
export const silentOffices = z
  .object({ now: time, counts: z.object({ offices: z.int(), cases: z.int() }).meta({ id: 'SilentCounts' }), ...page(silentOffice) })
  .meta({ id: 'SilentOfficePage' });
