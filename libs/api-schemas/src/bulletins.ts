import { bulletinStates } from '@rainstorm/warning-model';
import { z } from 'zod';
import { attachment } from './attachments.js';
import { areaLevel } from './areas.js';
import { dispatch } from './dispatches.js';
import * as field from './fields.js';
import { list, optionalId, optionalText, optionalTime, page, text, time } from './fields.js';

/** What a person had written before a change of onset rendered the draft again. */
const carriedOver = z
  .object({ headline: text, description: text, instruction: text, onset: optionalText, writtenByName: text })
  .meta({ id: 'CarriedOver' });
/** Why the chief forecaster let words stand that contradict the record. */
const contradictionOverride = z.object({ reason: text, by: text, byName: text, keys: list(text) }).meta({ id: 'ContradictionOverride' });

/** A bulletin with its whole history: who drafted, reviewed, signed and published it. */
export const bulletin = z
  .object({
    id: field.id,
    kind: field.bulletinKind,
    /** Null for the weekly outlook. */
    hazard: optionalText,
    step: field.step.nullable(),
    productCode: text,
    status: field.status,
    msgType: field.msgType,
    revisionKind: field.revisionKind.nullable(),
    refersTo: optionalId,
    previousId: optionalId,
    episodeId: optionalId,
    slotId: optionalId,
    headline: text,
    description: text,
    instruction: text,
    areas: list(areaLevel),
    level: field.level.nullable(),
    colour: field.colour.nullable(),
    onset: optionalTime,
    expires: time,
    attachments: list(attachment),
    state: z.enum(bulletinStates),
    version: z.int(),
    editedBy: optionalText,
    editedByName: optionalText,
    editedAt: optionalTime,
    release: field.release,
    draftedBy: text,
    draftedAt: time,
    submittedBy: optionalText,
    reviewedBy: optionalText,
    reviewNote: optionalText,
    carriedOver: carriedOver.nullable(),
    signedBy: optionalText,
    signedAt: optionalTime,
    emergency: z.boolean(),
    countersignedBy: optionalText,
    countersignedAt: optionalTime,
    contradictionOverride: contradictionOverride.nullable(),
    number: optionalText,
    identifier: optionalText,
    sender: optionalText,
    sentAt: optionalTime,
    publishedBy: optionalText,
  })
  .meta({ id: 'Bulletin' });

/** Which bulletin something is about, without its text. */
export const bulletinHeading = bulletin
  .pick({ id: true, number: true, headline: true, status: true, kind: true, step: true, level: true, colour: true, sentAt: true })
  .meta({ id: 'BulletinHeading' });

/** What of a bulletin the desk's first page needs. */
export const bulletinSummary = bulletin
  .pick({
    ...{ id: true, kind: true, step: true, productCode: true, status: true, msgType: true, revisionKind: true, episodeId: true },
    ...{ slotId: true, headline: true, level: true, colour: true, state: true, version: true, release: true, emergency: true },
    ...{ draftedBy: true, signedBy: true, countersignedAt: true, number: true, sentAt: true, publishedBy: true },
  })
  .meta({ id: 'BulletinSummary' });

export const bulletinPage = z.object(page(bulletin)).meta({ id: 'BulletinPage' });

/** An office to which a bulletin went, and by when it owes the receipt. How far its dispatch is, the roll call says. */
export const addressee = dispatch
  .pick({ officeId: true, officeName: true, officeNameEn: true, receiptDueAt: true })
  .meta({ id: 'Addressee' });

/** A bulletin with its revisions, the offices to which it went, and the names of those who had a part in it. */
export const bulletinDetail = z
  .object({
    bulletin,
    revisions: list(bulletin),
    addressees: list(addressee),
    people: list(z.object({ id: text, name: text }).meta({ id: 'PersonName' })),
    /** What replaced, lifted or retracted it; null while nothing has. */
    endedBy: z.object({ number: optionalText, revisionKind: field.revisionKind.nullable() }).meta({ id: 'EndedBy' }).nullable(),
  })
  .meta({ id: 'BulletinDetail' });

export const publication = z.object({ bulletin, dispatches: list(dispatch) }).meta({ id: 'Publication' });

export const bulletinsInForce = z.object({ now: time, items: list(bulletin) }).meta({ id: 'BulletinsInForce' });
