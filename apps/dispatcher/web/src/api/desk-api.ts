import { bodyOrThrow, createApi, language, session, SubmissionKeys, taggedOrThrow, upload } from '@rainstorm/web-kit';
import type { RosterFile, SavedRoster, SwapSide } from '@rainstorm/web-kit/roster';
import type { ChannelKind, Colour, RevisionKind } from '@rainstorm/warning-model';
import type { Permission, Role } from './access-schemas.ts';
import type { Approval, Area, AreaGroup, Bulletin, ForeignMessage, Hazard, paths, Product } from './dispatcher-paths.ts';

/** The dispatcher's API, typed by its OpenAPI document. */
const api = createApi<paths>({
  get csrfToken() {
    return session.state.csrfToken;
  },
  language: () => language.value,
  onSignedOut: () => void session.check(),
});

const keys = new SubmissionKeys();
const keyed = (key: string) => ({ header: { 'Idempotency-Key': key } });
const withId = (id: string) => ({ params: { path: { id } } });
/** For a change of what the page shows: the server refuses it if somebody has changed that since. Without a tag nothing is compared. */
const seen = (id: string, etag: string | undefined) => ({
  params: { path: { id }, ...(etag === undefined || etag === '' ? {} : { header: { 'If-Match': etag } }) },
});
/** The filters of a page as query parameters. */
const withQuery = (query: Record<string, unknown>) => ({ params: { query } });

/** The data of the city that pages load together. */
export interface City {
  readonly areas: readonly Area[];
  readonly whole: Area;
  readonly groups: readonly AreaGroup[];
  readonly areaSuffix: string | undefined;
  readonly hazards: readonly Hazard[];
  readonly products: readonly Product[];
  readonly approval: Approval;
}

/** The fields of a bulletin that an editor writes. */
export type Content = Pick<Bulletin, 'headline' | 'description' | 'instruction' | 'level' | 'colour' | 'onset' | 'expires' | 'areas'>;

export interface NewEpisode {
  readonly hazard: string;
  readonly title: string;
  readonly areas: string[];
  readonly onset: string;
  readonly endsAt: string;
}

export type NewExercise = { readonly leadFactor: number; readonly note: string } & (
  | { readonly scenario: string; readonly onset: string | null }
  | { readonly hazard: string; readonly title: string; readonly areas: string[]; readonly onset: string; readonly endsAt: string }
);

export interface NewAccount {
  readonly login: string;
  readonly name: string;
  readonly roles: Role[];
  readonly officeId: string | null;
  readonly password: string;
}

export interface NewUrgent extends Content {
  readonly hazard: string;
  readonly productCode: string;
  readonly episodeId: string | null;
  readonly status: 'actual' | 'exercise';
}

/** `etag`: of what was confirmed; undefined where nobody can have changed it but the caller. */
const publish = async (id: string, key: string, etag: string | undefined) => {
  const shown = etag === undefined || etag === '' ? {} : { 'If-Match': etag };
  return bodyOrThrow(
    api.POST('/api/v1/bulletins/{id}/publish', { params: { path: { id }, header: { 'Idempotency-Key': key, ...shown } } }),
  );
};

