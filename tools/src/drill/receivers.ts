import type { City } from '@rainstorm/warning-model';
import type { OfficeAnswer, OfficeBehaviour, OfficeConduct, Scenario } from '@rainstorm/city-config';
import { Refused } from '@rainstorm/harness/person';
import type { DispatchCase, DispatchJson, EscalationJson, Items, PhoneTaskJson } from '@rainstorm/harness/api-json';
import type { Agenda } from './agenda.js';
import type { Bureau } from './bureau.js';
import type { Stage } from '@rainstorm/harness/stage';
import type { Timeline } from './timeline.js';

const minutes = (count: number): number => count * 60_000;
const later = (instant: Date | string, count: number): Date => new Date(new Date(instant).getTime() + minutes(count));

/** Simulated officers of the offices and the command, who answer or stay silent as the scenario says. */
export class Receivers {
  private readonly seen = new Set<string>();
  /** Refusals that the scenario does not expect. */
  readonly unexpectedRefusals: string[] = [];

  constructor(
    private readonly stage: Stage,
    private readonly city: City,
    private readonly scenario: Scenario,
    private readonly agenda: Agenda,
    private readonly bureau: Bureau,
    private readonly timeline: Timeline,
  ) {}

  private markSeen(key: string): boolean {
    if (this.seen.has(key)) return false;
    this.seen.add(key);
    return true;
  }

  private behaviour(officeId: string): OfficeBehaviour | undefined {
    return this.scenario.offices.find(({ office }) => office === officeId);
  }

  private conduct(officeId: string, ref: string): OfficeConduct {
    const behaviour = this.behaviour(officeId);
    return behaviour?.except.find((exception) => exception.ref === ref)?.conduct ?? behaviour?.usually ?? { does: 'stay-silent' };
  }

  officeName(officeId: string | null): string {
    return this.city.offices.find(({ id }) => id === officeId)?.name ?? officeId ?? '指挥部';
  }

  /** Reads what is open and schedules the answers to what is new. */
  async planNewAnswers(now: Date): Promise<void> {
    const desk = this.stage.desk(this.stage.loginOf('chief-forecaster'));
    for (const state of ['open', 'escalated'])
      for (const { dispatch, phoneTask } of await desk.all<DispatchCase>(`/dispatches?state=${state}`)) {
        if (dispatch.owesReceipt && this.markSeen(dispatch.id)) this.planAnswer(dispatch);
        if (phoneTask !== null && phoneTask.state === 'open' && this.markSeen(phoneTask.id)) this.planCall(phoneTask, dispatch);
      }
    const command = this.stage.console(this.stage.loginOf('command-officer'));
    for (const escalation of await command.all<EscalationJson>('/escalations?state=open'))
      if (this.markSeen(`${escalation.id} ${escalation.level} ${escalation.round}`)) this.planCommandAnswer(escalation, now);
  }

  private planAnswer(dispatch: DispatchJson): void {
    const ref = this.bureau.refOf(dispatch.bulletinId);
    const conduct = this.conduct(dispatch.officeId, ref);
    if (conduct.does === 'stay-silent') return;
    this.agenda.schedule(later(dispatch.publishedAt, conduct.afterMin), async () => this.answer(dispatch, conduct, ref));
    if (conduct.followUpAfterMin !== null)
      this.agenda.schedule(later(dispatch.publishedAt, conduct.followUpAfterMin), async () => this.followUp(dispatch, conduct, ref));
  }

  private async answer(dispatch: DispatchJson, conduct: OfficeAnswer, ref: string): Promise<void> {
    const name = this.officeName(dispatch.officeId);
    if (conduct.way === 'console') {
      await this.recordUnexpected(ref, name, async () => {
        const { late } = await this.stage.console(conduct.officer).post<{ late: boolean }>(`/dispatches/${dispatch.id}/receipt`);
        this.timeline.say('签收', `${name} 签收 ${ref}${late ? '（迟签）' : ''}`, `${dispatch.officeId} received ${ref}`);
      });
      return;
    }
    const link = await this.linkFor(dispatch);
    if (link === null) {
      // No mail has arrived yet. The officer looks again a minute later, until the follow-up is due.
      const again = later(this.timeline.now, 1);
      if (again < new Date(dispatch.followUpDueAt)) this.agenda.schedule(again, async () => this.answer(dispatch, conduct, ref));
      return;
    }
    await this.acknowledgeByLink(link);
    this.timeline.say('签收', `${name} 邮件链接签收 ${ref}`, `${dispatch.officeId} received ${ref} by e-mail link`);
  }

