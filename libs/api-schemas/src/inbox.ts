import { z } from 'zod';
import { bulletin } from './bulletins.js';
import { officeName } from './city.js';
import { deliverySummary } from './deliveries.js';
import { dispatch, followUp, receipt } from './dispatches.js';
import { duration, id, list, optionalText, optionalTime, page, slotPurpose, status, step, time } from './fields.js';
import { dispatcherLife } from './processes.js';
import { officeSeries } from './receiver-numbers.js';

const supersededDispatch = z.object({ dispatchId: id, number: optionalText, headline: optionalText }).meta({ id: 'SupersededDispatch' });

export const inboxItem = z
  .object({
    dispatch,
    bulletin: bulletin.nullable(),
    receipt: receipt.nullable(),
    followUp: followUp.nullable(),
    secondsToDeadline: z.int().nullable(),
    superseded: list(supersededDispatch).optional(),
  })
  .meta({ id: 'InboxItem' });

const historyItem = inboxItem
  .extend({ receiptAfterMs: duration.nullable(), followUpAfterMs: duration.nullable(), deliveries: list(deliverySummary) })
  .meta({ id: 'HistoryItem' });

/** A bulletin that the office should have had, and the one in force until it comes. */
const expectedBulletin = z
  .object({ slotId: id, step, purpose: slotPurpose, status, dueAt: time, missingSince: optionalTime, inForce: bulletin.nullable() })
  .meta({ id: 'ExpectedBulletin' });

export const inbox = z
  .object({
    now: time,
    office: officeName,
    items: list(inboxItem),
    expected: list(expectedBulletin),
    series: list(officeSeries),
    dispatcher: dispatcherLife,
  })
  .meta({ id: 'Inbox' });

export const inboxHistory = z.object(page(historyItem)).meta({ id: 'InboxHistory' });
