import { steps } from '@rainstorm/warning-model';
import { z } from 'zod';
import { list } from '../wire.js';
import { bulletin } from './bulletin.dto.js';
import { dispatch, followUp, receipt } from './dispatch.dto.js';

const superseded = z
  .object({ dispatchId: z.string(), number: z.string().nullable(), headline: z.string().nullable() })
  .meta({ id: 'SupersededDispatch' });

const item = z.object({
  dispatch,
  bulletin: bulletin.nullable(),
  receipt: receipt.nullable(),
  followUp: followUp.nullable(),
  secondsToDeadline: z.int().nullable(),
  superseded: list(superseded).optional(),
});
export const inboxItem = item.meta({ id: 'InboxItem' });

const historyItem = item.extend({ receiptAfterMs: z.int().nullable(), followUpAfterMs: z.int().nullable() }).meta({ id: 'HistoryItem' });

const expectedBulletin = z
  .object({
    slotId: z.string(),
    step: z.enum(steps),
    status: bulletin.shape.status,
    dueAt: z.date(),
    missingSince: z.date().nullable(),
    inForce: bulletin.nullable(),
  })
  .meta({ id: 'ExpectedBulletin' });

export const inbox = z
  .object({
    now: z.date(),
    office: z.object({ id: z.string(), name: z.string(), nameEn: z.string() }),
    items: list(inboxItem),
    expected: list(expectedBulletin),
    dispatcher: z.object({ live: z.boolean(), silentForMs: z.int().nullable() }),
  })
  .meta({ id: 'Inbox' });

export const history = z.object({ items: list(historyItem) }).meta({ id: 'History' });
