import type { Scenario } from '@rainstorm/city-config';
import { bold, dim, duration, green, red, table } from '@rainstorm/runtime';
import type { DispatchCase } from '@rainstorm/harness/api-json';
import type { Evidence } from './evidence.js';
import type { PromiseResult } from './promises.js';

const ms = (instant: string | null | undefined): number | null => (instant == null ? null : Date.parse(instant));
const since = (from: string, to: string | null | undefined): string => {
  const [begin, end] = [ms(from), ms(to)];
  return begin === null || end === null ? '–' : duration(end - begin);
};

/** The first arrival of a delivery of the bulletin itself. */
const firstArrival = ({ deliveries }: DispatchCase): string | null =>
  deliveries
    .filter(({ purpose }) => purpose === 'bulletin')
    .flatMap(({ deliveredAt, sentAt }) => deliveredAt ?? sentAt ?? [])
    .sort()[0] ?? null;

const outcomeOf = ({ dispatch, receipt, escalations }: DispatchCase): string => {
  if (!dispatch.owesReceipt) return dim('无需签收');
  if (dispatch.state === 'superseded') return dim('被取代');
  const escalated = escalations.some(({ cause }) => cause !== 'follow-up-overdue');
  if (receipt === null) return escalated ? red('已提级督办') : red('未签收');
  return receipt.lateByMs > 0 ? red(`迟签 ${duration(receipt.lateByMs)}`) : green('签收');
};

export interface DecisionTimes {
  readonly zh: string;
  readonly history: number;
  readonly drill: number | null;
}

/** From the signal to the command's first decision that names it, milliseconds; history beside it. */
export const decisionTimes = (evidence: Evidence, scenario: Scenario): readonly DecisionTimes[] =>
  scenario.signalToDecision.map(({ basis, zh, signalAt, decidedAt }) => {
    const signal = evidence.bulletins.find(({ ref }) => ref === basis)?.bulletin;
    const decision = evidence.decisions
      .filter(({ answers }) => signal !== undefined && answers.includes(signal.id))
      .map((found) => Date.parse(found.decidedAt))
      .sort((one, other) => one - other)[0];
    const sent = ms(signal?.sentAt);
    return {
      zh,
      history: decidedAt.getTime() - signalAt.getTime(),
      drill: decision === undefined || sent === null ? null : decision - sent,
    };
  });

export const formatReport = (evidence: Evidence, scenario: Scenario, promises: readonly PromiseResult[], zone: string): string => {
  const clock = (instant: string | null): string =>
    instant === null
      ? '–'
      : new Intl.DateTimeFormat('sv-SE', {
          timeZone: zone,
          month: '2-digit',
          day: '2-digit',
          hour: '2-digit',
          minute: '2-digit',
          second: '2-digit',
        }).format(new Date(instant));
  const office = (id: string | null): string => evidence.city.offices.find((found) => found.id === id)?.name ?? '指挥部';
  const refOf = (bulletinId: string | null): string => evidence.bulletins.find(({ bulletin }) => bulletin.id === bulletinId)?.ref ?? '–';

  const steps = table(
    ['环节 step', '应发 due', '发布 published', '差 difference', '状态 state', '信息 bulletin'],
    evidence.slots.map((slot) => [
      slot.step,
      clock(slot.dueAt),
      clock(slot.publishedAt),
      slot.publishedAt === null ? '–' : duration(Date.parse(slot.publishedAt) - Date.parse(slot.dueAt)),
      slot.state,
      refOf(slot.bulletinId),
    ]),
  );
  const offices = table(
    ['信息 bulletin', '单位 office', '送达 delivered', '签收 received', '余 left', '办理 followed up', '结果 outcome', '方式 way'],
    evidence.bulletins.flatMap(({ ref, cases }) =>
      cases.map((item) => [
        ref,
        office(item.dispatch.officeId),
        since(item.dispatch.publishedAt, firstArrival(item)),
        since(item.dispatch.publishedAt, item.receipt?.givenAt),
        item.receipt === null ? '–' : since(item.receipt.givenAt, item.dispatch.receiptDueAt),
        since(item.dispatch.publishedAt, item.followUp?.doneAt),
        outcomeOf(item),
        item.receipt?.way ?? '–',
      ]),
    ),
  );
  const escalations = [
    ...evidence.bulletins.flatMap(({ cases }) => cases.flatMap((item) => item.escalations)),
    ...evidence.missing,
    ...evidence.undecided,
  ].sort((one, other) => Date.parse(one.raisedAt) - Date.parse(other.raisedAt));
  const escalated = table(
    ['未响应督办 escalation', '信息 bulletin', '时限 deadline', '督办误差 lateness', '答复 answered by', '用时 after', '结束 closed'],
    escalations.map((one) => [
      `${office(one.officeId)} ${one.cause}`,
      refOf(one.bulletinId),
      clock(one.deadlineAt),
      one.cause === 'undeliverable' ? dim('提前') : `${Date.parse(one.raisedAt) - Date.parse(one.deadlineAt)} ms`,
      one.answeredByName ?? '–',
      since(one.raisedAt, one.answeredAt),
      one.closedReason ?? '–',
    ]),
  );
  const decisions = table(
    ['信号到响应决定 signal to decision', '历史 history', '演练 drill'],
    decisionTimes(evidence, scenario).map(({ zh, history, drill }) => [zh, duration(history), drill === null ? '–' : duration(drill)]),
  );
  const kept = promises.map(
    ({ promise, zh, kept: isKept, tested, broken }) =>
      `  ${isKept ? green('✓') : red('✗')} ${zh} ${dim(`${promise} (${tested})`)}${broken.map((line) => `\n      ${red(line)}`).join('')}`,
  );
  return [
    `${bold('环节 Steps')}\n${steps}`,
    `${bold('单位 Offices')}\n${offices}`,
    escalations.length === 0 ? bold('督办 Escalations: 0') : `${bold('督办 Escalations')}\n${escalated}`,
    `${bold('响应 Response')}\n${decisions}`,
    `${bold('承诺 Promises')}\n${kept.join('\n')}`,
  ].join('\n\n');
};
