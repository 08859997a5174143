import type { City, Colour, ContactId, Leader, LeaderRule, OfficeId } from '@rainstorm/warning-model';

/** So many invented leaders of the districts, spread evenly over the sixteen units; every fourth is of a township and called for red only. */
export const someLeaders = (city: City, count: number): readonly Leader[] =>
  Array.from({ length: count }, (_each, index): Leader => {
    const area = city.areas[index % city.areas.length];
    const township = index % 4 === 3 ? area?.townships?.[0] : undefined;
    const from: Colour = index % 4 === 3 ? 'red' : 'orange';
    return {
      id: `leader-${String(index + 1).padStart(3, '0')}` as ContactId,
      name: `演示·领导${index + 1}`,
      post: `${area?.name ?? ''}负责同志`,
      area: township?.code ?? area?.code ?? city.areaCode,
      phone: `100${String(10_000_000 + index)}`,
      from,
    };
  });

/** The same city with so many leaders, whom the command and the duty office call. */
export const withLeaders =
  (count: number, patch: Partial<LeaderRule> = {}) =>
  (city: City): City => ({
    ...city,
    leaders: {
      hazards: ['rainstorm'],
      reachWithinMin: { orange: 10, red: 5 },
      againAfterMin: 180,
      byMachine: true,
      inExercises: true,
      callers: ['duty-office' as OfficeId],
      leaders: someLeaders(city, count),
      ...patch,
    },
  });