/** Every request of the bureau's desk. Each throws `Refused` or `Unanswered`. */
export const deskApi = {
  roster: async (query: { from: string; days: number; level: number }) => bodyOrThrow(api.GET('/api/v1/roster', { params: { query } })),
  saveRoster: async (body: SavedRoster) => bodyOrThrow(api.PUT('/api/v1/roster', { body })),
  importRoster: async (body: RosterFile) => bodyOrThrow(api.POST('/api/v1/roster/import', { body })),
  leaveRoster: async (id: string, body: { level: number; note: string }) =>
    bodyOrThrow(api.POST('/api/v1/roster/people/{id}/leave', { ...withId(id), body })),
  rosterVersions: async (level: number, cursor?: string) =>
    bodyOrThrow(api.GET('/api/v1/roster/versions', { params: { query: { level, ...(cursor === undefined ? {} : { cursor }) } } })),
  proposeSwap: async (body: { level: number; one: SwapSide; other: SwapSide }) => bodyOrThrow(api.POST('/api/v1/roster/swaps', { body })),
  settleSwap: async (id: string, act: 'agree' | 'refuse' | 'withdraw', level: number) => {
    const body = { level };
    if (act === 'agree') return bodyOrThrow(api.POST('/api/v1/roster/swaps/{id}/agree', { ...withId(id), body }));
    if (act === 'refuse') return bodyOrThrow(api.POST('/api/v1/roster/swaps/{id}/refuse', { ...withId(id), body }));
    return bodyOrThrow(api.POST('/api/v1/roster/swaps/{id}/withdraw', { ...withId(id), body }));
  },
  now: async () => bodyOrThrow(api.GET('/api/v1/now')),
  handleNumberReport: async (id: string, note: string) =>
    keys.run(`number report ${id}`, note, async (key) =>
      bodyOrThrow(api.POST('/api/v1/number-reports/{id}/handle', { params: { path: { id }, ...keyed(key) }, body: { note } })),
    ),
  city: async (): Promise<City> => {
    const [areas, hazards, products] = await Promise.all([
      bodyOrThrow(api.GET('/api/v1/areas')),
      bodyOrThrow(api.GET('/api/v1/hazards')),
      bodyOrThrow(api.GET('/api/v1/products')),
    ]);
    const { items, city: whole, groups, areaSuffix, approval } = areas;
    return { areas: items, whole, groups, areaSuffix, hazards: hazards.items, products: products.items, approval };
  },
  baseMap: async () => bodyOrThrow(api.GET('/api/v1/city/map')),
  openEpisode: async (body: NewEpisode) =>
    keys.run('episode', body, async (key) => bodyOrThrow(api.POST('/api/v1/episodes', { params: keyed(key), body }))),
  previewEpisode: async (body: Omit<NewEpisode, 'title'>) => bodyOrThrow(api.POST('/api/v1/episodes/preview', { body })),
  episode: async (id: string) => taggedOrThrow(api.GET('/api/v1/episodes/{id}', withId(id))),
  previewOnset: async (id: string, onset: string, endsAt: string | null) =>
    bodyOrThrow(api.POST('/api/v1/episodes/{id}/onset-preview', { ...withId(id), body: { onset, endsAt } })),
  reviseOnset: async (id: string, body: { onset: string; endsAt: string | null; reason: string }, etag: string) =>
    bodyOrThrow(api.POST('/api/v1/episodes/{id}/onset', { ...seen(id, etag), body })),
  reviseAreas: async (id: string, body: { areas: string[]; reason: string }, etag: string) =>
    bodyOrThrow(api.POST('/api/v1/episodes/{id}/areas', { ...seen(id, etag), body })),
  lift: async (id: string, reason: string, etag: string) =>
    bodyOrThrow(api.POST('/api/v1/episodes/{id}/lift', { ...seen(id, etag), body: { reason } })),
  withdraw: async (id: string, reason: string, etag: string) =>
    bodyOrThrow(api.POST('/api/v1/episodes/{id}/withdraw', { ...seen(id, etag), body: { reason } })),
  close: async (id: string, note: string, etag: string) =>
    bodyOrThrow(api.POST('/api/v1/episodes/{id}/close', { ...seen(id, etag), body: { note } })),
  waive: async (slotId: string, reason: string) =>
    bodyOrThrow(api.POST('/api/v1/slots/{id}/waive', { ...withId(slotId), body: { reason } })),
  /** `productCode`: another product of the step than the usual one. */
  draftForSlot: async (slotId: string, productCode?: string) => {
    const body = productCode === undefined ? { slotId } : { slotId, productCode };
    return keys.run('draft', body, async (key) => bodyOrThrow(api.POST('/api/v1/bulletins', { params: keyed(key), body })));
  },
  urgent: async (kind: 'signal' | 'express', body: NewUrgent) =>
    keys.run(kind, body, async (key) =>
      bodyOrThrow(api.POST(kind === 'signal' ? '/api/v1/signals' : '/api/v1/express', { params: keyed(key), body })),
    ),
  bulletins: async (query: Record<string, unknown>) => bodyOrThrow(api.GET('/api/v1/bulletins', withQuery(query))),
  bulletin: async (id: string) => taggedOrThrow(api.GET('/api/v1/bulletins/{id}', withId(id))),
  edit: async (id: string, etag: string, content: Content) =>
    taggedOrThrow(api.PATCH('/api/v1/bulletins/{id}', { ...seen(id, etag), body: content })),
  /** The file is sent as it is; the server checks it. A repeated request attaches it once. */
  attach: async (id: string, file: File, fileName: string) =>
    keys.run(`attach ${id}`, { fileName, size: file.size, at: file.lastModified }, async (key) =>
      upload<Bulletin>(`/api/v1/bulletins/${id}/attachments?${new URLSearchParams({ fileName }).toString()}`, file, key),
    ),
  /** Their order and descriptions as given; what is left out is taken from the bulletin. */
  arrange: async (id: string, etag: string, list: readonly { readonly sha256: string; readonly altText: string }[]) =>
    taggedOrThrow(
      api.PUT('/api/v1/bulletins/{id}/attachments', {
        ...seen(id, etag),
        body: { attachments: list.map(({ sha256, altText }) => ({ sha256, altText })) },
      }),
    ),
  editing: async (id: string) => bodyOrThrow(api.PUT('/api/v1/bulletins/{id}/editing', withId(id))),
  preview: async (id: string) => bodyOrThrow(api.GET('/api/v1/bulletins/{id}/preview', withId(id))),
  /** `etag` undefined: the caller has just made the draft itself. */
  submit: async (id: string, etag: string | undefined) => bodyOrThrow(api.POST('/api/v1/bulletins/{id}/submit', seen(id, etag))),
  review: async (id: string, etag: string, approve: boolean, note: string | null) =>
    bodyOrThrow(api.POST('/api/v1/bulletins/{id}/review', { ...seen(id, etag), body: { approve, note } })),
  takeBack: async (id: string, etag: string, note: string | null) =>
    bodyOrThrow(api.POST('/api/v1/bulletins/{id}/take-back', { ...seen(id, etag), body: { note } })),
  sign: async (id: string, etag: string | undefined, release: 'by-hand' | 'at-due', emergency: boolean) =>
    taggedOrThrow(api.POST('/api/v1/bulletins/{id}/sign', { ...seen(id, etag), body: { release, emergency } })),
  override: async (id: string, etag: string, reason: string) =>
    bodyOrThrow(api.POST('/api/v1/bulletins/{id}/override-contradictions', { ...seen(id, etag), body: { reason } })),
  publish,
  discard: async (id: string, etag: string) => bodyOrThrow(api.POST('/api/v1/bulletins/{id}/discard', seen(id, etag))),
  countersign: async (id: string, etag: string) => bodyOrThrow(api.POST('/api/v1/bulletins/{id}/countersign', seen(id, etag))),
  revise: async (id: string, kind: RevisionKind) =>
    keys.run(`revision ${id}`, kind, async (key) =>
      bodyOrThrow(api.POST('/api/v1/bulletins/{id}/revisions', { params: { path: { id }, ...keyed(key) }, body: { kind } })),
    ),
  /** A page of the dispatches of a published bulletin, the most urgent first, with counts of all. */
  rollCall: async (id: string, cursor?: string) =>
    bodyOrThrow(api.GET('/api/v1/bulletins/{id}/roll-call', { params: { path: { id }, query: cursor === undefined ? {} : { cursor } } })),
  offices: async () => bodyOrThrow(api.GET('/api/v1/offices')),
  readiness: async (query: { readonly hazard: string; readonly colour: Colour; readonly at?: string }) =>
    bodyOrThrow(api.GET('/api/v1/readiness', withQuery(query))),
  readinessRisks: async (cursor?: string) =>
    bodyOrThrow(api.GET('/api/v1/readiness/risks', withQuery(cursor === undefined ? {} : { cursor }))),
  audit: async (query: Record<string, unknown>) => bodyOrThrow(api.GET('/api/v1/audit', withQuery(query))),
  personalReads: async (cursor?: string) =>
    bodyOrThrow(api.GET('/api/v1/audit/personal-reads', withQuery(cursor === undefined ? {} : { cursor }))),
  chain: async () => bodyOrThrow(api.GET('/api/v1/audit/chain')),
  testContact: async (officeId: string, contactId: string, channel: ChannelKind) =>
    keys.run(`contact test ${officeId} ${contactId}`, channel, async (key) =>
      bodyOrThrow(
        api.POST('/api/v1/offices/{officeId}/contacts/{contactId}/test', {
          params: { path: { officeId, contactId }, ...keyed(key) },
          body: { channel },
        }),
      ),
    ),
  exercises: async (cursor?: string) => bodyOrThrow(api.GET('/api/v1/exercises', withQuery(cursor === undefined ? {} : { cursor }))),
  scenarios: async () => bodyOrThrow(api.GET('/api/v1/exercises/scenarios')),
  propose: async (body: NewExercise) =>
    keys.run('exercise', body, async (key) => bodyOrThrow(api.POST('/api/v1/exercises', { params: keyed(key), body }))),
  exercise: async (id: string) => taggedOrThrow(api.GET('/api/v1/exercises/{id}', withId(id))),
  confirmExercise: async (id: string, etag: string) => bodyOrThrow(api.POST('/api/v1/exercises/{id}/confirm', seen(id, etag))),
  abortExercise: async (id: string, etag: string, reason: string) =>
    bodyOrThrow(api.POST('/api/v1/exercises/{id}/abort', { ...seen(id, etag), body: { reason } })),
  exerciseReport: async (id: string) => bodyOrThrow(api.GET('/api/v1/exercises/{id}/report', withId(id))),
  accounts: async () => bodyOrThrow(api.GET('/api/v1/accounts')),
  makeAccount: async (body: NewAccount) =>
    keys.run('account', body, async (key) => bodyOrThrow(api.POST('/api/v1/accounts', { params: keyed(key), body }))),
  changeAccount: async (id: string, change: { disabled: boolean } | { unlock: true } | { roles: Role[]; officeId: string | null }) =>
    bodyOrThrow(api.PATCH('/api/v1/accounts/{id}', { ...withId(id), body: change })),
  setPassword: async (id: string, password: string) =>
    bodyOrThrow(api.POST('/api/v1/accounts/{id}/password', { ...withId(id), body: { password } })),
  tokens: async () => bodyOrThrow(api.GET('/api/v1/api-tokens')),
  makeToken: async (body: { name: string; scopes: Permission[]; expiresAt: string } & ({ ownerId: string } | { officeId: string })) =>
    keys.run('token', body, async (key) => bodyOrThrow(api.POST('/api/v1/api-tokens', { params: keyed(key), body }))),
  revokeToken: async (id: string) => bodyOrThrow(api.DELETE('/api/v1/api-tokens/{id}', withId(id))),
  foreignMessages: async (query: Record<string, unknown>) => bodyOrThrow(api.GET('/api/v1/foreign-messages', withQuery(query))),
  capSources: async () => bodyOrThrow(api.GET('/api/v1/cap-sources')),
  uploadForeign: async (sourceId: string, file: File) =>
    keys.run('foreign', { sourceId, name: file.name, size: file.size, at: file.lastModified }, async (key) =>
      upload<ForeignMessage>(`/api/v1/foreign-messages?${new URLSearchParams({ sourceId }).toString()}`, file, key),
    ),
  takeForeign: async (id: string, kind: 'signal' | 'express') =>
    keys.run(`foreign ${id}`, kind, async (key) =>
      bodyOrThrow(api.POST('/api/v1/foreign-messages/{id}/draft', { params: { path: { id }, ...keyed(key) }, body: { kind } })),
    ),
  processes: async () => bodyOrThrow(api.GET('/api/v1/processes')),
};
