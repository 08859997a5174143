import { join } from 'node:path';
import { projectRoot } from './processes.js';
import { Stage, type StageOptions } from './stage.js';
import type { BulletinJson, ClockJson, DispatchCase, DispatchJson, EpisodeJson, EscalationJson, SlotJson } from './api-json.js';
import type { Person } from './person.js';
import { expect } from '@jest/globals';

export const OFFICES = ['duty-office', 'flood-control-office', 'urban-flood-office', 'yellow-river-office'] as const;
export type OfficeName = (typeof OFFICES)[number];

/** Mail addresses of config/zhengzhou: the first contacts of each office and of each level of the command. */
export const MAIL = {
  'duty-office': ['zbs@duty.zhengzhou.example', 'daiban@duty.zhengzhou.example'],
  'flood-control-office': ['zhiban@flood.zhengzhou.example', 'daiban@flood.zhengzhou.example'],
  'urban-flood-office': ['zhiban@urban.zhengzhou.example'],
  'yellow-river-office': ['zhiban@river.zhengzhou.example'],
  desk: ['zhuban@bureau.zhengzhou.example', 'fuban@bureau.zhengzhou.example'],
  chief: ['shouxi@bureau.zhengzhou.example'],
  level1: ['zhibanshi@command.zhengzhou.example', 'zhibanzhang@command.zhengzhou.example'],
  level2: ['fuzhihuizhang@command.zhengzhou.example', 'mishuzhang@command.zhengzhou.example'],
} as const;

const OFFICERS: Readonly<Record<OfficeName, string>> = {
  'duty-office': 'zhou.zhiban',
  'flood-control-office': 'feng.zhishou',
  'urban-flood-office': 'wei.zhishou',
  'yellow-river-office': 'shen.zhishou',
};

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** The whole product as separate processes, on the tier's PostgreSQL and queue backend, with a movable clock. */
export class World {
  private constructor(readonly stage: Stage) {}

  static async open(options: Partial<StageOptions> = {}): Promise<World> {
    const world = await World.prepare(options);
    try {
      await world.stage.instance.start();
      return world;
    } catch (error) {
      // What did start would go on beside every test after this one.
      await world.close();
      throw error;
    }
  }

  /** Prepares everything without starting the apps. */
  static async prepare(options: Partial<StageOptions> = {}): Promise<World> {
    const serverUrl = process.env['TEST_DATABASE_URL'];
    if (serverUrl === undefined) throw new Error('TEST_DATABASE_URL is missing: run this tier through npm run test:e2e');
    return new World(
      await Stage.prepare({
        city: 'zhengzhou',
        cityDirectory: join(projectRoot, 'config', 'zhengzhou'),
        serverUrl,
        redisUrl: process.env['QUEUE_BACKEND'] === 'redis' ? process.env['REDIS_URL'] : undefined,
        ...options,
      }),
    );
  }

  get mail() {
    return this.stage.mail;
  }
  get forecaster(): Person {
    return this.stage.desk('lin.yubao');
  }
  get reviewer(): Person {
    return this.stage.desk('su.yubao');
  }
  get chief(): Person {
    return this.stage.desk('hao.shouxi');
  }
  get command(): Person {
    return this.stage.console('fang.zhiban');
  }
  officer(office: OfficeName): Person {
    return this.stage.console(OFFICERS[office]);
  }

  async now(): Promise<Date> {
    return new Date((await this.stage.clock()).now);
  }
  async settle(): Promise<ClockJson> {
    return this.stage.settle();
  }
  /** Moves the clock to this instant, and stops at every timer and retry in between, so that each falls due at its own time. */
  async advanceTo(instant: Date): Promise<void> {
    for (;;) {
      const clock = await this.settle();
      const stops = [clock.nextTimerAt, clock.nextRetryAt].flatMap((at) => (at === null ? [] : [Date.parse(at)]));
      const next = Math.min(instant.getTime(), ...stops);
      if (next > Date.parse(clock.now)) await this.stage.moveTo(new Date(next));
      if (next >= instant.getTime()) {
        await this.settle();
        return;
      }
    }
  }
  async advance(ms: number): Promise<void> {
    await this.advanceTo(new Date((await this.now()).getTime() + ms));
  }

  /** The ledger's time plus `ms`, rounded to whole seconds. */
  async fromNow(ms: number): Promise<Date> {
    return new Date(Math.ceil(((await this.now()).getTime() + ms) / 1000) * 1000);
  }

  async openEpisode(leadMs: number, more: Record<string, unknown> = {}): Promise<{ episode: EpisodeJson; slots: readonly SlotJson[] }> {
    const onset = await this.fromNow(leadMs);
    return this.forecaster.post('/episodes', {
      hazard: 'rainstorm',
      title: '试验暴雨过程',
      areas: ['410102', '410105'],
      onset,
      endsAt: new Date(onset.getTime() + 12 * HOUR),
      ...more,
    });
  }

  /** Opens an exercise, proposed by a forecaster and confirmed by the chief. Its lead times are not shortened. */
  async openExercise(leadMs: number, more: Record<string, unknown> = {}): Promise<string> {
    const onset = await this.fromNow(leadMs);
    const { id } = await this.forecaster.post<{ id: string }>('/exercises', {
      hazard: 'rainstorm',
      title: '试验演练',
      areas: ['410102', '410105'],
      onset,
      endsAt: new Date(onset.getTime() + 12 * HOUR),
      ...more,
    });
    return (await this.chief.post<{ episodeId: string }>(`/exercises/${id}/confirm`)).episodeId;
  }

