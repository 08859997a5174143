import { z } from 'zod';

/** At most so many reports or replies in one call; Aliyun's documents name some hundred. */
const MOST = 1_000;

/** SmsReport of Aliyun: `out_id` is the number that we gave the SMS. Fields that we do not read may be there too. */
export const smsReports = z
  .array(z.object({ success: z.boolean(), err_code: z.string().max(100).default(''), out_id: z.string().max(100) }))
  .max(MOST);

/** SmsUp of Aliyun: what somebody replied. */
export const smsReplies = z.array(z.object({ phone_number: z.string().max(30), content: z.string().max(1_000) })).max(MOST);
