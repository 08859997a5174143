import type { Dice } from '../chaos/dice.js';
import { hazards, type Act, type Colour, type ColouredArea, type Entry, type History, type RevisionKind } from './history.js';
import { areas, officeIds, mailContacts } from './world.js';

const DAY = 1440;
const MONTH_MIN = 30 * DAY;
const colours: readonly Colour[] = ['blue', 'yellow', 'orange', 'red'];

const someAreas = (dice: Dice): readonly string[] =>
  dice.chance(0.4) ? ['410100'] : dice.shuffled(areas).slice(0, 1 + Math.floor(dice.throw() * 3));

const coloured = (dice: Dice): readonly ColouredArea[] => {
  const main = dice.one(colours);
  return someAreas(dice).map((area) => ({ area, colour: dice.chance(0.25) ? dice.one(colours) : main }));
};

/** The revisions of one signal: continued, raised, lowered, corrected, lifted, retracted; also revisions of revisions. */
const drawRevisions = (dice: Dice, name: string, from: number): readonly Entry[] => {
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
  const count = Math.floor(dice.throw() * 4);
  for (let n = 1; n <= count; n += 1) {
    at += dice.between(8, 150);
    const kind = dice.one(kinds);
    const revision = `${name}.${n}`;
    const of = dice.chance(0.8) ? (known.at(-1) ?? name) : dice.one(known);
    entries.push({ atMin: at, act: { type: 'revise', name: revision, of, kind, careless: dice.chance(0.3) } });
    known.push(revision);
  }
  return entries;
};

const drawSignal = (dice: Dice, name: string, at: number, episode: string | null): readonly Entry[] => {
  const hazard = dice.one(hazards);
  const signal: Act = { type: 'signal', name, hazard, areas: coloured(dice), episode, validMin: dice.between(240, 900) };
  const entries: Entry[] = [{ atMin: at, act: signal }, ...drawRevisions(dice, name, at)];
  if (dice.chance(0.5)) entries.push({ atMin: at + dice.between(5, 90), act: { type: 'decide', signals: [name], how: 'properly' } });
  if (dice.chance(0.12))
    entries.push({ atMin: at + dice.between(5, 60), act: { type: 'decide', signals: [name], how: 'before-the-signal' } });
  if (dice.chance(0.12)) entries.push({ atMin: at + dice.between(5, 60), act: { type: 'decide', signals: [name], how: 'other-episode' } });
  return entries;
};

const drawEpisode = (dice: Dice, name: string, at: number): readonly Entry[] => {
  const onsetInMin = Math.round(
    dice.one([dice.between(3_600, 7_200), dice.between(400, 2_000), dice.between(61, 300), dice.between(-180, -5)]),
  );
  const lastsMin = Math.round(dice.between(600, 2_400));
  const entries: Entry[] = [
    { atMin: at, act: { type: 'open-episode', name, hazard: dice.one(hazards), areas: someAreas(dice), onsetInMin, lastsMin } },
  ];
  const moves = onsetInMin > 0 ? Math.floor(dice.throw() * 4) : 0;
  let moved = at;
  for (let n = 0; n < moves; n += 1) {
    moved += dice.between(30, Math.max(60, onsetInMin / 2));
    const back = n > 0 && dice.chance(0.4);
    entries.push({
      atMin: moved,
      act: back
        ? { type: 'move-onset-back', episode: name }
        : { type: 'move-onset', episode: name, byMin: Math.round(dice.between(-600, 600) / 30) * 30 || 60 },
    });
  }
  const signals = Math.floor(dice.throw() * 3);
  for (let n = 1; n <= signals; n += 1)
    entries.push(...drawSignal(dice, `${name}s${n}`, at + Math.max(10, onsetInMin) + dice.between(-120, lastsMin / 2), name));
  if (dice.chance(0.5))
    entries.push({
      atMin: at + Math.max(0, onsetInMin) + dice.between(-600, lastsMin),
      act: { type: 'lift-episode', episode: name, by: dice.chance(0.5) ? 'chief' : 'forecaster' },
    });
  return entries;
};

const drawTroubles = (dice: Dice): readonly Entry[] => {
  const anywhere = (): number => dice.between(0, MONTH_MIN - 2 * DAY);
  const make: readonly (() => Act)[] = [
    () => ({
      type: 'office-mood',
      office: dice.one(officeIds),
      mood: dice.one(['late', 'silent', 'receipts-only'] as const),
      forMin: dice.between(120, 900),
    }),
    () => ({ type: 'command-mood', mood: 'silent', forMin: dice.between(60, 400) }),
    () => ({
      type: 'forecaster-mood',
      mood: dice.one(['forgetful', 'careless', 'early', 'late'] as const),
      forMin: dice.between(600, 6_000),
    }),
    () => ({ type: 'mail-down', contact: dice.one(mailContacts), forMin: dice.between(300, 3_000), isPermanent: dice.chance(0.6) }),
    () => ({ type: 'signed-out', who: dice.one([...officeIds, 'command']), forMin: dice.between(300, 3_000) }),
    () => ({ type: 'withdraw-receipt', office: dice.one(officeIds) }),
    () => ({ type: 'policy', colour: dice.one(colours), receiptDueAfterMin: Math.round(dice.between(3, 30)) }),
  ];
  const entries: Entry[] = [];
  for (let n = 0; n < 14; n += 1) entries.push({ atMin: anywhere(), act: dice.one(make)() });
  if (dice.chance(0.3)) entries.push({ atMin: anywhere(), act: { type: 'outage', forMin: dice.between(30, 3 * DAY) } });
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
export const drawHistory = (dice: Dice, seed: number, month: number): History => {
  const entries: Entry[] = [];
  const episodes = 1 + Math.floor(dice.throw() * 3);
  for (let n = 1; n <= episodes; n += 1) entries.push(...drawEpisode(dice, `e${n}`, dice.between(0, 20 * DAY)));
  const lone = Math.floor(dice.throw() * 3);
  for (let n = 1; n <= lone; n += 1) entries.push(...drawSignal(dice, `l${n}`, dice.between(0, 26 * DAY), null));
  if (dice.chance(0.5))
    entries.push({
      atMin: dice.between(0, 26 * DAY),
      act: { type: 'express', name: 'x1', hazard: dice.one(hazards), areas: someAreas(dice) },
    });
  entries.push(...drawTroubles(dice));
  const within = entries.filter(({ atMin }) => atMin >= 0 && atMin < MONTH_MIN).map(inWholeMinutes);
  within.sort((one, other) => one.atMin - other.atMin);
  // 16:00 UTC is midnight in Zhengzhou.
  return { seed, month, beginsAt: new Date(Date.UTC(2027, month, 0, 16)), entries: within };
};
