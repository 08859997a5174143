import type { Content } from '../api/desk-api.ts';
import type { Bulletin } from '../api/dispatcher-paths.ts';

/** The editable fields of a bulletin. */
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

/** A placeholder of the template that is not filled in yet: `（待填：…）`. */
const PLACEHOLDER = /（待填[^）]*）/gu;
export const countPlaceholders = ({ headline, description, instruction }: Content): number =>
  [headline, description, instruction].reduce((sum, text) => sum + (text.match(PLACEHOLDER)?.length ?? 0), 0);
