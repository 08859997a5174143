import { z } from 'zod';
import { id, list, optionalText, optionalTime, time } from './fields.js';

const pushDevice = z
  .object({
    id,
    userAgent: optionalText,
    createdAt: time,
    /** With its session. */
    endsAt: time,
    /** Of the session that asks. */
    current: z.boolean(),
    /** Only a `proven` device counts as one that a push reaches. */
    state: z.enum(['proven', 'checking', 'unproven', 'unreachable']),
    provenAt: optionalTime,
    waitingSince: optionalTime,
    /** Why the push service did not take the last push; null where it did. */
    failure: optionalText,
  })
  .meta({ id: 'PushDevice' });

/** `publicKey`: what a browser subscribes with; null where the city has no web push. */
export const pushDevices = z.object({ now: time, publicKey: optionalText, items: list(pushDevice) }).meta({ id: 'PushDevices' });
