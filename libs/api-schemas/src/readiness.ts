import { reaches, riskKinds, rosterPosts } from '@rainstorm/warning-model';
import { z } from 'zod';
import { channelKind, colour, id, list, names, optionalId, optionalText, optionalTime, page, text, time } from './fields.js';

const reach = z.enum(reaches);

/** 线路测试 of a way: when one was sent last and came back last, and how many were missed since. `sentAt` is null where none was sent yet. */
const lineTest = z.object({ sentAt: optionalTime, provenAt: optionalTime, isOpen: z.boolean(), missed: z.int() }).meta({
  id: 'LineTest',
  examples: [{ sentAt: '2026-11-28T01:00:00.000Z', provenAt: '2026-11-28T01:12:00.000Z', isOpen: false, missed: 0 }],
});

/**
 * `atOnce`: used at publication; otherwise only when another way failed, or for what must be answered sooner. `result` and `triedAt`: of the last try.
 * `provenAt`: when somebody was last known to have had a message by it; null where nobody ever was. `lineTest`: null where the way is not tested.
 */
const readyWay = z
  .object({
    channel: channelKind,
    address: text.optional(),
    atOnce: z.boolean(),
    result: z.enum(['sent', 'delivered', 'failed']).nullable(),
    reason: optionalText,
    triedAt: optionalTime,
    provenAt: optionalTime,
    lineTest: lineTest.nullable(),
  })
  .meta({
    id: 'ReadyWay',
    examples: [
      {
        channel: 'email',
        address: 'zbs@duty.example',
        atOnce: true,
        result: 'sent',
        reason: null,
        triedAt: '2026-11-30T00:00:00.000Z',
        provenAt: '2026-11-28T01:12:00.000Z',
        lineTest: { sentAt: '2026-11-28T01:00:00.000Z', provenAt: '2026-11-28T01:12:00.000Z', isOpen: false, missed: 0 },
      },
    ],
  });
const readyPerson = z
  .object({ contactId: id, name: text, post: text, standby: z.boolean(), ways: list(readyWay) })
  .meta({ id: 'ReadyPerson' });

/** `instead`: the level of the command that is told at once, because nobody of the office can be. */
const readyOffice = z
  .object({
    id,
    ...names,
    reach,
    isRostered: z.boolean(),
    receiptDueAt: time,
    instead: z.object(names).nullable(),
    people: list(readyPerson),
  })
  .meta({ id: 'ReadyOffice' });
const readyLevel = z.object({ place: id, ...names, reach, isRostered: z.boolean(), people: list(readyPerson) }).meta({ id: 'ReadyLevel' });

/** `bureau`: whom the bureau's own alarms go to, by post. Who is reached if a signal of this hazard and colour is published for the whole city at `at`. */
export const readiness = z
  .object({
    at: time,
    hazard: text,
    colour,
    offices: list(readyOffice),
    levels: list(readyLevel),
    bureau: list(readyLevel),
    checkedAt: optionalTime,
    untilAt: time,
  })
  .meta({ id: 'Readiness' });

/** What may keep a bulletin from reaching somebody. `toldAt`: when it was told last, to those who can mend it. */
const readinessRisk = z
  .object({
    id,
    kind: z.enum(riskKinds),
    place: optionalId,
    placeName: optionalText,
    placeNameEn: optionalText,
    post: z.enum(rosterPosts).nullable(),
    contactId: optionalId,
    name: optionalText,
    channel: channelKind.nullable(),
    detail: optionalText,
    beginsAt: time,
    endsAt: optionalTime,
    foundAt: time,
    toldAt: optionalTime,
  })
  .meta({
    id: 'ReadinessRisk',
    examples: [
      {
        id: 'rsk-5d41402abc4b2a76b9719d91',
        kind: 'post-empty',
        place: 'duty-office',
        placeName: '市委市政府总值班室',
        placeNameEn: 'Municipal duty office',
        post: 'officer',
        contactId: null,
        name: '周值班',
        channel: null,
        detail: 'on-leave',
        beginsAt: '2026-12-03T00:00:00.000Z',
        endsAt: '2026-12-04T00:00:00.000Z',
        foundAt: '2026-11-30T01:00:00.000Z',
        toldAt: null,
      },
    ],
  });
export const readinessRisks = z.object(page(readinessRisk)).meta({ id: 'ReadinessRisks' });
