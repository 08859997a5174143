import { z } from 'zod';
import { id, msgType, optionalText, optionalTime, page, status, text, time } from './fields.js';

const capMessage = z
  .object({
    id,
    identifier: optionalText,
    number: optionalText,
    headline: text,
    status,
    msgType,
    sentAt: optionalTime,
    expires: time,
    /** Addresses of the files, from the root of the app. */
    cap: optionalText,
    gbt: optionalText,
  })
  .meta({ id: 'CapMessage' });

export const capMessages = z.object(page(capMessage)).meta({ id: 'CapMessages' });