  /** The link in the newest mail to this office about this dispatch. */
  private async linkFor(dispatch: DispatchJson): Promise<string | null> {
    const { items } = await this.stage
      .desk(this.stage.loginOf('chief-forecaster'))
      .get<Items<{ id: string; number: string | null }>>(`/bulletins?limit=200`);
    const number = items.find(({ id }) => id === dispatch.bulletinId)?.number ?? null;
    const addresses = new Set(
      this.city.offices
        .find(({ id }) => id === dispatch.officeId)
        ?.contacts.flatMap(({ channels }) => channels.filter(({ kind }) => kind === 'email').map(({ address }) => address)),
    );
    const mail = this.stage.mail.mails.findLast(
      ({ to, link, subject, text }) => link !== null && addresses.has(to) && number !== null && `${subject} ${text}`.includes(number),
    );
    return mail?.link ?? null;
  }

  /** Opens the page of the link and submits its form. */
  private async acknowledgeByLink(link: string): Promise<void> {
    const page = await (await fetch(link)).text();
    const form = /<form[^>]*>([\s\S]*?)<\/form>/.exec(page);
    if (form === null) return;
    const action = /<form[^>]*action="([^"]*)"/.exec(page)?.[1] ?? link;
    const fields = [...(form[1] ?? '').matchAll(/<input[^>]*name="([^"]*)"[^>]*value="([^"]*)"/g)].map(
      ([, name = '', value = '']): [string, string] => [name, value],
    );
    const answer = await fetch(new URL(action, link), {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(link).origin },
      body: new URLSearchParams(fields).toString(),
    });
    if (!answer.ok) this.unexpectedRefusals.push(`The receipt link was answered with ${answer.status}`);
  }

  private async followUp(dispatch: DispatchJson, conduct: OfficeAnswer, ref: string): Promise<void> {
    const name = this.officeName(dispatch.officeId);
    await this.recordUnexpected(ref, name, async () => {
      await this.stage
        .console(conduct.officer)
        .post(`/dispatches/${dispatch.id}/follow-up`, { kind: dispatch.duty, toWhom: conduct.to, note: conduct.note });
      const word = dispatch.duty === 'handled' ? '已运转' : '已上报';
      this.timeline.say('办理', `${name} ${word} ${ref}`, `${dispatch.officeId} ${dispatch.duty} ${ref}`);
    });
  }

  private planCall(task: PhoneTaskJson, dispatch: DispatchJson): void {
    const phone = this.behaviour(task.officeId)?.phone ?? null;
    const ref = this.bureau.refOf(dispatch.bulletinId);
    this.timeline.say('电话', `待电话叫应 ${this.officeName(task.officeId)}（${ref}）`, `phone task for ${task.officeId}`);
    if (phone === null) return;
    this.agenda.schedule(later(task.createdAt, phone.afterMin), async () =>
      this.recordUnexpected(ref, this.officeName(task.officeId), async () => {
        const caller = this.stage.console(phone.caller);
        await caller.post(`/phone-tasks/${task.id}/take`);
        const callee = task.callList.find((contact) => contact.phone !== null);
        await caller.post(`/phone-tasks/${task.id}/calls`, {
          number: callee?.phone ?? '0371-0000-0000',
          reached: callee?.name ?? '',
          outcome: phone.result === 'received' ? 'reached' : phone.result === 'hung-up' ? 'hung-up-early' : 'no-answer',
          note: phone.note,
          ...(phone.result === 'received' ? { givesReceipt: true } : {}),
        });
        this.timeline.say('电话', `叫应 ${this.officeName(task.officeId)}：${phone.note}`, phone.result);
      }),
    );
  }

  private planCommandAnswer(escalation: EscalationJson, now: Date): void {
    const level = this.city.command.levels[escalation.level]?.name ?? '';
    const ref = escalation.bulletinId === null ? 'missing' : this.bureau.refOf(escalation.bulletinId);
    this.timeline.say(
      '督办',
      `${this.officeName(escalation.officeId)} ${ref} → ${level}（第${escalation.round}轮）`,
      `${escalation.cause}, level ${escalation.level + 1}`,
    );
    const { officers, silent, answersAfterMin } = this.scenario.command;
    const isSilent = silent.some((rule) => rule.level === level && (rule.refs.length === 0 || rule.refs.includes(ref)));
    const officer = officers.find((candidate) => candidate.level === level);
    if (isSilent || officer === undefined) return;
    this.agenda.schedule(later(now, answersAfterMin), async () =>
      this.recordUnexpected(ref, level, async () => {
        await this.stage.console(officer.login).post(`/escalations/${escalation.id}/acknowledgement`, { note: '已知悉，正在叫应' });
        this.timeline.say('应答', `${level} 已应答 ${ref}`, `answered by level ${escalation.level + 1}`);
      }),
    );
  }

  /** Runs an act, and records refusals other than those that a race explains. */
  private async recordUnexpected(ref: string, who: string, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      const expected = ['already-superseded', 'escalation-closed', 'phone-task-closed', 'already-answered', 'not-acknowledged'];
      if (!(error instanceof Refused)) throw error;
      if (!expected.includes(error.kind)) this.unexpectedRefusals.push(`${who}, ${ref}: ${error.message}`);
    }
  }
}
