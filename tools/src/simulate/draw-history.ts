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

type Revision = Extract<Act, { type: 'revise' }>;

/** Revisions in an order that tries the rules of retraction: `of` counts from 0, the signal itself. */
const plots: readonly (readonly { readonly kind: RevisionKind; readonly of: number; readonly words?: Revision['words'] }[])[] = [
  // A correction of what is retracted.
  [
    { kind: 'minor-correction', of: 0 },
    { kind: 'retract', of: 0 },
  ],
  [
    { kind: 'extend', of: 0 },
    { kind: 'material-correction', of: 1 },
    { kind: 'retract', of: 1 },
  ],
  // The retraction of an update.
  [
    { kind: 'extend', of: 0 },
    { kind: 'retract', of: 1 },
  ],
  [
    { kind: 'upgrade', of: 0 },
    { kind: 'retract', of: 1 },
  ],
  // The words of the bulletin before, whose mark fits.
  [
    { kind: 'extend', of: 0 },
    { kind: 'extend', of: 1, words: 'as-before' },
  ],
  [
    { kind: 'material-correction', of: 0 },
    { kind: 'minor-correction', of: 1, words: 'as-before' },
  ],
];

/** The revisions of one signal: continued, raised, lowered, corrected, lifted, retracted; also revisions of revisions. */
const drawRevisions = (random: SeededRandom, name: string, from: number): readonly Entry[] => {
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
  const freely = (count: number): (typeof plots)[number] =>
    Array.from({ length: count }, (_, before) => ({
      kind: random.pick(kinds),
      of: random.chance(0.8) ? before : Math.floor(random.next() * (before + 1)),
    }));
  const plot = random.chance(0.4) ? random.pick(plots) : freely(Math.floor(random.next() * 4));
  let at = from;
  return plot.map(({ kind, of, words }, index): Entry => {
    at += random.between(8, plots.includes(plot) ? 60 : 150);
    const drawn = random.chance(0.3) ? 'template' : 'own';
    return {
      atMin: at,
      act: { type: 'revise', name: `${name}.${index + 1}`, of: of === 0 ? name : `${name}.${of}`, kind, words: words ?? drawn },
    };
  });
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
  if (random.chance(0.25))
    entries.push({ atMin: at + random.between(5, 60), act: { type: 'decide', signals: [name], how: 'other-episode' } });
  return entries;
};

/** Minutes before the onset at which the bulletins of 3 days, 1 day and 6 hours can be given before they are due. */
const windows = [
  [5_000, 4_400],
  [1_780, 1_480],
  [415, 375],
] as const;

/** Changes of the onset, some of them to and fro, and some of those while a bulletin was published before it was due. */
const drawMoves = (random: SeededRandom, name: string, at: number, onsetInMin: number): readonly Entry[] => {
  if (onsetInMin <= 0) return [];
  const entries: Entry[] = [];
  const byMin = (most: number): number => Math.round(random.between(-most, most) / 30) * 30 || 60;
  const fitting = windows.filter(([opens]) => onsetInMin > opens + 40);
  if (fitting.length > 0 && random.chance(0.5)) {
    const [opens, closes] = random.pick(fitting);
    const inWindow = at + onsetInMin - random.between(closes, opens);
    const opened = Math.max(at, at + onsetInMin - opens - 60);
    if (random.chance(0.6)) entries.push({ atMin: opened, act: { type: 'forecaster-mood', mood: 'eager', forMin: 120 } });
    entries.push({ atMin: inWindow, act: { type: 'move-onset', episode: name, byMin: Math.abs(byMin(180)) } });
    entries.push({ atMin: inWindow + random.between(5, 60), act: { type: 'move-onset-back', episode: name } });
    return entries;
  }
  const moves = Math.floor(random.next() * 4);
  let moved = at;
  for (let n = 0; n < moves; n += 1) {
    moved += random.between(30, Math.max(60, onsetInMin / 2));
    const back = n > 0 && random.chance(0.4);
    entries.push({
      atMin: moved,
      act: back ? { type: 'move-onset-back', episode: name } : { type: 'move-onset', episode: name, byMin: byMin(600) },
    });
  }
  return entries;
};

