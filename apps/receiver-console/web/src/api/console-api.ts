import { bodyOrThrow, createApi, language, session, SubmissionKeys } from '@rainstorm/web-kit';
import type { RosterFile, SavedRoster, SwapSide } from '@rainstorm/web-kit/roster';
import type { Decision, FollowUpEntry, LateEntry, paths, PhoneCall } from './console-paths.ts';

/** The console's API, typed by its OpenAPI document. */
const api = createApi<paths>({
  get csrfToken() {
    return session.state.csrfToken;
  },
  language: () => language.value,
  onSignedOut: () => void session.check(),
});

const PAGE = 50;
const keys = new SubmissionKeys();
/** A page of a list; without a cursor the first one. */
const from = (cursor: string | undefined) => ({ params: { query: { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) } } });
/** A page as large as is usual for the list. */
const following = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });
const at = (id: string) => ({ params: { path: { id } } });

export interface Call {
  readonly number: string;
  readonly reached: string;
  readonly outcome: PhoneCall['outcome'];
  readonly note: string;
  readonly givesReceipt: boolean;
}

export interface RecordedLeaderCall {
  readonly outcome: 'answered' | 'hung-up' | 'no-answer' | 'busy' | 'switched-off' | 'wrong-number' | 'mistaken';
  readonly note: string;
}

export interface NewLateEntry {
  readonly receivedBy: string;
  readonly receivedAt: string;
  readonly way: LateEntry['way'];
  readonly reference: string;
  readonly note: string;
}

export interface NewFollowUpEntry {
  readonly kind: FollowUpEntry['kind'];
  readonly person: string;
  readonly note: string;
  readonly happenedAt: string | null;
  readonly limitAt: string | null;
  readonly corrects: string | null;
}

export interface NewDecision {
  readonly episodeId: string | null;
  readonly track: Decision['track'];
  readonly suggested: string | null;
  readonly chosen: string;
  readonly decidedAt: string;
  readonly announcedAt: string | null;
  readonly effectiveAt: string | null;
  readonly answers: string[];
  readonly planVersion: string | null;
  readonly decidedBy: string;
  readonly note: string;
}

export interface NewUnitResponse {
  readonly status: 'actual' | 'exercise';
  readonly track: Decision['track'];
  readonly chosen: string;
  readonly decidedAt: string;
  readonly decidedBy: string;
  readonly note: string;
}

export interface NewNumberReport {
  readonly status: 'actual' | 'exercise';
  readonly year: number;
  readonly first: number;
  readonly last: number;
  readonly received: boolean;
  readonly note: string;
}

