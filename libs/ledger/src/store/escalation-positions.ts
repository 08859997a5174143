import type { EscalationId, EscalationPosition } from '@rainstorm/warning-model';
import type { EntityManager } from 'typeorm';

/** Which level was told last, and in which round, of many escalations at once. */
export class EscalationPositions {
  constructor(private readonly manager: EntityManager) {}

  async move(positions: readonly (EscalationPosition & { readonly id: EscalationId })[]): Promise<void> {
    await this.manager.query(
      `UPDATE escalations
       SET level = moved.level, round = moved.round
       FROM jsonb_to_recordset($1::jsonb) AS moved (id text, level integer, round integer)
       WHERE escalations.id = moved.id`,
      [JSON.stringify(positions.map(({ id, level, round }) => ({ id, level, round })))],
    );
  }
}
