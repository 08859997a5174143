import { z } from 'zod';

/** At most so many reports in one call. */
const MOST = 1_000;
const shortText = z.string().max(100);

/**
 * VoiceReport of Aliyun at the end of a call, and VoiceCallReport of each key (300000): `out_id` is the number that we gave the call. Fields that we do
 * not read may be there too.
 */
export const voiceReports = z
  .array(
    z.object({
      out_id: shortText,
      status_code: z.union([shortText, z.number().transform(String)]),
      dtmf: shortText.nullish().transform((keys) => keys ?? ''),
    }),
  )
  .max(MOST);
