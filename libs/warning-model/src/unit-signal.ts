import { areasMeet } from './area-cover.js';
import type { BulletinContent } from './bulletin.js';
import type { Office } from './city.js';
import { carriesSignal } from './decision-clock.js';
import type { BulletinId, OfficeId, UnitResponseId, UnitSignalId } from './ids.js';
import { minutesAfter } from './time-zone.js';
import { colours, levels, type BulletinKind, type Colour, type Level, type Status, type Step } from './vocabulary.js';

export const unitSignalStates = ['standing', 'reminded', 'told', 'answered', 'closed', 'ended'] as const;
export type UnitSignalState = (typeof unitSignalStates)[number];

/**
 * The gravest signal in force for one district, from its beginning to its end. `reminded`: the district was reminded that it has decided no
 * response. `told`: the command was told. `answered`: the district has decided. `closed`: a named officer of the command took it over with a
 * reason. `ended`: the signal was lifted, has expired, or another colour took its place.
 */
export const unitSignalTransitions = {
  standing: ['reminded', 'told', 'answered', 'ended'],
  reminded: ['told', 'answered', 'ended'],
  told: ['answered', 'closed', 'ended'],
  answered: ['ended'],
  closed: ['answered', 'ended'],
  ended: [],
} as const satisfies Record<UnitSignalState, readonly UnitSignalState[]>;
/** The signal is in force. */
export const currentUnitSignalStates = ['standing', 'reminded', 'told', 'answered', 'closed'] as const satisfies readonly UnitSignalState[];
/** The district has not decided. */
export const undecidedUnitSignalStates = ['standing', 'reminded', 'told', 'closed'] as const satisfies readonly UnitSignalState[];

export const unitSignalEnds = ['over', 'other-colour', 'exercise-aborted', 'no-unit'] as const;
export type UnitSignalEnd = (typeof unitSignalEnds)[number];

export interface UnitSignal {
  readonly id: UnitSignalId;
  /** The office of the district. */
  readonly unitId: OfficeId;
  readonly status: Status;
  readonly colour: Colour;
  /** The bulletin with which this colour began. */
  readonly bulletinId: BulletinId;
  readonly state: UnitSignalState;
  /** The publication of that bulletin. */
  readonly startedAt: Date;
  /** Null: this colour asks for no response by itself. */
  readonly remindAt: Date | null;
  readonly tellAt: Date | null;
}

/** Which signals ask a district for a response, and when it and then the command hear that there is none. */
export interface UnitResponseRule {
  readonly colours: readonly Colour[];
  /** Minutes from the beginning of the signal. */
  readonly remindAfterMin: number;
  /** Minutes from then on. */
  readonly tellAfterMin: number;
}

/** A published signal that is in force, as far as it decides the gravest one of a district. */
export type SignalInForce = Pick<BulletinContent, 'colour' | 'areas'> & {
  readonly id: BulletinId;
  readonly kind: BulletinKind;
  readonly step: Step | null;
  readonly status: Status;
  readonly sentAt: Date;
};

export interface GravestSignal {
  readonly colour: Colour;
  readonly bulletinId: BulletinId;
  readonly sentAt: Date;
}

const colourFor = (own: readonly string[], { colour, areas }: SignalInForce): Colour | null => {
  const found = areas
    .filter(({ areaCode }) => own.some((mine) => areasMeet(areaCode, mine)))
    .flatMap((area) => area.colour ?? colour ?? []);
  return [...colours].reverse().find((grave) => found.includes(grave)) ?? null;
};

/** The gravest signal among these for a district with the areas `own`; of several of one colour the first that was published. */
export const gravestSignalFor = (own: readonly string[], signals: readonly SignalInForce[]): GravestSignal | null =>
  signals.filter(carriesSignal).reduce<GravestSignal | null>((gravest, signal) => {
    const colour = colourFor(own, signal);
    if (colour === null) return gravest;
    const [rank, before] = [colours.indexOf(colour), gravest === null ? -1 : colours.indexOf(gravest.colour)];
    const isFirst = rank > before || (rank === before && gravest !== null && signal.sentAt < gravest.sentAt);
    return isFirst ? { colour, bulletinId: signal.id, sentAt: signal.sentAt } : gravest;
  }, null);

