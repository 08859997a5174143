import { bulletinKinds, bulletinStates, colours, levels, revisionKinds, steps } from '@rainstorm/warning-model';
import { z } from 'zod';
import { dispatch } from '../dissemination/dispatch.dto.js';
import { list } from '../wire.js';

const areaLevel = z
  .object({ areaCode: z.string(), level: z.enum(levels).nullable(), colour: z.enum(colours).nullable() })
  .meta({ id: 'AreaLevel' });

export const bulletin = z
  .object({
    id: z.string(),
    kind: z.enum(bulletinKinds),
    hazard: z.string(),
    step: z.enum(steps).nullable(),
    productCode: z.string(),
    status: z.enum(['actual', 'exercise']),
    msgType: z.enum(['alert', 'update', 'cancel']),
    revisionKind: z.enum(revisionKinds).nullable(),
    refersTo: z.string().nullable(),
    previousId: z.string().nullable(),
    episodeId: z.string().nullable(),
    slotId: z.string().nullable(),
    headline: z.string(),
    description: z.string(),
    instruction: z.string(),
    areas: list(areaLevel),
    level: z.enum(levels).nullable(),
    colour: z.enum(colours).nullable(),
    onset: z.date().nullable(),
    expires: z.date(),
    state: z.enum(bulletinStates),
    version: z.int(),
    editedBy: z.string().nullable(),
    editedByName: z.string().nullable(),
    editedAt: z.date().nullable(),
    release: z.enum(['by-hand', 'at-due']),
    draftedBy: z.string(),
    draftedAt: z.date(),
    submittedBy: z.string().nullable(),
    reviewedBy: z.string().nullable(),
    reviewNote: z.string().nullable(),
    signedBy: z.string().nullable(),
    signedAt: z.date().nullable(),
    emergency: z.boolean(),
    countersignedBy: z.string().nullable(),
    countersignedAt: z.date().nullable(),
    number: z.string().nullable(),
    identifier: z.string().nullable(),
    sender: z.string().nullable(),
    sentAt: z.date().nullable(),
    publishedBy: z.string().nullable(),
  })
  .meta({ id: 'Bulletin' });

/** `next`: where the following page begins; null where nothing follows. */
export const bulletinPage = z.object({ items: list(bulletin), next: z.string().nullable() }).meta({ id: 'BulletinPage' });

export const bulletinFile = z
  .object({
    bulletin,
    revisions: list(bulletin),
    dispatches: list(dispatch),
    people: list(z.object({ id: z.string(), name: z.string() })),
  })
  .meta({ id: 'BulletinFile' });

export const publication = z.object({ bulletin, dispatches: list(dispatch) }).meta({ id: 'Publication' });
