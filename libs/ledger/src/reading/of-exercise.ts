/** In SQL: true where a row belongs to no exercise. The first half, asked once, spares the rest while there never was an exercise. */
export const isActual = (bulletins: readonly string[], slots: readonly string[]): string => `(
  NOT EXISTS (SELECT FROM episodes WHERE status = 'exercise')
  OR NOT (
    EXISTS (SELECT FROM bulletins WHERE status = 'exercise' AND id IN (${bulletins.join(', ')}))
    OR EXISTS (
      SELECT FROM slots JOIN episodes ON episodes.id = slots.episode_id
      WHERE episodes.status = 'exercise' AND slots.id IN (${slots.join(', ')})
    )
  )
)`;

/** A timer, in SQL by this name, names its subject by id only: a bulletin, a dispatch, an escalation, a slot, a decision clock, a round of calls, the signal of a district. */
export const actualTimer = (timer: string): string =>
  isActual(
    [
      `${timer}.subject_id`,
      `(SELECT bulletin_id FROM dispatches WHERE id = ${timer}.subject_id)`,
      `(SELECT bulletin_id FROM escalations WHERE id = ${timer}.subject_id)`,
      `(SELECT bulletin_id FROM decision_clocks WHERE id = ${timer}.subject_id)`,
      `(SELECT bulletin_id FROM leader_call_rounds WHERE id = ${timer}.subject_id)`,
      `(SELECT bulletin_id FROM unit_signals WHERE id = ${timer}.subject_id)`,
    ],
    [
      `${timer}.subject_id`,
      `(SELECT alarms.slot_id FROM escalations JOIN alarms ON alarms.id = alarm_id WHERE escalations.id = ${timer}.subject_id)`,
    ],
  );