export interface UnitSignalChanges<Current> {
  readonly ended: readonly { readonly signal: Current; readonly why: Extract<UnitSignalEnd, 'over' | 'other-colour' | 'no-unit'> }[];
  readonly started: readonly (GravestSignal & { readonly unitId: OfficeId })[];
}

/**
 * What the signals in force change for the districts: which of their signals end, and which begin. One that keeps its colour goes on, whichever
 * bulletin carries it now, so that a signal which is continued reminds nobody again. Applied twice it changes nothing the second time.
 */
export const unitSignalChanges = <Current extends Pick<UnitSignal, 'unitId' | 'colour'>>(
  units: readonly Pick<Office, 'id' | 'areas'>[],
  inForce: readonly SignalInForce[],
  current: readonly Current[],
): UnitSignalChanges<Current> => {
  const gravest = new Map(units.map(({ id, areas }) => [id, gravestSignalFor(areas, inForce)]));
  const whyEnded = ({ unitId, colour }: Current): UnitSignalChanges<Current>['ended'][number]['why'] | null => {
    const now = gravest.get(unitId);
    if (now === undefined) return 'no-unit';
    if (now === null) return 'over';
    return now.colour === colour ? null : 'other-colour';
  };
  const ended = current.flatMap((signal) => {
    const why = whyEnded(signal);
    return why === null ? [] : [{ signal, why }];
  });
  const started = [...gravest].flatMap(([unitId, now]) =>
    now === null || current.some((signal) => signal.unitId === unitId && signal.colour === now.colour) ? [] : [{ ...now, unitId }],
  );
  return { ended, started };
};

/** When the district, and then the command, hears that no response was decided. Null where the colour asks for none. */
export const unitDeadlines = (
  rule: UnitResponseRule,
  colour: Colour,
  now: Date,
): { readonly remindAt: Date; readonly tellAt: Date } | null => {
  if (!rule.colours.includes(colour)) return null;
  const remindAt = minutesAfter(now, rule.remindAfterMin);
  return { remindAt, tellAt: minutesAfter(remindAt, rule.tellAfterMin) };
};

export interface UnitResponse {
  readonly id: UnitResponseId;
  readonly track: 'warning-response' | 'emergency-response';
  /** A colour or a level, by the track; `none` ends a response, or says that none is started. */
  readonly chosen: Colour | Level | 'none';
  readonly decidedAt: Date;
}

const highest: ReadonlySet<string> = new Set([colours.at(-1) ?? '', levels.at(-1) ?? '']);

/**
 * Whether the newest response of a district answers its signal: one that was decided since the signal began, or the highest there is, above
 * which nothing is left to decide. "No response" answers nothing.
 */
export const answersSignal = (
  { chosen, decidedAt }: Pick<UnitResponse, 'chosen' | 'decidedAt'>,
  { startedAt }: Pick<UnitSignal, 'startedAt'>,
): boolean => chosen !== 'none' && (decidedAt >= startedAt || highest.has(chosen));

/** How a district stands on the board, the most urgent first. */
export const unitStandings = ['told', 'reminded', 'waiting', 'closed', 'not-asked', 'answered', 'quiet'] as const;
export type UnitStanding = (typeof unitStandings)[number];

/** Whether the district still has to decide. */
export const isResponseOwed = ({ standing }: { readonly standing: UnitStanding }): boolean =>
  standing === 'told' || standing === 'reminded' || standing === 'waiting';

/** `waiting`: a response is asked for and the reminder is still to come. `not-asked`: a signal that asks for none. `quiet`: no signal. */
export const unitStandingOf = (signal: Pick<UnitSignal, 'state' | 'remindAt'> | null): UnitStanding => {
  if (signal === null || signal.state === 'ended') return 'quiet';
  if (signal.state === 'standing') return signal.remindAt === null ? 'not-asked' : 'waiting';
  return signal.state;
};

/** Milliseconds from the beginning of a signal to the decision; 0 where the district had decided before. */
export const responseLagMs = (startedAt: Date, decidedAt: Date): number => Math.max(0, decidedAt.getTime() - startedAt.getTime());