export interface NewPushDevice {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

/** Every request of the two pages. Each throws `Refused` or `Unanswered`. */
export const console131631 = {
  inbox: async () => bodyOrThrow(api.GET('/api/v1/inbox')),
  city: async () => bodyOrThrow(api.GET('/api/v1/city')),
  baseMap: async () => bodyOrThrow(api.GET('/api/v1/city/map')),
  /** `page`: what the pulse of the stream called this page; the request proves that the page runs. */
  status: async (page: string | null) => bodyOrThrow(api.GET('/api/v1/status', { params: { query: page === null ? {} : { page } } })),
  history: async (cursor?: string) => bodyOrThrow(api.GET('/api/v1/inbox/history', from(cursor))),
  reportNumbers: async (body: NewNumberReport) =>
    keys.run('numbers', body, async (key) =>
      bodyOrThrow(api.POST('/api/v1/inbox/number-reports', { params: { header: { 'Idempotency-Key': key } }, body })),
    ),
  dispatch: async (id: string) => bodyOrThrow(api.GET('/api/v1/dispatches/{id}', at(id))),
  giveReceipt: async (id: string) => bodyOrThrow(api.POST('/api/v1/dispatches/{id}/receipt', at(id))),
  giveReceipts: async (episodeId: string) => bodyOrThrow(api.POST('/api/v1/episodes/{id}/receipts', at(episodeId))),
  withdraw: async (id: string, reason: string) =>
    bodyOrThrow(api.POST('/api/v1/dispatches/{id}/withdrawal', { ...at(id), body: { reason } })),
  followUp: async (id: string, body: { kind: 'handled' | 'reported'; toWhom: string; note: string }) =>
    keys.run(`duty ${id}`, body, async (key) =>
      bodyOrThrow(api.POST('/api/v1/dispatches/{id}/follow-up', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body })),
    ),
  followUps: async (id: string) => bodyOrThrow(api.GET('/api/v1/dispatches/{id}/follow-ups', at(id))),
  addFollowUp: async (id: string, body: NewFollowUpEntry, key: string) =>
    bodyOrThrow(api.POST('/api/v1/dispatches/{id}/follow-ups', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body })),
  enterLateReceipt: async (id: string, body: NewLateEntry, key: string) =>
    bodyOrThrow(api.POST('/api/v1/dispatches/{id}/late-entries', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body })),
  duty: async () => bodyOrThrow(api.GET('/api/v1/duty')),
  posts: async () => bodyOrThrow(api.GET('/api/v1/duty/posts')),
  takeOver: async (body: { note: string; seenShiftId: string | null }) => bodyOrThrow(api.POST('/api/v1/duty/take-over', { body })),
  handOver: async (body: { note: string }) => bodyOrThrow(api.POST('/api/v1/duty/hand-over', { body })),
  roster: async (query: { from: string; days: number; level: number }) => bodyOrThrow(api.GET('/api/v1/roster', { params: { query } })),
  saveRoster: async (body: SavedRoster) => bodyOrThrow(api.PUT('/api/v1/roster', { body })),
  importRoster: async (body: RosterFile) => bodyOrThrow(api.POST('/api/v1/roster/import', { body })),
  leaveRoster: async (id: string, body: { level: number; note: string }) =>
    bodyOrThrow(api.POST('/api/v1/roster/people/{id}/leave', { ...at(id), body })),
  rosterVersions: async (level: number, cursor?: string) =>
    bodyOrThrow(api.GET('/api/v1/roster/versions', { params: { query: { level, ...following(cursor) } } })),
  proposeSwap: async (body: { level: number; one: SwapSide; other: SwapSide }) => bodyOrThrow(api.POST('/api/v1/roster/swaps', { body })),
  settleSwap: async (id: string, act: 'agree' | 'refuse' | 'withdraw', level: number) => {
    const body = { level };
    if (act === 'agree') return bodyOrThrow(api.POST('/api/v1/roster/swaps/{id}/agree', { ...at(id), body }));
    if (act === 'refuse') return bodyOrThrow(api.POST('/api/v1/roster/swaps/{id}/refuse', { ...at(id), body }));
    return bodyOrThrow(api.POST('/api/v1/roster/swaps/{id}/withdraw', { ...at(id), body }));
  },
  phoneTasks: async () => bodyOrThrow(api.GET('/api/v1/phone-tasks')),
  takePhoneTask: async (id: string) => bodyOrThrow(api.POST('/api/v1/phone-tasks/{id}/take', at(id))),
  recordCall: async (id: string, body: Call, key: string) =>
    bodyOrThrow(api.POST('/api/v1/phone-tasks/{id}/calls', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body })),
  leaderRounds: async (cursor?: string) => bodyOrThrow(api.GET('/api/v1/leader-call-rounds', { params: { query: following(cursor) } })),
  leaderRound: async (id: string) => bodyOrThrow(api.GET('/api/v1/leader-call-rounds/{id}', at(id))),
  takeLeader: async (id: string) => bodyOrThrow(api.POST('/api/v1/leader-calls/{id}/take', at(id))),
  releaseLeader: async (id: string) => bodyOrThrow(api.POST('/api/v1/leader-calls/{id}/release', at(id))),
  recordLeader: async (id: string, body: RecordedLeaderCall, key: string) =>
    bodyOrThrow(api.POST('/api/v1/leader-calls/{id}/calls', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body })),
  units: async () => bodyOrThrow(api.GET('/api/v1/units')),
  respond: async (id: string, body: NewUnitResponse, key: string) =>
    bodyOrThrow(api.POST('/api/v1/units/{id}/responses', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body })),
  bulletinsBelow: async (cursor?: string) => bodyOrThrow(api.GET('/api/v1/bulletins-below', { params: { query: following(cursor) } })),
  /** `standing`: what is not closed. */
  escalations: async (state: 'standing' | 'closed', cursor?: string) =>
    bodyOrThrow(api.GET('/api/v1/escalations', { params: { query: { state, ...from(cursor).params.query } } })),
  unansweredEscalations: async () => bodyOrThrow(api.GET('/api/v1/escalations/unanswered')),
  answerEscalation: async (id: string, note: string) =>
    bodyOrThrow(api.POST('/api/v1/escalations/{id}/acknowledgement', { ...at(id), body: { note } })),
  /** At most 200 of each. */
  answerEscalations: async (ids: string[], note: string) =>
    bodyOrThrow(api.POST('/api/v1/escalations/acknowledgements', { body: { ids, note } })),
  callings: async (ids: string[]) => bodyOrThrow(api.POST('/api/v1/escalations/callings', { body: { ids } })),
  closeEscalation: async (id: string, reason: string) =>
    bodyOrThrow(api.POST('/api/v1/escalations/{id}/closing', { ...at(id), body: { reason } })),
  rollCalls: async (cursor?: string) => bodyOrThrow(api.GET('/api/v1/roll-call', { params: { query: following(cursor) } })),
  silentOffices: async (cursor?: string) => bodyOrThrow(api.GET('/api/v1/roll-call/silent', { params: { query: following(cursor) } })),
  rollCall: async (id: string, cursor?: string) =>
    bodyOrThrow(api.GET('/api/v1/bulletins/{id}/roll-call', { params: { path: { id }, query: following(cursor) } })),
  inForce: async () => bodyOrThrow(api.GET('/api/v1/in-force')),
  episodes: async () => bodyOrThrow(api.GET('/api/v1/episodes')),
  decisions: async (episodeId: string) => bodyOrThrow(api.GET('/api/v1/episodes/{id}/decisions', at(episodeId))),
  allDecisions: async (cursor?: string) => bodyOrThrow(api.GET('/api/v1/decisions', from(cursor))),
  decide: async (body: NewDecision, key: string) =>
    bodyOrThrow(api.POST('/api/v1/decisions', { params: { header: { 'Idempotency-Key': key } }, body })),
  pushDevices: async () => bodyOrThrow(api.GET('/api/v1/push/devices')),
  addPushDevice: async (body: NewPushDevice) => bodyOrThrow(api.PUT('/api/v1/push/devices/current', { body })),
  testPushDevice: async (id: string) => bodyOrThrow(api.POST('/api/v1/push/devices/{id}/test', at(id))),
  endPushDevice: async (id: string) => bodyOrThrow(api.DELETE('/api/v1/push/devices/{id}', at(id))),
  closeClock: async (id: string, reason: string) =>
    bodyOrThrow(api.POST('/api/v1/decision-clocks/{id}/closing', { ...at(id), body: { reason } })),
};
