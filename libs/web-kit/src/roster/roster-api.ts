import { inject, type InjectionKey } from 'vue';

/** `YYYY-MM-DDTHH:mm` in the city's zone. */
interface Span {
  readonly from: string;
  readonly to: string;
}

export type Post = 'officer' | 'leader' | 'standby';

export interface RosterPerson {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly accountId: string | null;
  readonly contactId: string | null;
  readonly leftAt: string | null;
}

export interface RosterPattern {
  readonly post: Post;
  readonly kind: 'whole-day' | 'day-and-night' | 'weekly';
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly changesAt: readonly string[];
  readonly order: readonly (string | null)[];
}

/** What a person edits. */
export interface EditedRoster {
  readonly people: readonly RosterPerson[];
  readonly patterns: readonly RosterPattern[];
  readonly shifts: readonly (Span & { readonly post: Post; readonly personId: string | null })[];
  readonly leaves: readonly (Span & { readonly personId: string })[];
  readonly substitutes: readonly (Span & { readonly personId: string; readonly substituteId: string })[];
}

export type RosterHolder =
  | { readonly held: true; readonly person: RosterPerson }
  | {
      readonly held: false;
      readonly gap:
        { readonly why: 'nobody-planned' } | { readonly why: 'on-leave' | 'left'; readonly personId: string; readonly name: string };
    };

export interface SwapSide extends Span {
  readonly post: Post;
  readonly personId: string;
}

export interface RosterSwap {
  readonly id: string;
  readonly swap: { readonly one: SwapSide; readonly other: SwapSide };
  readonly proposedBy: string;
  readonly proposedByName: string;
  readonly asked: string;
  readonly askedName: string;
}

export interface RosterHistoryEntry {
  readonly id: string;
  readonly version: number;
  readonly note: string;
  readonly madeAt: string;
  readonly madeByName: string;
  readonly people: number;
}

interface Named {
  readonly name: string;
  readonly nameEn: string;
}

export interface OwnRoster extends Named {
  readonly now: string;
  readonly place: string;
  readonly version: Omit<RosterHistoryEntry, 'people'> | null;
  readonly span: Span;
  readonly rows: readonly (Span & { readonly holders: Readonly<Record<Post, RosterHolder>> })[];
  readonly plannedPosts: readonly Post[];
  readonly roster: EditedRoster;
  readonly ownPersonId: string | null;
  readonly openSwaps: readonly RosterSwap[];
  readonly levels: readonly Named[];
}

export interface ImportedRoster {
  readonly seenVersion: number;
  readonly roster: EditedRoster;
  readonly shifts: readonly (Span & { readonly post: Post; readonly name: string; readonly row: number })[];
  readonly newNames: readonly string[];
  readonly replaced: number;
  readonly faults: readonly { readonly row: number; readonly column: string; readonly kind: string; readonly found: string }[];
}

type Mutable<Value> = Value extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> }
    : Value;
/** A roster while it is edited: a copy in which everything can be changed. */
export type RosterDraft = Mutable<EditedRoster>;

export interface SavedRoster {
  readonly level: number;
  readonly seenVersion: number;
  readonly note: string;
  readonly roster: RosterDraft;
}

export interface RosterFile {
  readonly level: number;
  readonly format: 'csv' | 'xlsx' | 'ics';
  /** Base64. */
  readonly content: string;
}

/** The routes of rosters, which both apps have. Each app gives its own client. */
export interface RosterApi {
  readonly roster: (query: { readonly from: string; readonly days: number; readonly level: number }) => Promise<OwnRoster>;
  readonly saveRoster: (body: SavedRoster) => Promise<unknown>;
  readonly importRoster: (body: RosterFile) => Promise<ImportedRoster>;
  readonly leaveRoster: (id: string, body: { readonly level: number; readonly note: string }) => Promise<unknown>;
  readonly rosterVersions: (
    level: number,
    cursor?: string,
  ) => Promise<{ readonly items: readonly RosterHistoryEntry[]; readonly next: string | null }>;
  readonly proposeSwap: (body: { readonly level: number; readonly one: SwapSide; readonly other: SwapSide }) => Promise<unknown>;
  readonly settleSwap: (id: string, act: 'agree' | 'refuse' | 'withdraw', level: number) => Promise<unknown>;
}

export const ROSTER_API: InjectionKey<RosterApi> = Symbol('roster-api');

/** The client that `RosterScreen` was given. */
export const useRosterApi = (): RosterApi => {
  const api = inject(ROSTER_API);
  if (api === undefined) throw new Error('RosterScreen gives the client to its parts');
  return api;
};
