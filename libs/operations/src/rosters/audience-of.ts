import { isBureauPlace, type RosterPlace } from '@rainstorm/warning-model';

/** Who hears of a change of a roster. The bureau's own are nobody else's business. */
export const audienceOf = (place: RosterPlace): 'all' | 'bureau' => (isBureauPlace(place) ? 'bureau' : 'all');
