import { expect, it } from '@jest/globals';
import { checkPromises, countRepeats, type Evidence } from './check-promises.js';
import type { DispatchRow } from './read-rows.js';

const at = (seconds: number): Date => new Date(1_800_000_000_000 + seconds * 1_000);
const dispatch = (change: Partial<DispatchRow> = {}): DispatchRow => ({
  id: 'dispatch-1',
  bulletin_id: 'bulletin-1',
  office_id: 'office-north',
  state: 'escalated',
  owes_receipt: true,
  published_at: at(0),
  receipt_due_at: at(120),
  acknowledged_at: null,
  escalated_at: at(120),
  superseded_by: null,
  ...change,
});
const delivery = { id: 'delivery-1', purpose: 'bulletin', dispatch_id: 'dispatch-1', escalation_id: null, contact_id: 'north-1' };
const sent = { ...delivery, channel: 'email', address: 'north-1@chaos.example', state: 'sent', attempts: 1, created_at: at(0) };
const escalationMail = {
  ...sent,
  id: 'delivery-2',
  purpose: 'escalation',
  escalation_id: 'escalation-1',
  contact_id: 'command-1',
  address: 'command-1@chaos.example',
};
const escalation = {
  id: 'escalation-1',
  cause: 'unacknowledged',
  dispatch_id: 'dispatch-1',
  state: 'answered' as const,
  deadline_at: at(120),
  raised_at: at(120),
  answered_at: at(121),
};
const arrivals = [
  { at: at(1).getTime(), key: 'delivery-1', to: sent.address },
  { at: at(121).getTime(), key: 'delivery-2', to: escalationMail.address },
];

/** One bulletin to one office that did not answer: it was escalated, and the command has said that it knows. */
const evidence = (rows: Partial<Evidence['rows']> = {}, change: Partial<Evidence> = {}): Evidence => ({
  rows: {
    bulletins: [{ id: 'bulletin-1', number: '1', hazard: 'rainstorm', revision_kind: null }],
    dispatches: [dispatch()],
    deliveries: [sent, escalationMail],
    escalations: [escalation],
    notices: [{ escalation_id: 'escalation-1', contacts: ['command-1'] }],
    receipts: [],
    restorations: [],
    calls: [],
    smsParts: [],
    smsCodes: [],
    ...rows,
  },
  arrivals,
  confirmed: { publications: [], receipts: [], answers: [], unexpectedErrors: [], retriedRequests: 0 },
  city: {
    offices: [{ id: 'office-north', officers: [], addresses: [sent.address], more: [] }],
    largeOffice: { id: 'office-crowd', officers: [], addresses: [], more: [] },
  },
  unexpectedExits: [],
  chainFault: null,
  answers: [],
  withoutFirstSms: [],
  realTime: (instant) => instant,
  ledgerTime: (real) => real,
  endedAt: at(600).getTime(),
  settledAt: at(600).getTime(),
  ...change,
});
const brokenBy = (given: Evidence): readonly string[] =>
  checkPromises(given)
    .filter(({ broken }) => broken.length > 0)
    .map(({ promise, metric }) => metric ?? promise);

it('finds nothing wrong where every promise was kept', () => {
  expect(brokenBy(evidence())).toEqual([]);
});

it('finds a mail that never came, though the ledger says it was sent', () => {
  expect(brokenBy(evidence({}, { arrivals: arrivals.slice(1) }))).toEqual(['lost']);
  const open = dispatch({ state: 'open', escalated_at: null, receipt_due_at: at(900) });
  const waiting = evidence(
    { dispatches: [open], deliveries: [{ ...sent, state: 'queued' }], escalations: [], notices: [] },
    { arrivals: [] },
  );
  expect(brokenBy(waiting)).toEqual(['lost', 'no delivery is left unfinished']);
});

it('finds a confirmed answer that is not in the ledger, and accepts one whose escalation rings again', () => {
  const confirmed = {
    publications: [],
    receipts: [],
    answers: [{ escalationId: 'escalation-1' }],
    unexpectedErrors: [],
    retriedRequests: 0,
  };
  const open = { ...escalation, state: 'open' as const };
  expect(brokenBy(evidence({ escalations: [open] }, { confirmed }))).toEqual([]);
  const said = checkPromises(evidence({ escalations: [{ ...open, answered_at: null }] }, { confirmed }));
  expect(said.flatMap(({ broken }) => broken)).toEqual(['escalation escalation-1 is open and has no answer']);
});

it('lets a restored dispatch be sent and escalated once more, and no oftener', () => {
  const restored = dispatch({ receipt_due_at: at(400) });
  const [first, second] = [escalation, { ...escalation, id: 'escalation-2', deadline_at: at(400), raised_at: at(400) }];
  const again = { ...sent, id: 'delivery-3' };
  const mails = [sent, again, escalationMail, { ...escalationMail, id: 'delivery-4', escalation_id: 'escalation-2' }];
  const notices = ['escalation-1', 'escalation-2'].map((escalation_id) => ({ escalation_id, contacts: ['command-1'] }));
  const came = [
    ...arrivals,
    { at: at(301).getTime(), key: 'delivery-3', to: sent.address },
    { at: at(401).getTime(), key: 'delivery-4', to: escalationMail.address },
  ];
  const rows = { dispatches: [restored], deliveries: mails, escalations: [first, second], notices };
  const once = [{ dispatch_id: 'dispatch-1', at: at(300) }];
  expect(brokenBy(evidence({ ...rows, restorations: once }, { arrivals: came }))).toEqual([]);
  const broken = brokenBy(evidence(rows, { arrivals: came }));
  expect(broken).toContain('doubled');
  expect(broken).toContain('nobody is notified twice of the same thing');
  expect(broken).toContain('no escalation comes before its deadline');
});

