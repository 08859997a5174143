import { colours, levels, unitStandings } from '@rainstorm/warning-model';
import { z } from 'zod';
import { bulletinHeading } from './bulletins.js';
import { responseTrack } from './decisions.js';
import { colour, duration, id, list, names, optionalId, optionalText, optionalTime, status, text, time } from './fields.js';

/** What a district decided. `signalId` and `lagMs`: the signal that was in force for it, and how long after its beginning it decided. */
const unitResponse = z
  .object({
    id,
    unitId: id,
    status,
    track: responseTrack,
    chosen: z.enum([...colours, ...levels, 'none']),
    decidedAt: time,
    decidedBy: text,
    note: text,
    signalId: optionalId,
    lagMs: duration.nullable(),
    recordedByName: text,
    recordedAt: time,
  })
  .meta({ id: 'UnitResponse' });

/** The gravest signal in force for a district. `remindAt` and `tellAt`: when it, and then the command, hears that no response was decided. */
const unitSignal = z
  .object({
    id,
    colour,
    startedAt: time,
    remindAt: optionalTime,
    tellAt: optionalTime,
    remindedAt: optionalTime,
    toldAt: optionalTime,
    answeredAt: optionalTime,
    closedByName: optionalText,
    closedReason: optionalText,
    bulletin: bulletinHeading.nullable(),
  })
  .meta({ id: 'UnitSignal' });

/** One district. A signal of an exercise stands in a row of its own. `lagMs` runs on while no response was decided. */
const unitRow = z
  .object({
    unitId: id,
    ...names,
    status,
    standing: z.enum(unitStandings),
    signal: unitSignal.nullable(),
    response: unitResponse.nullable(),
    lagMs: duration.nullable(),
    /** Whether the reader may record its response. */
    mayRespond: z.boolean(),
  })
  .meta({ id: 'UnitRow' });

/** 区县响应: the most urgent district first. */
export const unitBoard = z.object({ now: time, items: list(unitRow) }).meta({ id: 'UnitBoard' });
/** `answers`: whether it answers the signal that is in force for the district. */
export const recordedUnitResponse = z.object({ response: unitResponse, answers: z.boolean() }).meta({ id: 'RecordedUnitResponse' });
