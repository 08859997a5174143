import type { SeededRandom } from '../chaos/seeded-random.js';
import {
  hazards,
  type Act,
  type Colour,
  type ColouredArea,
  type Entry,
  type HazardCode,
  type History,
  type RevisionKind,
} from './history.js';
import { areas, officeIds, mailContacts } from './world.js';

const DAY = 1440;
const MONTH_MIN = 30 * DAY;
const colours: readonly Colour[] = ['blue', 'yellow', 'orange', 'red'];

const someAreas = (random: SeededRandom): readonly string[] =>
  random.chance(0.4) ? ['410100'] : random.shuffled(areas).slice(0, 1 + Math.floor(random.next() * 3));

const coloured = (random: SeededRandom): readonly ColouredArea[] => {
  const main = random.pick(colours);
  return someAreas(random).map((area) => ({ area, colour: random.chance(0.25) ? random.pick(colours) : main }));
};

/** The revisions of one signal: continued, raised, lowered, corrected, lifted, retracted; also revisions of revisions. */
const drawRevisions = (random: SeededRandom, name: string, from: number): readonly Entry[] => {
  const entries: Entry[] = [];
  const known = [name];
  const kinds: readonly RevisionKind[] = [
    'continue',
    'upgrade',
    'downgrade',
    'minor-correction',
    'material-correction',
    'extend',
    'retract',
    'lift',
  ];
  let at = from;
  const count = Math.floor(random.next() * 4);
  for (let n = 1; n <= count; n += 1) {
    at += random.between(8, 150);
    const kind = random.pick(kinds);
    const revision = `${name}.${n}`;
    const of = random.chance(0.8) ? (known.at(-1) ?? name) : random.pick(known);
    entries.push({ atMin: at, act: { type: 'revise', name: revision, of, kind, careless: random.chance(0.3) } });
    known.push(revision);
  }
  return entries;
};

const drawSignal = (
  random: SeededRandom,
  name: string,
  at: number,
  episode: string | null,
  hazard: HazardCode = random.pick(hazards),
): readonly Entry[] => {
  const signal: Act = { type: 'signal', name, hazard, areas: coloured(random), episode, validMin: random.between(240, 900) };
  const entries: Entry[] = [{ atMin: at, act: signal }, ...drawRevisions(random, name, at)];
  if (random.chance(0.5)) entries.push({ atMin: at + random.between(5, 90), act: { type: 'decide', signals: [name], how: 'properly' } });
  if (random.chance(0.12))
    entries.push({ atMin: at + random.between(5, 60), act: { type: 'decide', signals: [name], how: 'before-the-signal' } });
  if (random.chance(0.12))
    entries.push({ atMin: at + random.between(5, 60), act: { type: 'decide', signals: [name], how: 'other-episode' } });
  return entries;
};

const drawEpisode = (random: SeededRandom, name: string, at: number): readonly Entry[] => {
  const onsetInMin = Math.round(
    random.pick([random.between(3_600, 7_200), random.between(400, 2_000), random.between(61, 300), random.between(-180, -5)]),
  );
  const lastsMin = Math.round(random.between(600, 2_400));
  const hazard = random.pick(hazards);
  const entries: Entry[] = [{ atMin: at, act: { type: 'open-episode', name, hazard, areas: someAreas(random), onsetInMin, lastsMin } }];
  const moves = onsetInMin > 0 ? Math.floor(random.next() * 4) : 0;
  let moved = at;
  for (let n = 0; n < moves; n += 1) {
    moved += random.between(30, Math.max(60, onsetInMin / 2));
    const back = n > 0 && random.chance(0.4);
    entries.push({
      atMin: moved,
      act: back
        ? { type: 'move-onset-back', episode: name }
        : { type: 'move-onset', episode: name, byMin: Math.round(random.between(-600, 600) / 30) * 30 || 60 },
    });
  }
  const signals = Math.floor(random.next() * 3);
  for (let n = 1; n <= signals; n += 1)
    entries.push(
      ...drawSignal(
        random,
        `${name}s${n}`,
        at + Math.max(10, onsetInMin) + random.between(-120, lastsMin / 2),
        name,
        random.chance(0.8) ? hazard : random.pick(hazards),
      ),
    );
  if (random.chance(0.5))
    entries.push({
      atMin: at + Math.max(0, onsetInMin) + random.between(-600, lastsMin),
      act: { type: 'lift-episode', episode: name, by: random.chance(0.5) ? 'chief' : 'forecaster' },
    });
  return entries;
};

