import type { EscalationDetail, PhoneTask, RollCallOffice, SilentOfficeCases } from '../api/console-paths.ts';

/** One thing that is unanswered: a bulletin without its receipt, or what was escalated without one. */
export interface SilentCase {
  readonly key: string;
  readonly bulletin: EscalationDetail['bulletin'];
  /** What the roll call knows of it; null if it is of no bulletin, or no longer on the roll call. */
  readonly office: RollCallOffice | null;
  /** Those that are not closed, unanswered ones first. */
  readonly escalations: readonly EscalationDetail[];
}

/** How a silence stands: nobody of the command has answered, somebody has it in hand, or the time is not over. */
export type Silence = 'unanswered' | 'in-hand' | 'waiting';

export interface Callee {
  readonly name: string;
  readonly post: string;
  readonly phone: string | null;
  readonly standby: boolean;
}

/** All that one office has not answered (or the bureau, where the office is null). What is real and what is practised stand apart. */
export interface SilentOffice {
  readonly key: string;
  readonly officeId: string | null;
  readonly status: 'actual' | 'exercise';
  readonly silence: Silence;
  /** The most urgent first. Never empty. */
  readonly cases: readonly SilentCase[];
  /** How many cases of the office are not in `cases`. */
  readonly more: number;
  /** Whom to call, each person once. */
  readonly callList: readonly Callee[];
  /** The open phone task with which a call is recorded: that of the most urgent case. */
  readonly task: PhoneTask | null;
}

const silences: readonly Silence[] = ['unanswered', 'in-hand', 'waiting'];
const silenceOf = (escalations: readonly EscalationDetail[]): Silence =>
  escalations.length === 0 ? 'waiting' : escalations.some(({ state }) => state === 'open') ? 'unanswered' : 'in-hand';
const rank = (escalations: readonly EscalationDetail[]): number => silences.indexOf(silenceOf(escalations));
const deadlineOf = ({ office, escalations }: SilentCase): string =>
  escalations[0]?.answerDueAt ?? escalations[0]?.openAgainAt ?? office?.receiptDueAt ?? '9';
const firstDeadline = ({ cases }: Pick<SilentOffice, 'cases'>): string => (cases[0] === undefined ? '9' : deadlineOf(cases[0]));
const byDeadline = (a: EscalationDetail, b: EscalationDetail): number =>
  Number(a.state !== 'open') - Number(b.state !== 'open') ||
  (a.answerDueAt ?? a.openAgainAt ?? '9').localeCompare(b.answerDueAt ?? b.openAgainAt ?? '9');
const byUrgency = (a: SilentCase, b: SilentCase): number =>
  rank(a.escalations) - rank(b.escalations) || deadlineOf(a).localeCompare(deadlineOf(b));

const tasksOf = ({ office, escalations }: SilentCase): readonly PhoneTask[] =>
  [office?.phoneTask, ...escalations.map(({ phoneTask }) => phoneTask)].flatMap((task) => task ?? []);

const callListOf = (cases: readonly SilentCase[]): readonly Callee[] => {
  const known = new Map<string, Callee>();
  const all = cases.flatMap(({ office, escalations }) => [
    ...(office?.callList ?? []),
    ...escalations.flatMap(({ summary }) => summary.callList).map((callee) => ({ ...callee, standby: false })),
  ]);
  for (const callee of all) {
    const key = `${callee.name} ${callee.phone ?? ''}`;
    if (!known.has(key)) known.set(key, callee);
  }
  return [...known.values()];
};

/** The escalation of a case whose page of escalations was not read yet, as the roll call has it: without its times. */
const ofRollCall = (
  { bulletin, office }: SilentOfficeCases['cases'][number],
  status: SilentOfficeCases['status'],
): readonly EscalationDetail[] => {
  const { escalation, phoneTask, name, nameEn } = office;
  if (escalation === null || escalation.state === 'closed') return [];
  const times = { answerDueAt: null, openAgainAt: null };
  return [{ ...escalation, ...times, officeName: name, officeNameEn: nameEn, bulletin, notices: [], status, phoneTask }];
};

/**
 * One entry for each office that owes a receipt or has something escalated. `silent` and `escalations`: the pages that were read. Real ones
 * first, then what nobody has answered, then what somebody has in hand, then what still has time. Closed escalations are left out.
 */
export const silentOffices = (silent: readonly SilentOfficeCases[], escalations: readonly EscalationDetail[]): readonly SilentOffice[] => {
  const standing = escalations.filter(({ state }) => state !== 'closed').sort(byDeadline);
  const of = (dispatchId: string): readonly EscalationDetail[] => standing.filter((one) => one.dispatchId === dispatchId);
  const onRollCall = silent.flatMap(({ officeId, status, cases }) =>
    cases.map((given) => {
      const { bulletin, office } = given;
      const known = of(office.dispatchId);
      const own = known.length > 0 ? known : ofRollCall(given, status);
      return { officeId, status, one: { key: office.dispatchId, bulletin, office, escalations: own } satisfies SilentCase };
    }),
  );
  const called = new Set(onRollCall.map(({ one }) => one.key));
  const rest = standing.filter(({ dispatchId }) => dispatchId === null || !called.has(dispatchId));
  const found = [
    ...onRollCall.filter(({ one }) => one.office.owed === 'receipt' || one.escalations.length > 0),
    ...[...new Set(rest.map(({ dispatchId, id }) => dispatchId ?? id))].flatMap((key) => {
      const own = rest.filter(({ dispatchId, id }) => (dispatchId ?? id) === key);
      return own.slice(0, 1).map(({ officeId, status, bulletin }) => ({
        officeId,
        status,
        one: { key, bulletin, office: null, escalations: own } satisfies SilentCase,
      }));
    }),
  ];
  // What is of no office stays by itself: a missing bulletin has nothing in common with a signal that waits for a decision.
  const keyOf = ({ status, officeId, one }: (typeof found)[number]): string => `${status} ${officeId ?? one.key}`;
  return [...new Set(found.map(keyOf))]
    .flatMap((key) => {
      const own = found.filter((one) => keyOf(one) === key);
      const cases = own.map(({ one }): SilentCase => one).sort(byUrgency);
      const silence = silenceOf(cases.flatMap((one) => one.escalations));
      const count = silent.find((one) => `${one.status} ${one.officeId}` === key)?.count ?? 0;
      const more = Math.max(0, count - cases.length);
      const task = cases.flatMap(tasksOf).find(({ state }) => state === 'open') ?? null;
      return own
        .slice(0, 1)
        .map(({ officeId, status }) => ({ key, officeId, status, silence, cases, more, callList: callListOf(cases), task }));
    })
    .sort(
      (a, b) =>
        Number(a.status === 'exercise') - Number(b.status === 'exercise') ||
        silences.indexOf(a.silence) - silences.indexOf(b.silence) ||
        firstDeadline(a).localeCompare(firstDeadline(b)),
    );
};

/** The name of the office as it was when it was sent the most urgent case; empty for the bureau. */
export const silentName = ({ cases }: SilentOffice, language: string): string => {
  const names = cases.flatMap(({ office, escalations }) => [
    ...(office === null ? [] : [{ zh: office.name, en: office.nameEn }]),
    ...escalations.map(({ officeName, officeNameEn }) => ({ zh: officeName, en: officeNameEn })),
  ]);
  return names[0]?.[language.startsWith('zh') ? 'zh' : 'en'] ?? '';
};
