import { bodyOrThrow, createApi, language, session, SubmissionKeys } from '@rainstorm/web-kit';
import type { Decision, FollowUpEntry, paths, PhoneCall } from './console-paths.ts';

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
const at = (id: string) => ({ params: { path: { id } } });

export interface Call {
  readonly number: string;
  readonly reached: string;
  readonly outcome: PhoneCall['outcome'];
  readonly note: string;
  readonly givesReceipt: boolean;
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

/** Every request of the two pages. Each throws `Refused` or `Unanswered`. */
export const console131631 = {
  inbox: async () => bodyOrThrow(api.GET('/api/v1/inbox')),
  city: async () => bodyOrThrow(api.GET('/api/v1/city')),
  baseMap: async () => bodyOrThrow(api.GET('/api/v1/city/map')),
  /** `page`: what the pulse of the stream called this page; the request proves that the page runs. */
  status: async (page: string | null) => bodyOrThrow(api.GET('/api/v1/status', { params: { query: page === null ? {} : { page } } })),
  history: async (cursor?: string) => bodyOrThrow(api.GET('/api/v1/inbox/history', from(cursor))),
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
  duty: async () => bodyOrThrow(api.GET('/api/v1/duty')),
  posts: async () => bodyOrThrow(api.GET('/api/v1/duty/posts')),
  takeOver: async (body: { note: string; seenShiftId: string | null }) => bodyOrThrow(api.POST('/api/v1/duty/take-over', { body })),
  handOver: async (body: { note: string }) => bodyOrThrow(api.POST('/api/v1/duty/hand-over', { body })),
  phoneTasks: async () => bodyOrThrow(api.GET('/api/v1/phone-tasks')),
  takePhoneTask: async (id: string) => bodyOrThrow(api.POST('/api/v1/phone-tasks/{id}/take', at(id))),
  recordCall: async (id: string, body: Call, key: string) =>
    bodyOrThrow(api.POST('/api/v1/phone-tasks/{id}/calls', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body })),
  escalations: async (cursor?: string) => bodyOrThrow(api.GET('/api/v1/escalations', from(cursor))),
  answerEscalation: async (id: string, note: string) =>
    bodyOrThrow(api.POST('/api/v1/escalations/{id}/acknowledgement', { ...at(id), body: { note } })),
  closeEscalation: async (id: string, reason: string) =>
    bodyOrThrow(api.POST('/api/v1/escalations/{id}/closing', { ...at(id), body: { reason } })),
  calling: async (id: string) => bodyOrThrow(api.POST('/api/v1/escalations/{id}/calling', at(id))),
  rollCalls: async () => bodyOrThrow(api.GET('/api/v1/roll-call')),
  rollCall: async (bulletinId: string) => bodyOrThrow(api.GET('/api/v1/bulletins/{id}/roll-call', at(bulletinId))),
  inForce: async () => bodyOrThrow(api.GET('/api/v1/in-force')),
  episodes: async () => bodyOrThrow(api.GET('/api/v1/episodes')),
  decisions: async (episodeId: string) => bodyOrThrow(api.GET('/api/v1/episodes/{id}/decisions', at(episodeId))),
  allDecisions: async (cursor?: string) => bodyOrThrow(api.GET('/api/v1/decisions', from(cursor))),
  decide: async (body: NewDecision, key: string) =>
    bodyOrThrow(api.POST('/api/v1/decisions', { params: { header: { 'Idempotency-Key': key } }, body })),
  closeClock: async (id: string, reason: string) =>
    bodyOrThrow(api.POST('/api/v1/decision-clocks/{id}/closing', { ...at(id), body: { reason } })),
};