const drawTroubles = (random: SeededRandom): readonly Entry[] => {
  const anywhere = (): number => random.between(0, MONTH_MIN - 2 * DAY);
  const make: readonly (() => Act)[] = [
    () => ({
      type: 'office-mood',
      office: random.pick(officeIds),
      mood: random.pick(['late', 'silent', 'receipts-only'] as const),
      forMin: random.between(120, 420),
    }),
    () => ({ type: 'command-mood', mood: 'silent', forMin: random.between(60, 200) }),
    () => ({
      type: 'forecaster-mood',
      mood: random.pick(['forgetful', 'careless', 'early', 'late'] as const),
      forMin: random.between(600, 6_000),
    }),
    () => ({ type: 'mail-down', contact: random.pick(mailContacts), forMin: random.between(300, 3_000), isPermanent: random.chance(0.6) }),
    () => ({ type: 'signed-out', who: random.pick([...officeIds, 'command']), forMin: random.between(300, 3_000) }),
    () => ({ type: 'withdraw-receipt', office: random.pick(officeIds) }),
    () => ({ type: 'policy', colour: random.pick(colours), receiptDueAfterMin: Math.round(random.between(3, 30)) }),
  ];
  const entries: Entry[] = [];
  for (let n = 0; n < 14; n += 1) entries.push({ atMin: anywhere(), act: random.pick(make)() });
  if (random.chance(0.3)) entries.push({ atMin: anywhere(), act: { type: 'outage', forMin: random.between(30, 3 * DAY) } });
  return entries;
};

/** Whole minutes, so that instants are easy to read. */
const inWholeMinutes = ({ atMin, act }: Entry): Entry => {
  const rounded = { ...act };
  if ('forMin' in rounded) return { atMin: Math.round(atMin), act: { ...rounded, forMin: Math.round(rounded.forMin) } };
  if (rounded.type === 'signal') return { atMin: Math.round(atMin), act: { ...rounded, validMin: Math.round(rounded.validMin) } };
  return { atMin: Math.round(atMin), act };
};

/** The same month for the same seed and number. It begins at midnight in the city; month 0 is January 2027. */
export const drawHistory = (random: SeededRandom, seed: number, month: number): History => {
  const entries: Entry[] = [];
  const episodes = 1 + Math.floor(random.next() * 3);
  for (let n = 1; n <= episodes; n += 1) entries.push(...drawEpisode(random, `e${n}`, random.between(0, 20 * DAY)));
  const lone = Math.floor(random.next() * 3);
  for (let n = 1; n <= lone; n += 1) entries.push(...drawSignal(random, `l${n}`, random.between(0, 26 * DAY), null));
  if (random.chance(0.5))
    entries.push({
      atMin: random.between(0, 26 * DAY),
      act: { type: 'express', name: 'x1', hazard: random.pick(hazards), areas: someAreas(random) },
    });
  entries.push(...drawTroubles(random));
  const within = entries.filter(({ atMin }) => atMin >= 0 && atMin < MONTH_MIN).map(inWholeMinutes);
  within.sort((one, other) => one.atMin - other.atMin);
  // 16:00 UTC is midnight in Zhengzhou.
  return { seed, month, beginsAt: new Date(Date.UTC(2027, month, 0, 16)), entries: within };
};