/** The end of an episode that is not left to its time: lifted, withdrawn, or with a bulletin waived before. */
const drawEnd = (
  random: SeededRandom,
  name: string,
  hazard: HazardCode,
  at: number,
  onsetInMin: number,
  lastsMin: number,
): readonly Entry[] => {
  const entries: Entry[] = [];
  const onset = at + Math.max(0, onsetInMin);
  const by = (): 'chief' | 'forecaster' => (random.chance(0.5) ? 'chief' : 'forecaster');
  /** Often the bulletins before such an act were forgotten. */
  const perhapsForgotten = (until: number): void => {
    const from = Math.max(at, until - random.between(300, 1_500));
    if (random.chance(0.5)) entries.push({ atMin: from, act: { type: 'forecaster-mood', mood: 'forgetful', forMin: until - from + 60 } });
  };
  if (random.chance(0.4)) {
    const waived = random.between(at + 5, onset + 60);
    perhapsForgotten(waived);
    entries.push({ atMin: waived, act: { type: 'waive', episode: name, what: random.chance(0.5) ? 'missing' : 'owed' } });
  }
  if (random.chance(0.35)) {
    const withdrawn = at + random.pick([random.between(2, 14), random.between(2, 90), random.between(60, 3_000)]);
    perhapsForgotten(withdrawn);
    entries.push({ atMin: withdrawn, act: { type: 'withdraw-episode', episode: name, by: by() } });
  }
  if (random.chance(0.5)) {
    const lifted = onset + random.between(-600, lastsMin);
    perhapsForgotten(lifted);
    entries.push({ atMin: lifted, act: { type: 'lift-episode', episode: name, by: by() } });
    // A signal without an episode, after one of its hazard ended.
    if (random.chance(0.5)) {
      const signal = `${name}after`;
      entries.push(...drawSignal(random, signal, lifted + random.between(30, 300), null, hazard));
      entries.push({ atMin: lifted + 310, act: { type: 'decide', signals: [signal], how: 'over-episode' } });
    }
  }
  return entries;
};

const drawEpisode = (random: SeededRandom, name: string, at: number): readonly Entry[] => {
  const onsetInMin = Math.round(
    random.pick([random.between(3_600, 7_200), random.between(400, 2_000), random.between(61, 300), random.between(-180, -5)]),
  );
  const lastsMin = Math.round(random.between(600, 2_400));
  const hazard = random.pick(hazards);
  const entries: Entry[] = [{ atMin: at, act: { type: 'open-episode', name, hazard, areas: someAreas(random), onsetInMin, lastsMin } }];
  entries.push(...drawMoves(random, name, at, onsetInMin));
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
  entries.push(...drawEnd(random, name, hazard, at, onsetInMin, lastsMin));
  return entries;
};

/** Minutes that the configuration accepts: no graver colour has more than a milder one, and each more than its reminder and its call. */
export const drawPolicy = (random: SeededRandom): Extract<Act, { type: 'policy' }> => {
  const [blue = 0, yellow = 0, orange = 0, red = 0] = colours
    .map(() => Math.round(random.between(4, 30)))
    .sort((one, other) => other - one);
  return { type: 'policy', receiptDueAfterMin: { blue, yellow, orange, red } };
};

const drawTroubles = (random: SeededRandom): readonly Entry[] => {
  const anywhere = (): number => random.between(0, MONTH_MIN - 2 * DAY);
  const make: readonly (() => Act)[] = [
    () => ({
      type: 'office-mood',
      office: random.pick(officeIds),
      mood: random.pick(['late', 'silent', 'receipts-only', 'mistaken', 'helpless'] as const),
      forMin: random.between(120, 1_200),
    }),
    () => ({ type: 'command-mood', mood: 'silent', forMin: random.between(60, 200) }),
    () => ({
      type: 'forecaster-mood',
      mood: random.pick(['forgetful', 'careless', 'early', 'late', 'former-onset'] as const),
      forMin: random.between(600, 6_000),
    }),
    () => ({ type: 'mail-down', contact: random.pick(mailContacts), forMin: random.between(300, 3_000), isPermanent: random.chance(0.6) }),
    () => ({ type: 'signed-out', who: random.chance(0.4) ? 'command' : random.pick(officeIds), forMin: random.between(300, 3_000) }),
    () => drawPolicy(random),
  ];
  const entries: Entry[] = [];
  for (let n = 0; n < 18; n += 1) entries.push({ atMin: anywhere(), act: random.pick(make)() });
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
