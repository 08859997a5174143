import type { Expectation, Scenario } from '@rainstorm/city-config';
import type { DispatchCase, EscalationJson } from '@rainstorm/harness/api-json';
import type { Evidence } from './evidence.js';

export interface PromiseResult {
  readonly promise: string;
  readonly zh: string;
  readonly kept: boolean;
  /** How many items were tested. */
  readonly tested: number;
  readonly broken: readonly string[];
}

/** Two seconds: the lateness that the design allows while a scheduler and PostgreSQL run. */
const ALLOWED_LATENESS_MS = 2_000;

const ms = (instant: string | null): number => (instant === null ? NaN : Date.parse(instant));
const receiptEscalations = (one: DispatchCase): readonly EscalationJson[] =>
  one.escalations.filter(({ cause }) => cause === 'unacknowledged' || cause === 'undeliverable');

interface OwedDispatch {
  readonly ref: string;
  readonly item: DispatchCase;
}
const dispatchesOwingReceipt = (evidence: Evidence): readonly OwedDispatch[] =>
  evidence.bulletins.flatMap(({ ref, cases }) => cases.map((item) => ({ ref, item }))).filter(({ item }) => item.dispatch.owesReceipt);

const check = <Item>(promise: string, zh: string, items: readonly Item[], broken: (item: Item) => string | null): PromiseResult => {
  const found = items.flatMap((item) => broken(item) ?? []);
  return { promise, zh, kept: found.length === 0, tested: items.length, broken: found };
};

const name = ({ ref, item }: OwedDispatch): string => `${ref} at ${item.dispatch.officeId}`;

/** Checks the promises of every scenario. */
export const checkPromises = (evidence: Evidence, scenario: Scenario): readonly PromiseResult[] => {
  const dispatches = dispatchesOwingReceipt(evidence);
  const offices = evidence.city.offices;
  return [
    check('every step is published by its due time, or raised as missing', '每个环节按时发布，否则按漏发告警', evidence.slots, (slot) => {
      if (slot.state === 'published') {
        const late = ms(slot.publishedAt) - ms(slot.dueAt);
        const graceMs = ms(slot.graceUntil) - ms(slot.dueAt);
        return late <= Math.max(ALLOWED_LATENESS_MS, graceMs)
          ? null
          : `${slot.step} was published ${Math.round(late / 1000)} s after its due time`;
      }
      if (slot.state === 'missing' || slot.state === 'published-late')
        return evidence.missing.length > 0 ? null : `${slot.step} is ${slot.state}, and nobody was told`;
      if (slot.state === 'planned' || slot.state === 'open')
        return Date.parse(slot.dueAt) > scenario.endsAt.getTime() ? null : `${slot.step} is still ${slot.state}`;
      return null;
    }),
    check(
      'every bulletin is dispatched to every office that must have it',
      '每份信息分发到每个应收单位',
      evidence.bulletins,
      ({ ref, bulletin, cases }) => {
        const expected = offices.filter(({ receives }) => receives.kinds.includes(bulletin.kind as never)).length;
        return cases.length === expected ? null : `${ref} went to ${cases.length} of ${expected} offices`;
      },
    ),
    check(
      'each delivery is sent, or its office was reached otherwise, escalated or superseded',
      '每次投递送达，否则提级督办',
      dispatches,
      (tested) => {
        const { dispatch, deliveries } = tested.item;
        const stuck = deliveries.filter(({ state }) => state === 'pending' || state === 'queued' || state === 'sending');
        if (stuck.length > 0) return `${name(tested)}: ${stuck.length} deliveries are unfinished`;
        const reached = deliveries.some(({ state }) => state === 'sent' || state === 'delivered');
        return reached || dispatch.state !== 'open' ? null : `${name(tested)}: nothing reached it, and it was not escalated`;
      },
    ),
    check('every dispatch ends acknowledged, escalated, or superseded', '每次分发以签收、督办或被取代告终', dispatches, (tested) =>
      tested.item.dispatch.state === 'open' && ms(tested.item.dispatch.receiptDueAt) < scenario.endsAt.getTime()
        ? `${name(tested)} is still open`
        : null,
    ),
    check(
      'unacknowledged at its deadline: exactly one escalation, at most 2 s late',
      '到时未签收：恰好一次督办，误差不超过2秒',
      dispatches.filter(
        // A receipt within the allowed two seconds may come before the escalation.
        ({ item }) => receiptEscalations(item).length > 0 || (item.receipt?.lateByMs ?? 0) > ALLOWED_LATENESS_MS,
      ),
      (tested) => {
        const found = receiptEscalations(tested.item);
        const [first] = found;
        if (first === undefined || found.length > 1) return `${name(tested)} has ${found.length} escalations`;
        const late = ms(first.raisedAt) - ms(first.deadlineAt);
        return first.cause === 'undeliverable' || late <= ALLOWED_LATENESS_MS ? null : `${name(tested)} was escalated ${late} ms late`;
      },
    ),
    check(
      'acknowledged in time: never escalated',
      '按时签收：从不督办',
      dispatches.filter(({ item }) => item.receipt !== null && item.receipt.lateByMs === 0),
      (tested) =>
        receiptEscalations(tested.item).some(({ cause }) => cause === 'unacknowledged') ? `${name(tested)} was escalated` : null,
    ),
    check(
      'every escalation continues until somebody answers or its cause ends',
      '督办逐级告知，直至有人答复',
      [...dispatches.flatMap(({ item }) => item.escalations), ...evidence.missing, ...evidence.undecided],
      (escalation) => (escalation.state === 'open' ? `${escalation.cause} of ${escalation.officeId ?? 'the bureau'} is still open` : null),
    ),
    check(
      'a signal without a response decision rings at its limit, once',
      '信号逾期未作响应决定：到限督办一次',
      newSignals(evidence),
      (signal) => checkRinging(signal, evidence),
    ),
    check('no row of the audit chain was altered', '审计链完整', [evidence.chain], (chain) =>
      chain.intact ? null : `row ${chain.seq} is ${chain.fault}`,
    ),
    check('no mail of an actual rainstorm is marked as an exercise', '实况不带演练标记', evidence.mails, ({ subject, exercise }) =>
      exercise ? subject : null,
    ),
    check('no act of the scenario was refused unexpectedly', '无意外拒绝', evidence.unexpectedRefusals, (surprise) => surprise),
    check("the scenario's own expectations", '情景专门约定', scenario.expect, (expectation) => checkExpectation(expectation, evidence)),
  ];
};