  async slots(episodeId: string): Promise<readonly SlotJson[]> {
    return this.forecaster.all<SlotJson>(`/slots?episodeId=${episodeId}`);
  }
  async slot(episodeId: string, step: string): Promise<SlotJson> {
    const found = (await this.slots(episodeId)).filter((slot) => slot.step === step && slot.purpose === 'step').at(-1);
    if (found === undefined) throw new Error(`No slot ${step}`);
    return found;
  }

  /** Drafts, reviews and signs a slot's bulletin. It then waits for its due time or for `publish`. */
  async sign(slot: SlotJson, release: 'at-due' | 'by-hand' = 'by-hand', content: Record<string, unknown> = {}): Promise<BulletinJson> {
    const ready = await this.forecaster.post<BulletinJson>('/bulletins', { slotId: slot.id });
    const graded = slot.step === 'H3' ? { colour: 'orange' } : slot.step === 'D1' || slot.step === 'D3' ? {} : {};
    const draft = await this.forecaster.patch<BulletinJson>(`/bulletins/${ready.id}`, {
      version: ready.version,
      headline: `试验信息 ${slot.step}`,
      description: '预计未来有暴雨，请注意防范。',
      instruction: '1. 做好防范准备。',
      expires: await this.fromNow(30 * 24 * HOUR),
      ...graded,
      ...content,
    });
    await this.forecaster.post(`/bulletins/${draft.id}/submit`);
    await this.reviewer.post(`/bulletins/${draft.id}/review`, { approve: true });
    return this.chief.post<BulletinJson>(`/bulletins/${draft.id}/sign`, { release });
  }

  async publish(bulletinId: string, by: Person = this.chief): Promise<{ bulletin: BulletinJson; dispatches: readonly DispatchJson[] }> {
    return by.post(`/bulletins/${bulletinId}/publish`, {}, { 'idempotency-key': `test-${bulletinId}` });
  }

  /** Publishes a signal by the emergency flow. Red: receipt within 5 min, follow-up within 15. */
  async signal(
    colour: 'red' | 'orange' = 'red',
    more: Record<string, unknown> = {},
  ): Promise<{ bulletin: BulletinJson; dispatches: readonly DispatchJson[] }> {
    const draft = await this.forecaster.post<BulletinJson>('/signals', {
      hazard: 'rainstorm',
      productCode: 'rain-signal',
      areas: [{ areaCode: '410105', colour }],
      colour,
      headline: '暴雨预警信号',
      description: '预计未来3小时内降水量将达100毫米以上。',
      instruction: '1. 停止户外作业。',
      expires: await this.fromNow(6 * HOUR),
      ...more,
    });
    await this.forecaster.post(`/bulletins/${draft.id}/sign`, { emergency: true });
    return this.publish(draft.id, this.forecaster);
  }

  async cases(bulletinId: string): Promise<readonly DispatchCase[]> {
    return this.chief.all<DispatchCase>(`/dispatches?bulletinId=${bulletinId}`);
  }
  async case(bulletinId: string, office: OfficeName): Promise<DispatchCase> {
    const found = (await this.cases(bulletinId)).find(({ dispatch }) => dispatch.officeId === office);
    if (found === undefined) throw new Error(`No dispatch of ${bulletinId} to ${office}`);
    return found;
  }
  async acknowledge(bulletinId: string, ...offices: readonly OfficeName[]): Promise<void> {
    for (const office of offices) {
      const { dispatch } = await this.case(bulletinId, office);
      await this.officer(office).post(`/dispatches/${dispatch.id}/receipt`);
    }
  }
  async followUp(bulletinId: string, ...offices: readonly OfficeName[]): Promise<void> {
    for (const office of offices) {
      const { dispatch } = await this.case(bulletinId, office);
      await this.officer(office).post(`/dispatches/${dispatch.id}/follow-up`, { kind: dispatch.duty, toWhom: '带班领导', note: '' });
    }
  }
  async escalations(): Promise<readonly EscalationJson[]> {
    return this.command.all<EscalationJson>('/escalations');
  }

  /** Fails on any unexpected mail and on any missing one. Removes the mails that arrived so far. */
  expectMails(expected: readonly (readonly [to: string, subject: RegExp])[]): void {
    const came = this.mail.mails.splice(0).map(({ to, subject }) => `${to} ${subject}`);
    const left = [...came];
    const missing = expected.filter(([to, subject]) => {
      const found = left.findIndex((line) => line.startsWith(`${to} `) && subject.test(line));
      if (found !== -1) left.splice(found, 1);
      return found === -1;
    });
    expect({ missing: missing.map(([to, subject]) => `${to} ${subject.source}`), unexpected: left }).toEqual({
      missing: [],
      unexpected: [],
    });
  }
  /** Removes the mails that arrived so far, because the test does not check them. */
  forgetMails(): void {
    this.mail.mails.splice(0);
  }

  async close(): Promise<void> {
    await this.stage.close();
  }
}

/** The expected mails for `expectMails`: one for each address. */
export const to = (addresses: readonly string[], subject: RegExp): readonly (readonly [string, RegExp])[] =>
  addresses.map((address) => [address, subject] as const);
export const allOfficesMail: readonly string[] = OFFICES.flatMap((office) => [...MAIL[office]]);
