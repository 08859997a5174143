import type { Content } from '../api/desk-api.ts';
import type { Bulletin } from '../api/dispatcher-paths.ts';

/** What a forecaster may write, as the form keeps it. */
export const contentOf = ({ headline, description, instruction, areas, level, colour, onset, expires }: Bulletin): Content => ({
  headline,
  description,
  instruction,
  areas,
  level,
  colour,
  onset,
  expires,
});

/** A place of the template that nobody has filled in yet: `（待填：…）`. */
const TODO = /（待填[^）]*）/gu;
export const todoCount = ({ headline, description, instruction }: Content): number =>
  [headline, description, instruction].reduce((sum, text) => sum + (text.match(TODO)?.length ?? 0), 0);
