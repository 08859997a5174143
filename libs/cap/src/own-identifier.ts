import { isCapTime } from './cap-structure.js';

/** Beijing time, which all warnings of the country have. */
export const OWN_OFFSET = '+08:00';

/** `ZZZZZZDDDUUUXX_YYYYMMDDhhmmss_N`, 31 characters: the unit, a time of the clock, and the number within the second. */
export const isOwnIdentifier = (identifier: string): boolean => {
  const [, year, month, day, hour, minute, second] = /^\d{6}[0-9A-Z]{8}_(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)_\d$/.exec(identifier) ?? [];
  return year !== undefined && isCapTime(`${year}-${month}-${day}T${hour}:${minute}:${second}${OWN_OFFSET}`);
};
