import { areaContradictions } from './contradicting-areas.js';
import { gradeContradictions } from './contradicting-grades.js';
import { numberContradictions } from './contradicting-numbers.js';
import { timeContradictions } from './contradicting-times.js';
import type { BulletinRecord, Contradiction } from './contradiction.js';

/**
 * The words that contradict the record: another colour or level, another onset, another end or number of hours, the number of another
 * bulletin, an area that the bulletin is not about (docs/design.md, section 5, "Text"). Only plain statements count; a condition, a former
 * grade, or what another station has issued does not.
 */
export const findContradictions = (record: BulletinRecord): readonly Contradiction[] => [
  ...gradeContradictions(record),
  ...timeContradictions(record),
  ...numberContradictions(record),
  ...areaContradictions(record),
];
