import { bulletinKinds, bulletinStates, colours, levels, revisionKinds, slotStates, steps } from '@rainstorm/warning-model';
import { z } from 'zod';

const list = <Item extends z.ZodType>(item: Item): z.ZodType<readonly z.output<Item>[]> => z.array(item);

export const slot = z
  .object({
    id: z.string(),
    episodeId: z.string().nullable(),
    week: z.string().nullable(),
    step: z.enum(steps),
    opensAt: z.date(),
    dueAt: z.date(),
    graceUntil: z.date(),
    dueNow: z.boolean(),
    state: z.enum(slotStates),
    reason: z.string().nullable(),
    note: z.string().nullable(),
    bulletinId: z.string().nullable(),
    followsSlotId: z.string().nullable(),
    publishedAt: z.date().nullable(),
  })
  .meta({ id: 'Slot' });

export const episode = z
  .object({
    id: z.string(),
    hazard: z.string(),
    title: z.string(),
    status: z.enum(['actual', 'exercise']),
    exerciseNote: z.string().nullable(),
    leadFactor: z.int().nullable(),
    areas: list(z.string()),
    onset: z.date(),
    endsAt: z.date(),
    state: z.enum(['open', 'lifted', 'closed']),
    revision: z.int(),
    openedAt: z.date(),
    endedAt: z.date().nullable(),
    endedReason: z.string().nullable(),
  })
  .meta({ id: 'Episode' });

const glance = z
  .object({
    id: z.string(),
    kind: z.enum(bulletinKinds),
    step: z.enum(steps).nullable(),
    productCode: z.string(),
    status: z.enum(['actual', 'exercise']),
    msgType: z.enum(['alert', 'update', 'cancel']),
    revisionKind: z.enum(revisionKinds).nullable(),
    episodeId: z.string().nullable(),
    slotId: z.string().nullable(),
    headline: z.string(),
    level: z.enum(levels).nullable(),
    colour: z.enum(colours).nullable(),
    state: z.enum(bulletinStates),
    version: z.int(),
    release: z.enum(['by-hand', 'at-due']),
    emergency: z.boolean(),
    draftedBy: z.string(),
    signedBy: z.string().nullable(),
    countersignedAt: z.date().nullable(),
    number: z.string().nullable(),
    sentAt: z.date().nullable(),
  })
  .meta({ id: 'BulletinGlance' });

const receipts = z
  .object({
    owed: z.int(),
    given: z.int(),
    silent: list(z.object({ officeId: z.string(), name: z.string(), nameEn: z.string(), escalated: z.boolean(), receiptDueAt: z.date() })),
  })
  .meta({ id: 'Receipts' });

const slotGlance = z.object({ slot, bulletin: glance.nullable(), receipts: receipts.nullable() }).meta({ id: 'SlotGlance' });

export const nowReply = z
  .object({
    now: z.date(),
    episodes: list(z.object({ episode, slots: list(slotGlance) }).meta({ id: 'EpisodeGlance' })),
    weeks: list(slotGlance),
    inWork: list(glance),
    countersign: list(glance),
    unanswered: list(z.object({ bulletin: glance, receipts })),
    alarms: list(
      z
        .object({
          id: z.string(),
          slotId: z.string(),
          dueAt: z.date(),
          raisedAt: z.date(),
          missingAt: z.date().nullable(),
          step: z.enum(steps).nullable(),
        })
        .meta({ id: 'Alarm' }),
    ),
  })
  .meta({ id: 'Now' });
