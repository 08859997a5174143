import type { BulletinAct, IssueAct, LiftEpisodeAct, ReviseAct, Scenario } from '@rainstorm/city-config';
import type { BulletinJson, EpisodeJson, Items, SlotJson } from '@rainstorm/harness/api-json';
import type { Agenda } from './agenda.js';
import type { Stage } from '@rainstorm/harness/stage';
import type { Timeline } from './timeline.js';

/** Simulated forecasters who open, draft, review, sign, publish, revise and lift as the scenario says. */
export class Bureau {
  episode: EpisodeJson | null = null;
  /** By the scenario's `ref`. */
  readonly bulletins = new Map<string, string>();

  constructor(
    private readonly stage: Stage,
    private readonly scenario: Scenario,
    private readonly agenda: Agenda,
    private readonly timeline: Timeline,
  ) {}

  refOf(bulletinId: string): string {
    return [...this.bulletins].find(([, id]) => id === bulletinId)?.[0] ?? bulletinId;
  }

  private get episodeId(): string {
    if (this.episode === null) throw new Error('The scenario acts on an episode that was not opened yet');
    return this.episode.id;
  }

  async open(by: string): Promise<void> {
    const { hazard, title, areas, onset, endsAt } = this.scenario.episode;
    const answer = await this.stage.desk(by).post<{ episode: EpisodeJson }>('/episodes', { hazard, title, areas, onset, endsAt });
    this.episode = answer.episode;
    this.timeline.say('开启', `开启天气过程：${title}`, `episode opened: ${title}`);
  }

  async reviseOnset(act: { by: string; onset: Date; endsAt: Date | null; reason: string }): Promise<void> {
    const body = { onset: act.onset, ...(act.endsAt === null ? {} : { endsAt: act.endsAt }) };
    const path = `/episodes/${this.episodeId}`;
    const preview = await this.stage.desk(act.by).post<{ changes: readonly unknown[] }>(`${path}/onset-preview`, body);
    const done = await this.stage.desk(act.by).post<{ changes: readonly unknown[] }>(`${path}/onset`, { ...body, reason: act.reason });
    this.timeline.say(
      '订正',
      `起始时间订正，${done.changes.length} 个时次变动`,
      `onset revised: ${done.changes.length} changes (previewed ${preview.changes.length})`,
    );
  }

  async waive(by: string, step: string, reason: string): Promise<void> {
    const slot = await this.slotOf(step, by);
    await this.stage.desk(by).post(`/slots/${slot.id}/waive`, { reason });
    this.timeline.say('免发', `${step} 免发：${reason}`, `${step} waived`);
  }

  /** The next unpublished slot of this step. `W` is the weekly step. */
  private async slotOf(step: string, by: string): Promise<SlotJson> {
    const query = step === 'W' ? '' : `?episodeId=${this.episodeId}`;
    const { items } = await this.stage.desk(by).get<Items<SlotJson>>(`/slots${query}`);
    const owed = items.filter(
      (slot) =>
        slot.step === step &&
        slot.purpose === 'step' &&
        (['planned', 'open'].includes(slot.state) || (slot.state === 'missing' && slot.reason === null)),
    );
    const slot = owed.sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))[0];
    if (slot === undefined)
      throw new Error(`No slot for ${step} is owed; there are ${items.map((item) => `${item.step} ${item.state}`).join(', ')}`);
    return slot;
  }

  private content(act: BulletinAct): Record<string, unknown> {
    const { level, colour, areas, onset, expires, text } = act;
    return { ...text, level, colour, areas, onset, expires };
  }

  async issue(act: IssueAct): Promise<void> {
    const author = this.stage.desk(act.draftedBy);
    let draft: BulletinJson;
    if (act.kind === 'scheduled' && act.step !== null) {
      const slot = await this.slotOf(act.step, act.draftedBy);
      const ready = await author.post<BulletinJson>('/bulletins', { slotId: slot.id, productCode: act.product });
      draft = await author.patch<BulletinJson>(`/bulletins/${ready.id}`, { version: ready.version, ...this.content(act) });
    } else {
      const body = {
        hazard: this.scenario.episode.hazard,
        productCode: act.product,
        ...(this.episode === null ? {} : { episodeId: this.episode.id }),
        ...this.content(act),
      };
      draft = await author.post<BulletinJson>(act.kind === 'express' ? '/express' : '/signals', body);
    }
    await this.scheduleApproval(act, draft);
  }

  async revise(act: ReviseAct): Promise<void> {
    const original = this.bulletins.get(act.of);
    if (original === undefined) throw new Error(`${act.ref} revises ${act.of}, which was not issued`);
    const draft = await this.stage
      .desk(act.draftedBy)
      .post<BulletinJson>(`/bulletins/${original}/revisions`, { kind: act.revision, ...this.content(act) });
    await this.scheduleApproval(act, draft);
  }

  /** Reviews at once, and schedules signature, publication and countersignature. */
  private async scheduleApproval(act: BulletinAct, draft: BulletinJson): Promise<void> {
    this.bulletins.set(act.ref, draft.id);
    const path = `/bulletins/${draft.id}`;
    if (act.reviewedBy !== null) {
      await this.stage.desk(act.draftedBy).post(`${path}/submit`);
      await this.stage.desk(act.reviewedBy).post(`${path}/review`, { approve: true });
    }
    this.agenda.schedule(act.signAt, async () => {
      const release = act.publish === 'at-due' ? 'at-due' : 'by-hand';
      await this.stage.desk(act.signedBy).post(`${path}/sign`, act.reviewedBy === null ? { emergency: true, release } : { release });
      if (act.publish === 'now') await this.publish(act.ref, act.signedBy);
    });
    if (act.publish instanceof Date) this.agenda.schedule(act.publish, async () => this.publish(act.ref, act.signedBy));
    const { countersigned } = act;
    if (countersigned !== null)
      this.agenda.schedule(countersigned.at, async () => {
        await this.stage.desk(countersigned.by).post(`${path}/countersign`);
        this.timeline.say('补签发', `${act.ref} 已补签发`, `${act.ref} countersigned`);
      });
  }

  private async publish(ref: string, by: string): Promise<void> {
    const id = this.bulletins.get(ref) ?? '';
    await this.stage.desk(by).post(`/bulletins/${id}/publish`, {}, { 'idempotency-key': `drill-${ref}-${id}` });
  }

  async lift(act: LiftEpisodeAct): Promise<void> {
    const answer = await this.stage
      .desk(act.by)
      .post<{ bulletin: BulletinJson | null }>(`/episodes/${this.episodeId}/lift`, { reason: act.reason });
    if (answer.bulletin === null) return;
    const { id } = answer.bulletin;
    this.bulletins.set('lift', id);
    const chief = this.stage.loginOf('chief-forecaster', [act.by]);
    await this.stage.desk(act.by).post(`/bulletins/${id}/submit`);
    await this.stage.desk(chief).post(`/bulletins/${id}/review`, { approve: true });
    await this.stage.desk(chief).post(`/bulletins/${id}/sign`, { release: 'by-hand' });
    await this.publish('lift', chief);
  }
}
