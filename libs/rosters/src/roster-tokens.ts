export const KEEPER_OF = Symbol('keeper-of');
export const ROSTER_CITY = Symbol('roster-city');
