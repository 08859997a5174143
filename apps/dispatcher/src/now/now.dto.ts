import { bulletinKinds, bulletinStates, colours, levels, revisionKinds, steps } from '@rainstorm/warning-model';
import { z } from 'zod';
import { slot } from '../cadence/slot.dto.js';
import { episode } from '../episodes/episode.dto.js';
import { list } from '../wire.js';

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
          state: z.enum(['open', 'closed']),
          dueAt: z.date(),
          raisedAt: z.date(),
          missingAt: z.date().nullable(),
          closedAt: z.date().nullable(),
          closedReason: z.string().nullable(),
          step: z.enum(steps).nullable(),
        })
        .meta({ id: 'Alarm' }),
    ),
  })
  .meta({ id: 'Now' });
