import { z } from 'zod';
import { id, list, optionalText, optionalTime, status, text, time } from './fields.js';

const number = z.int().meta({ examples: [12] });
const year = z.int().meta({ examples: [2026] });

/** 本单位收文序号, in the series of one office, year and status. `previous`: the number given before it; null for the first of the year. */
export const receiverNumber = z.object({ year, number, previous: z.int().nullable() }).meta({ id: 'ReceiverNumber' }).nullable();

/**
 * The series of the own office in this year. `gaps`: numbers before `last` that the system did not give, skipped when a lost ledger was restored,
 * and that the office has not spoken of yet.
 */
export const officeSeries = z
  .object({ status, year, last: number, gaps: list(z.object({ first: number, last: number }).meta({ id: 'NumberSpan' })) })
  .meta({ id: 'OfficeSeries' });

/** What an office says of numbers of its series. The desk looks after what was not received: `handledAt` is null until then. */
export const numberReport = z
  .object({
    ...{ id, officeId: id, status, year, first: number, last: number, received: z.boolean(), note: text, reportedAt: time },
    ...{ reportedBy: text, reportedByName: text, handledAt: optionalTime, handledBy: optionalText, handledByName: optionalText },
    handledNote: optionalText,
  })
  .meta({ id: 'NumberReport' });

/** `found`: what has these numbers in the system, in their order. */
export const reportedNumbers = z
  .object({
    report: numberReport,
    found: list(
      z.object({ dispatchId: id, sequence: number, number: optionalText, headline: optionalText }).meta({ id: 'NumberedDispatch' }),
    ),
  })
  .meta({ id: 'ReportedNumbers' });

export const handledNumberReport = z.object({ report: numberReport }).meta({ id: 'HandledNumberReport' });
