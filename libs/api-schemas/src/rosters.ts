import { patternKinds, rosterPosts, rosterSwapStates } from '@rainstorm/warning-model';
import { z } from 'zod';
import { id, list, names, optionalId, optionalText, page, text, time } from './fields.js';

/** `YYYY-MM-DDTHH:mm` and `YYYY-MM-DD` in the city's zone, as on a printed roster. */
const minute = text;
const post = z.enum(rosterPosts);
const span = { from: minute, to: minute };

const rosterPerson = z
  .object({
    id,
    name: text,
    phone: optionalText,
    email: optionalText,
    accountId: optionalId,
    contactId: optionalId,
    leftAt: minute.nullable(),
  })
  .meta({ id: 'RosterPerson' });
const pattern = z
  .object({
    ...{ post, kind: z.enum(patternKinds), startsOn: text, endsOn: optionalText },
    ...{ changesAt: list(text), order: list(optionalId) },
  })
  .meta({ id: 'RosterPattern' });
const shift = z.object({ ...span, post, personId: optionalId }).meta({ id: 'RosterShift' });
const side = z.object({ ...span, post, personId: id }).meta({ id: 'RosterSwapSide' });
const exchanged = z.object({ one: side, other: side }).meta({ id: 'RosterExchange' });

const edited = {
  people: list(rosterPerson),
  patterns: list(pattern),
  shifts: list(shift),
  leaves: list(z.object({ ...span, personId: id }).meta({ id: 'RosterLeave' })),
  substitutes: list(z.object({ ...span, personId: id, substituteId: id }).meta({ id: 'RosterSubstitute' })),
};
const editedRoster = z.object(edited).meta({ id: 'EditedRoster' });
const roster = z.object({ ...edited, swaps: list(exchanged) }).meta({ id: 'Roster' });

/** One person, or a gap: `why` says which. */
const holder = z
  .discriminatedUnion('held', [
    z.object({ held: z.literal(true), person: rosterPerson }),
    z.object({
      held: z.literal(false),
      gap: z.discriminatedUnion('why', [
        z.object({ why: z.literal('nobody-planned') }),
        z.object({ why: z.literal('on-leave'), personId: id, name: text }),
        z.object({ why: z.literal('left'), personId: id, name: text }),
      ]),
    }),
  ])
  .meta({ id: 'RosterHolder' });
const row = z.object({ ...span, holders: z.object({ officer: holder, leader: holder, standby: holder }) }).meta({ id: 'RosterRow' });

const versionHeading = { id, version: z.int(), note: text, madeAt: time, madeByName: text };

export const rosterSwap = z
  .object({
    ...{ id, place: id, state: z.enum(rosterSwapStates), swap: exchanged, note: text, proposedAt: time, proposedBy: id },
    ...{ proposedByName: text, asked: id, askedName: text, settledAt: time.nullable(), settledByName: optionalText },
  })
  .meta({ id: 'RosterSwap' });

/** `version` null: there has been no roster, and notices go to the contacts of the configuration. */
export const ownRoster = z
  .object({
    now: time,
    place: id,
    ...names,
    version: z.object(versionHeading).nullable(),
    span: z.object(span),
    rows: list(row),
    plannedPosts: list(post),
    roster,
    ownPersonId: optionalId,
    openSwaps: list(rosterSwap),
    /** Of the command; an office has one roster and no levels. */
    levels: list(z.object(names)),
  })
  .meta({ id: 'OwnRoster' });

export const rosterVersion = z.object({ ...versionHeading, roster }).meta({ id: 'RosterVersion' });
const rosterHistoryEntry = z.object({ ...versionHeading, people: z.int() }).meta({ id: 'RosterHistoryEntry' });
export const rosterVersions = z.object(page(rosterHistoryEntry)).meta({ id: 'RosterVersions' });

const sheetFault = z
  .object({
    row: z.int(),
    column: text,
    kind: z.enum([
      'column-missing',
      'not-a-date',
      'not-a-time',
      'nobody-named',
      'unknown-post',
      'overlaps-another-row',
      'name-too-long',
      'repeats-otherwise',
    ]),
    found: text,
  })
  .meta({ id: 'SheetFault' });
const importedShift = z.object({ ...span, post, name: text, phone: optionalText, row: z.int() }).meta({ id: 'ImportedShift' });

/** What a file would make of the roster; nothing is stored. */
export const importedRoster = z
  .object({
    seenVersion: z.int(),
    roster: editedRoster,
    shifts: list(importedShift),
    newNames: list(text),
    replaced: z.int(),
    faults: list(sheetFault),
  })
  .meta({ id: 'ImportedRoster' });
