import { colours, levels, type Colour, type Level } from '@rainstorm/warning-model';

interface Weighed {
  readonly isCalm: boolean;
  readonly isExercise: boolean;
  readonly colour: Colour | null;
  readonly level: Level | null;
  /** RFC 3339; null if nothing has to be done by a time. */
  readonly until: string | null;
}

const gravity = ({ colour, level }: Weighed): number =>
  Math.max(colour === null ? 0 : colours.indexOf(colour) + 1, level === null ? 0 : levels.indexOf(level) + 1);

/** What really happens before what is practised, an alarm before the end of a warning, the graver before the milder, then the nearer deadline. */
export const inOrderOfGravity = <Call extends Weighed>(calls: readonly Call[]): readonly Call[] =>
  [...calls].sort(
    (a, b) =>
      Number(a.isExercise) - Number(b.isExercise) ||
      Number(a.isCalm) - Number(b.isCalm) ||
      gravity(b) - gravity(a) ||
      (a.until ?? '9').localeCompare(b.until ?? '9'),
  );
