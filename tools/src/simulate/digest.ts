import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import type { Message } from './judge/messages.js';

/** Everything that can be repeated: no ids, which are drawn by chance, and no times of the machine. */
const facts = `
  SELECT string_agg(line, E'\\n' ORDER BY line COLLATE "C") AS text FROM (
    SELECT concat_ws(' ', 'dispatch', office_id, state, published_at, receipt_due_at, acknowledged_at, escalated_at, followed_up_at) AS line FROM dispatches
    UNION ALL
    SELECT concat_ws(' ', 'escalation', cause, office_id, state, raised_at, level, round, answered_at, closed_at) FROM escalations
    UNION ALL
    SELECT concat_ws(' ', 'slot', step, week, purpose, state, reason, due_at, published_at) FROM slots
    UNION ALL
    SELECT concat_ws(' ', 'delivery', purpose, contact_id, channel, state, attempts, created_at, sent_at) FROM deliveries
    UNION ALL
    SELECT concat_ws(' ', 'timer', kind, due_at) FROM timers
  ) AS lines`;

/** SHA-256 of what happened in a month: equal for the same history, however the machine was loaded. `steps`: the instants that were played. */
export const digestOf = async (client: Client, messages: readonly Message[], steps: readonly Date[]): Promise<string> => {
  const { rows } = await client.query<{ text: string | null }>(facts);
  const sent = messages.map(({ sentAt, kind, revisionKind, headline, description, instruction, expires }) =>
    JSON.stringify([sentAt, kind, revisionKind, headline, description, instruction, expires]),
  );
  return createHash('sha256')
    .update(steps.map((at) => at.toISOString()).join('\n'))
    .update([...sent].sort().join('\n'))
    .update(rows[0]?.text ?? '')
    .digest('hex');
};
