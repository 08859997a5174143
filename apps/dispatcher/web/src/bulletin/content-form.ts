import { unfilledPlacesOf } from '@rainstorm/warning-model';
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

/** How many places of the template nobody has filled in yet. */
export const countPlaceholders = (content: Content): number => unfilledPlacesOf(content).length;
