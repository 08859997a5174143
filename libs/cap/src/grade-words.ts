import { colours, gradeName, levels, type BulletinContent, type Colour, type Grade, type Level } from '@rainstorm/warning-model';
import type { CapSeverity } from './cap-alert.js';

/** docs/mechanism.md: blue Minor, yellow Moderate, orange Severe, red Extreme; the levels in the same order. */
const severities = ['Minor', 'Moderate', 'Severe', 'Extreme'] as const satisfies readonly CapSeverity[];

/** The gravest colour and the gravest level of a bulletin and its areas, each on its own scale. */
export const gravestGrade = (content: Pick<BulletinContent, 'level' | 'colour' | 'areas'>): Grade => {
  const said = [content, ...content.areas];
  const colour = Math.max(...said.map((grade) => (grade.colour === null ? -1 : colours.indexOf(grade.colour))));
  const level = Math.max(...said.map((grade) => (grade.level === null ? -1 : levels.indexOf(grade.level))));
  return { colour: colours[colour] ?? null, level: levels[level] ?? null };
};

/** The graver one of colour and level. */
export const severityOf = ({ colour, level }: Grade): CapSeverity => {
  const rank = Math.max(colour === null ? -1 : colours.indexOf(colour), level === null ? -1 : levels.indexOf(level));
  return severities[rank] ?? 'Unknown';
};

const colourEn: Readonly<Record<Colour, string>> = { blue: 'Blue', yellow: 'Yellow', orange: 'Orange', red: 'Red' };
const levelEn: Readonly<Record<Level, string>> = { IV: 'Level IV', III: 'Level III', II: 'Level II', I: 'Level I' };
export const gradeNameEn = ({ colour, level }: Grade): string =>
  [level === null ? null : levelEn[level], colour === null ? null : colourEn[colour]].filter((word) => word !== null).join(', ');

export const gradeWords = (grade: Grade) => ({ zh: gradeName(grade), en: gradeNameEn(grade) });
