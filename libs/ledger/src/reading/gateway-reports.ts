import type { EntityManager } from 'typeorm';
import { RIGHT_NOW } from '../store/right-now.js';

/** What networks reported of what one gateway took within the last minutes. Only what was reported counts. */
export interface GatewayReports {
  readonly channel: 'sms' | 'voice';
  readonly gateway: string;
  readonly reported: number;
  /** Failed, or an SMS that took longer than a minute. */
  readonly bad: number;
  /** Different numbers among the bad ones: one phone that is off says nothing of a gateway. */
  readonly badNumbers: number;
}

const WINDOW = `interval '10 minutes'`;
const SLOW = `interval '60 seconds'`;

/** By the name of the setting, where a channel has several gateways. */
export const gatewayReports = async (manager: EntityManager): Promise<readonly GatewayReports[]> =>
  manager.query<GatewayReports[]>(
    `WITH ended AS (
       SELECT channel, gateway, address AS number, coalesce(last_reason = 'undelivered', false) OR delivered_at > sent_at + ${SLOW} AS "isBad"
       FROM deliveries
       WHERE channel = 'sms'
         AND gateway IS NOT NULL
         AND sent_at > ${RIGHT_NOW} - ${WINDOW}
         AND (delivered_at IS NOT NULL OR last_reason = 'undelivered')
       UNION ALL
       SELECT 'voice', gateway, phone, ended_how = 'failed'
       FROM calls
       WHERE gateway IS NOT NULL
         AND opened_at > ${RIGHT_NOW} - ${WINDOW}
         AND ended_how IS NOT NULL
     )
     SELECT
       channel,
       gateway,
       count(*)::integer AS reported,
       count(*) FILTER (WHERE coalesce("isBad", false))::integer AS bad,
       count(DISTINCT number) FILTER (WHERE coalesce("isBad", false))::integer AS "badNumbers"
     FROM ended
     GROUP BY channel, gateway
     ORDER BY channel, gateway`,
  );
