import { channelKinds } from '@rainstorm/warning-model';
import { z } from 'zod';

export const testing = z.strictObject({ channel: z.enum(channelKinds) });
export const tested = z.object({ deliveryId: z.string(), channel: z.enum(channelKinds), contactName: z.string(), at: z.date() });
