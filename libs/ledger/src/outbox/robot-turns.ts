import type { EntityManager } from 'typeorm';

/** At most `count` messages in any `perMs` milliseconds. */
export interface TurnLimit {
  readonly count: number;
  readonly perMs: number;
}

const LIMITS = `jsonb_to_recordset($2::jsonb) AS one (count integer, "perMs" float8)`;
const AGO = `clock_timestamp() - one."perMs" * interval '1 millisecond'`;

/** When each robot of a group may speak, for all processes together, in real time by the database's clock. Outside of a transaction. */
export class RobotTurns {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Takes a turn of this robot, and resolves with 0; or with how many milliseconds there is none. `robot`: the name of its setting, without a secret.
   * Two processes never take the same turn: the row is locked while its turns are counted.
   */
  async take(robot: string, limits: readonly TurnLimit[]): Promise<number> {
    const given = [robot, JSON.stringify(limits)];
    const taken = await this.manager.query<unknown[]>(
      `INSERT INTO robot_turns (robot, taken_real)
       VALUES ($1, ARRAY[clock_timestamp()])
       ON CONFLICT (robot) DO UPDATE
       SET taken_real = array_append(
         ARRAY(
           SELECT turn
           FROM unnest(robot_turns.taken_real) AS turn
           WHERE turn > (SELECT min(${AGO}) FROM ${LIMITS})
           ORDER BY turn
         ),
         clock_timestamp()
       )
       WHERE robot_turns.paused_until_real <= clock_timestamp()
         AND NOT EXISTS (
           SELECT
           FROM ${LIMITS}
           WHERE (SELECT count(*) FROM unnest(robot_turns.taken_real) AS turn WHERE turn > ${AGO}) >= one.count
         )
       RETURNING robot`,
      given,
    );
    if (taken.length > 0) return 0;
    const [row] = await this.manager.query<{ ms: number | null }[]>(
      `SELECT (extract(epoch FROM greatest(
         paused_until_real,
         (
           SELECT max(blocking.turn + one."perMs" * interval '1 millisecond')
           FROM ${LIMITS}
           CROSS JOIN LATERAL (
             SELECT turn
             FROM unnest(taken_real) AS turn
             WHERE turn > ${AGO}
             ORDER BY turn DESC
             OFFSET one.count - 1
             LIMIT 1
           ) AS blocking
         )
       ) - clock_timestamp()) * 1000)::float8 AS ms
       FROM robot_turns
       WHERE robot = $1`,
      given,
    );
    // It may have become free meanwhile: whoever asks again gets it.
    return Math.max(1, Math.ceil(row?.ms ?? 1));
  }

  /** No process lets this robot speak for so long: the messenger wants it. */
  async pause(robot: string, pauseMs: number): Promise<void> {
    await this.manager.query(
      `INSERT INTO robot_turns (robot, paused_until_real)
       VALUES ($1, clock_timestamp() + $2 * interval '1 millisecond')
       ON CONFLICT (robot) DO UPDATE SET paused_until_real = greatest(robot_turns.paused_until_real, excluded.paused_until_real)`,
      [robot, pauseMs],
    );
  }
}