it('accepts a receipt whose bulletin was retracted, and none that anything else took away', () => {
  const receipt = { id: 'receipt-1', dispatch_id: 'dispatch-1', withdrawn_at: null };
  const confirmed = {
    ...{ publications: [], answers: [], unexpectedErrors: [], retriedRequests: 0 },
    receipts: [{ id: 'receipt-1', dispatchId: 'dispatch-1' }],
  };
  const lost = (revision_kind: string): readonly string[] => {
    const next = dispatch({
      id: 'dispatch-2',
      bulletin_id: 'bulletin-2',
      state: 'acknowledged',
      escalated_at: null,
      acknowledged_at: at(60),
    });
    const rows = {
      bulletins: [
        { id: 'bulletin-1', number: '1', hazard: 'rainstorm', revision_kind: null },
        { id: 'bulletin-2', number: '2', hazard: 'rainstorm', revision_kind },
      ],
      dispatches: [dispatch({ state: 'superseded', acknowledged_at: at(30), superseded_by: 'dispatch-2' }), next],
      receipts: [receipt],
    };
    return brokenBy(evidence(rows, { confirmed })).filter((promise) => promise === 'receiptsLost');
  };
  expect(lost('retract')).toEqual([]);
  expect(lost('continue')).toEqual(['receiptsLost']);
});

it('finds every mail of a fan-out that did not come, answered or not', () => {
  const answered = dispatch({
    id: 'dispatch-2',
    office_id: 'office-crowd',
    state: 'acknowledged',
    acknowledged_at: at(50),
    escalated_at: null,
  });
  const cancelled = { ...sent, id: 'delivery-3', dispatch_id: 'dispatch-2', address: 'crowd-1@chaos.example', state: 'cancelled' };
  expect(brokenBy(evidence({ dispatches: [dispatch(), answered], deliveries: [sent, escalationMail, cancelled] }))).toEqual(['lost']);
});

it('finds an escalation that is missing, one too many, and one too early', () => {
  expect(brokenBy(evidence({ escalations: [], deliveries: [sent], notices: [] }, { arrivals: arrivals.slice(0, 1) }))).toEqual(['missed']);
  expect(brokenBy(evidence({ dispatches: [dispatch({ state: 'open', escalated_at: null })], escalations: [] }))).toContain('missed');
  const second = { ...escalation, id: 'escalation-2', state: 'closed' as const };
  expect(brokenBy(evidence({ escalations: [escalation, second] }))).toContain('doubled');
  const early = 'no escalation comes before its deadline';
  expect(brokenBy(evidence({ escalations: [{ ...escalation, raised_at: at(119) }] }))).toEqual([early]);
  expect(brokenBy(evidence({}, { ledgerTime: (real) => real - 5_000 }))).toEqual([early]);
});

it('finds a receipt that was confirmed and is gone', () => {
  const confirmed = { ...evidence().confirmed, receipts: [{ id: 'receipt-1', dispatchId: 'dispatch-1' }] };
  expect(brokenBy(evidence({}, { confirmed }))).toEqual(['receiptsLost']);
});

const sms = { ...sent, id: 'delivery-5', channel: 'sms', address: '13800000101', contact_id: 'north-phone' };
const withSms = (seconds: number): Evidence =>
  evidence(
    { deliveries: [sent, escalationMail, sms] },
    {
      arrivals: [...arrivals, { at: at(seconds).getTime(), key: 'delivery-5', to: sms.address, way: 'sms' }],
      withoutFirstSms: [{ of: 'sms-line', from: at(-1).getTime(), to: at(9).getTime() }],
    },
  );

it('finds SMS that came late while the first of two gateways was dead', () => {
  expect(brokenBy(withSms(59))).toEqual([]);
  expect(brokenBy(withSms(61))).toEqual(['with the first of two SMS gateways dead, 99 of 100 SMS arrive within 60 s']);
});

it('finds an answer by phone that was confirmed and is no receipt, and a dispatch with two receipts', () => {
  const answers = [{ at: at(2).getTime(), key: 'delivery-5', to: sms.address, way: 'sms', isAnswer: true }] as const;
  expect(brokenBy({ ...withSms(2), answers })).toEqual(['receiptsLost']);
  const receipts = ['receipt-1', 'receipt-2'].map((id) => ({ id, dispatch_id: 'dispatch-1', withdrawn_at: null }));
  expect(brokenBy(evidence({ receipts }))).toEqual(['a dispatch has one receipt, by however many ways it was acknowledged']);
});

it('counts what came again, and finds what came under a key of nobody', () => {
  expect(countRepeats([...arrivals, ...arrivals, ...arrivals.slice(0, 1)])).toEqual({ messages: 2, extra: 3 });
  const stray = { at: 0, key: 'delivery-9', to: sent.address };
  expect(brokenBy(evidence({}, { arrivals: [...arrivals, stray] }))).toEqual(['every message carries the key of its delivery']);
});
