import { setTimeout as pause } from 'node:timers/promises';
import type { BulletinJson, DispatchJson } from '../stage/api-json.js';
import { Refused, type Person } from '../stage/person.js';
import type { Dice } from './dice.js';
import { persist, type Confirmed } from './players.js';

const MOST_AT_ONCE = 6;
const HOUR = 3_600_000;

type Kind = 'red' | 'orange' | 'express' | 'revision';
interface Issued {
  readonly id: string;
  readonly colour: 'red' | 'orange' | null;
}

/** The forecasters: publish one bulletin after the other, whatever happens, and revise some of them. */
export class Desk {
  /** Called once, when the next publication is on its way to the API. */
  onNextPublication: (() => void) | null = null;
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
        void this.issue(index, dice)
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

  private async ask<Body>(request: (person: Person) => Promise<Body>, by = this.forecaster): Promise<Body | null> {
    return persist([by], request, this.confirmed, () => this.isOver);
  }

  private async issue(index: number, dice: Dice): Promise<void> {
    const kind = dice.one<Kind>(['red', 'red', 'orange', 'express', 'revision']);
    const original = kind === 'revision' && this.issued.length > 0 ? dice.one(this.issued) : null;
    const draft = await (original === null ? this.draft(index, kind === 'revision' ? 'red' : kind) : this.revise(original, dice));
    if (draft === null) return;
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
    if (published === null) return;
    const { bulletin, dispatches } = published;
    this.confirmed.publications.push({ bulletinId: bulletin.id, dispatches: dispatches.map(({ id, officeId }) => ({ id, officeId })) });
    if (bulletin.msgType !== 'cancel') this.issued.push({ id: bulletin.id, colour: bulletin.colour as Issued['colour'] });
    this.onPublished(index, dispatches);
  }

  private async draft(index: number, kind: 'red' | 'orange' | 'express'): Promise<BulletinJson | null> {
    const isExpress = kind === 'express';
    return this.ask(async (person) =>
      person.post<BulletinJson>(isExpress ? '/express' : '/signals', {
        hazard: 'rainstorm',
        productCode: isExpress ? 'rain-express' : 'rain-signal',
        areas: [{ areaCode: '410105', ...(isExpress ? {} : { colour: kind }) }],
        ...(isExpress ? {} : { colour: kind }),
        headline: `故障信息 ${index}`,
        description: '预计未来3小时内降水量将达100毫米以上。',
        instruction: '1. 停止户外作业。',
        expires: new Date(this.now() + 6 * HOUR),
      }),
    );
  }

  private async revise({ id, colour }: Issued, dice: Dice): Promise<BulletinJson | null> {
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
    return this.ask(async (person) => person.post<BulletinJson>(`/bulletins/${id}/revisions`, patch));
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
