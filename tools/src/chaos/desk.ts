import { setTimeout as pause } from 'node:timers/promises';
import type { BulletinJson, DispatchJson } from '@rainstorm/harness/api-json';
import { Refused, type Person } from '@rainstorm/harness/person';
import type { Dice } from './dice.js';
import { persist, type Confirmed } from './players.js';

const MOST_AT_ONCE = 6;
const HOUR = 3_600_000;

type Kind = 'red' | 'orange' | 'express' | 'revision' | 'crowd';
/** Far from the others' numbers. */
const CROWD_FROM = 1_000_000;
interface Issued {
  readonly id: string;
  readonly colour: 'red' | 'orange' | null;
}

/** The forecasters: publish one bulletin after the other, whatever happens, and revise some of them. */
export class Desk {
  private onNextPublication: (() => void) | null = null;
  private crowds = 0;
  private readonly issued: Issued[] = [];
  private underWay = 0;
  private isOver = false;

  constructor(
    private readonly forecaster: Person,
    private readonly chief: Person,
    private readonly dice: Dice,
    private readonly confirmed: Confirmed,
    private readonly onPublished: (index: number, dispatches: readonly DispatchJson[]) => void,
    private readonly now: () => number,
  ) {}

  /** Until `close` is called and what was begun has ended. */
  async work(everyMs: readonly [least: number, most: number]): Promise<void> {
    for (let index = 0; !this.isOver; index += 1) {
      const dice = this.dice.of(`bulletin ${index}`);
      if (this.underWay < MOST_AT_ONCE) {
        this.underWay += 1;
        void this.issue(index, dice, dice.one<Kind>(['red', 'red', 'orange', 'express', 'revision']))
          .catch((error: unknown) => {
            this.confirmed.surprises.push(`bulletin ${index}: ${String(error)}`);
          })
          .finally(() => {
            this.underWay -= 1;
          });
      }
      await pause(dice.between(...everyMs));
    }
  }

  /** No more of them; what was begun has so long to end. */
  async close(withinMs: number): Promise<void> {
    this.isOver = true;
    const deadline = Date.now() + withinMs;
    while (this.underWay > 0 && Date.now() < deadline) await pause(100);
  }

  /** Resolves when the next publication is on its way to the API. */
  async nextPublication(): Promise<void> {
    return new Promise((resolve) => {
      this.onNextPublication = resolve;
    });
  }

  /** The dispatch to thousands of mailboxes once its publication is confirmed; null where nobody waits for that any more. */
  async publishToTheCrowd(): Promise<DispatchJson | null> {
    this.crowds += 1;
    const index = CROWD_FROM + this.crowds;
    const dispatches = await this.issue(index, this.dice.of(`bulletin ${index}`), 'crowd').catch((error: unknown) => {
      this.confirmed.surprises.push(`bulletin ${index}: ${String(error)}`);
      return null;
    });
    return dispatches?.[0] ?? null;
  }

  private async ask<Body>(request: (person: Person) => Promise<Body>, by = this.forecaster): Promise<Body | null> {
    return persist([by], request, this.confirmed, () => this.isOver);
  }

  private async issue(index: number, dice: Dice, kind: Kind): Promise<readonly DispatchJson[] | null> {
    const original = kind === 'revision' && this.issued.length > 0 ? dice.one(this.issued) : null;
    const draft = await (original === null ? this.draft(index, kind === 'revision' ? 'red' : kind) : this.revise(original, dice, index));
    if (draft === null) return null;
    await this.sign(draft);
    const published = await this.ask(async (person) => {
      const { onNextPublication } = this;
      this.onNextPublication = null;
      const answer = person.post<{ bulletin: BulletinJson; dispatches: readonly DispatchJson[] }>(
        `/bulletins/${draft.id}/publish`,
        {},
        { 'idempotency-key': `chaos-${index}-${draft.id}` },
      );
      onNextPublication?.();
      return answer;
    });
    if (published === null) return null;
    const { bulletin, dispatches } = published;
    this.confirmed.publications.push({ bulletinId: bulletin.id, dispatches: dispatches.map(({ id, officeId }) => ({ id, officeId })) });
    if (bulletin.msgType !== 'cancel' && kind !== 'crowd')
      this.issued.push({ id: bulletin.id, colour: bulletin.colour as Issued['colour'] });
    this.onPublished(index, dispatches);
    return dispatches;
  }

  private async draft(index: number, kind: Exclude<Kind, 'revision'>): Promise<BulletinJson | null> {
    const isExpress = kind === 'express' || kind === 'crowd';
    const about =
      kind === 'crowd' ? { hazard: 'snowstorm', productCode: 'snow-express' } : { hazard: 'rainstorm', productCode: 'rain-express' };
    return this.ask(async (person) =>
      person.post<BulletinJson>(isExpress ? '/express' : '/signals', {
        ...about,
        ...(isExpress ? {} : { productCode: 'rain-signal' }),
        areas: [{ areaCode: '410105', ...(isExpress ? {} : { colour: kind }) }],
        ...(isExpress ? {} : { colour: kind }),
        headline: `故障信息 ${index}`,
        description: '预计未来3小时内降水量将达100毫米以上。',
        instruction: '1. 停止户外作业。',
        expires: new Date(this.now() + 6 * HOUR),
      }),
    );
  }

  private async revise({ id, colour }: Issued, dice: Dice, index: number): Promise<BulletinJson | null> {
    const kind = dice.one(['continue', 'continue', 'upgrade', 'minor-correction', 'retract']);
    if (kind === 'retract')
      this.issued.splice(
        this.issued.findIndex((one) => one.id === id),
        1,
      );
    const patch =
      kind === 'upgrade' && colour === 'orange'
        ? { kind, colour: 'red', areas: [{ areaCode: '410105', colour: 'red' }] }
        : { kind: kind === 'upgrade' ? 'continue' : kind };
    const words = { headline: `故障信息更新 ${index}`, description: `预计未来3小时内降雨持续，请继续防范（${index}）。` };
    return this.ask(async (person) => person.post<BulletinJson>(`/bulletins/${id}/revisions`, { ...patch, ...words }));
  }

  /** A signal by the emergency flow, an express bulletin by the usual one. */
  private async sign({ id, kind }: BulletinJson): Promise<void> {
    if (kind === 'signal') return this.step(`/bulletins/${id}/sign`, { emergency: true }, this.forecaster);
    await this.step(`/bulletins/${id}/submit`, {}, this.forecaster);
    await this.step(`/bulletins/${id}/review`, { approve: true }, this.chief);
    await this.step(`/bulletins/${id}/sign`, {}, this.chief);
  }

  /** Taken already where an answer was lost. */
  private async step(path: string, body: unknown, by: Person): Promise<void> {
    try {
      await this.ask(async (person) => person.post(path, body), by);
    } catch (error) {
      if (!(error instanceof Refused) || error.kind !== 'wrong-state') throw error;
    }
  }
}
