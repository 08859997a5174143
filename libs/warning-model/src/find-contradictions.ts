import { areaContradictions } from './contradicting-areas.js';
import { gradeContradictions } from './contradicting-grades.js';
import { numberContradictions } from './contradicting-numbers.js';
import { timeContradictions } from './contradicting-times.js';
import type { BulletinRecord, Contradiction } from './contradiction.js';
import { narrowText } from './folded-text.js';

/**
 * The words that contradict the record: another colour or level, another onset, another end or number of hours, the number of another
 * bulletin, an area that the bulletin is not about (docs/design.md, section 5, "Text"). Only plain statements count; a condition, a former
 * grade, or what another station has issued does not. Digits of full width count like narrow ones, and signs that nobody sees not at all.
 */
export const findContradictions = (written: BulletinRecord): readonly Contradiction[] => {
  const record: BulletinRecord = {
    ...written,
    headline: narrowText(written.headline),
    description: narrowText(written.description),
    instruction: narrowText(written.instruction),
  };
  return [...gradeContradictions(record), ...timeContradictions(record), ...numberContradictions(record), ...areaContradictions(record)];
};