/** Each new or raised signal, which has a limit of its own. Lowered and corrected ones inherit theirs. */
const newSignals = ({ bulletins }: Evidence): Evidence['bulletins'] =>
  bulletins.filter(
    ({ bulletin: { kind, colour, revisionKind } }) =>
      kind === 'signal' && colour !== null && [null, 'upgrade', 'continue', 'extend'].includes(revisionKind),
  );

const checkRinging = ({ ref, bulletin }: Evidence['bulletins'][number], evidence: Evidence): string | null => {
  const { decideWithinMin } = evidence.city.command;
  const limit = ms(bulletin.sentAt) + decideWithinMin[bulletin.colour as keyof typeof decideWithinMin] * 60_000;
  const decided = evidence.decisions.some(({ answers, decidedAt }) => answers.includes(bulletin.id) && ms(decidedAt) <= limit);
  const replaced = evidence.bulletins.some(({ bulletin: later }) => later.previousId === bulletin.id && ms(later.sentAt) <= limit);
  const rung = evidence.undecided.filter(({ bulletinId }) => bulletinId === bulletin.id);
  if (decided || replaced) return rung.length === 0 ? null : `${ref} rang although it was ${decided ? 'decided on' : 'replaced'} in time`;
  const [only] = rung;
  if (only === undefined || rung.length > 1) return `${ref} rang ${rung.length} times`;
  const late = ms(only.raisedAt) - limit;
  return late >= 0 && late <= ALLOWED_LATENESS_MS ? null : `${ref} rang ${late} ms after its limit`;
};

const checkExpectation = (expectation: Expectation, evidence: Evidence): string | null => {
  const where = `${expectation.ref} at ${expectation.office}`;
  const found = evidence.bulletins
    .find(({ ref }) => ref === expectation.ref)
    ?.cases.find(({ dispatch }) => dispatch.officeId === expectation.office);
  if (found === undefined) return `${where} was never dispatched`;
  const escalations = receiptEscalations(found);
  if (expectation.escalated !== null && escalations.length > 0 !== expectation.escalated)
    return `${where} was ${expectation.escalated ? 'not ' : ''}escalated`;
  const late = found.receipt !== null && found.receipt.lateByMs > 0;
  if (expectation.late !== null && late !== expectation.late) return `${where} was ${expectation.late ? 'not ' : ''}late`;
  if (expectation.answeredByLevel !== null) {
    const escalation = escalations[0];
    const level = escalation === undefined ? null : evidence.city.command.levels[escalation.level]?.name;
    if (escalation?.answeredAt == null || level !== expectation.answeredByLevel)
      return `${where} was answered by ${escalation?.answeredAt == null ? 'nobody' : (level ?? 'nobody')}, not by ${expectation.answeredByLevel}`;
  }
  return null;
};
