import { setTimeout as pause } from 'node:timers/promises';
import type { BulletinJson, DispatchJson } from '@rainstorm/harness/api-json';
import { Refused, type Person } from '@rainstorm/harness/person';
import type { SeededRandom } from './seeded-random.js';
import { requestUntilAnswered, type ConfirmedActs } from './confirmed-acts.js';

const MAX_CONCURRENT = 6;
const HOUR = 3_600_000;

type Kind = 'red' | 'orange' | 'express' | 'revision' | 'crowd';
/** Keeps the numbers of these bulletins apart from the others. */
const LARGE_DISPATCH_INDEX_BASE = 1_000_000;
interface PublishedBulletin {
  readonly id: string;
  readonly colour: 'red' | 'orange' | null;
}

/** Simulated forecasters. They publish one bulletin after the other, and revise some of them. */
export class Publisher {
  private onNextPublication: (() => void) | null = null;
  private largeDispatches = 0;
  private readonly published: PublishedBulletin[] = [];
  private inProgress = 0;
  private isClosed = false;

  constructor(
    private readonly forecaster: Person,
    private readonly chief: Person,
    private readonly random: SeededRandom,
    private readonly confirmed: ConfirmedActs,
    private readonly onPublished: (index: number, dispatches: readonly DispatchJson[]) => void,
    private readonly now: () => number,
  ) {}

  /** Publishes until `close` is called. */
  async run(everyMs: readonly [least: number, most: number]): Promise<void> {
    for (let index = 0; !this.isClosed; index += 1) {
      const random = this.random.fork(`bulletin ${index}`);
      if (this.inProgress < MAX_CONCURRENT) {
        this.inProgress += 1;
        void this.publish(index, random, random.pick<Kind>(['red', 'red', 'orange', 'express', 'revision']))
          .catch((error: unknown) => {
            this.confirmed.unexpectedErrors.push(`bulletin ${index}: ${String(error)}`);
          })
          .finally(() => {
            this.inProgress -= 1;
          });
      }
      await pause(random.between(...everyMs));
    }
  }

  /** Starts no more publications, and waits up to `withinMs` for those in progress. */
  async close(withinMs: number): Promise<void> {
    this.isClosed = true;
    const deadline = Date.now() + withinMs;
    while (this.inProgress > 0 && Date.now() < deadline) await pause(100);
  }

  /** Resolves when the next publish request was sent to the API. */
  async nextPublication(): Promise<void> {
    return new Promise((resolve) => {
      this.onNextPublication = resolve;
    });
  }

  /** Publishes to the large office. Returns its dispatch once the publication is confirmed, or null if the run was closed before. */
  async publishToLargeOffice(): Promise<DispatchJson | null> {
    this.largeDispatches += 1;
    const index = LARGE_DISPATCH_INDEX_BASE + this.largeDispatches;
    const dispatches = await this.publish(index, this.random.fork(`bulletin ${index}`), 'crowd').catch((error: unknown) => {
      this.confirmed.unexpectedErrors.push(`bulletin ${index}: ${String(error)}`);
      return null;
    });
    return dispatches?.[0] ?? null;
  }

  private async request<Body>(request: (person: Person) => Promise<Body>, by = this.forecaster): Promise<Body | null> {
    return requestUntilAnswered([by], request, this.confirmed, () => this.isClosed);
  }

  private async publish(index: number, random: SeededRandom, kind: Kind): Promise<readonly DispatchJson[] | null> {
    const original = kind === 'revision' && this.published.length > 0 ? random.pick(this.published) : null;
    const draft = await (original === null ? this.draft(index, kind === 'revision' ? 'red' : kind) : this.revise(original, random, index));
    if (draft === null) return null;
    await this.sign(draft);
    const published = await this.request(async (person) => {
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
      this.published.push({ id: bulletin.id, colour: bulletin.colour as PublishedBulletin['colour'] });
    this.onPublished(index, dispatches);
    return dispatches;
  }

  private async draft(index: number, kind: Exclude<Kind, 'revision'>): Promise<BulletinJson | null> {
    const isExpress = kind === 'express' || kind === 'crowd';
    const about =
      kind === 'crowd' ? { hazard: 'snowstorm', productCode: 'snow-express' } : { hazard: 'rainstorm', productCode: 'rain-express' };
    return this.request(async (person) =>
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

  private async revise({ id, colour }: PublishedBulletin, random: SeededRandom, index: number): Promise<BulletinJson | null> {
    const kind = random.pick(['continue', 'continue', 'upgrade', 'minor-correction', 'retract']);
    if (kind === 'retract')
      this.published.splice(
        this.published.findIndex((one) => one.id === id),
        1,
      );
    const patch =
      kind === 'upgrade' && colour === 'orange'
        ? { kind, colour: 'red', areas: [{ areaCode: '410105', colour: 'red' }] }
        : { kind: kind === 'upgrade' ? 'continue' : kind };
    const words = { headline: `故障信息更新 ${index}`, description: `预计未来3小时内降雨持续，请继续防范（${index}）。` };
    return this.request(async (person) => person.post<BulletinJson>(`/bulletins/${id}/revisions`, { ...patch, ...words }));
  }

  /** Signs a signal by the emergency flow, and an express bulletin by the usual one. */
  private async sign({ id, kind }: BulletinJson): Promise<void> {
    if (kind === 'signal') return this.advance(`/bulletins/${id}/sign`, { emergency: true }, this.forecaster);
    await this.advance(`/bulletins/${id}/submit`, {}, this.forecaster);
    await this.advance(`/bulletins/${id}/review`, { approve: true }, this.chief);
    await this.advance(`/bulletins/${id}/sign`, {}, this.chief);
  }

  /** `wrong-state` is accepted: the step was done before, and its answer was lost. */
  private async advance(path: string, body: unknown, by: Person): Promise<void> {
    try {
      await this.request(async (person) => person.post(path, body), by);
    } catch (error) {
      if (!(error instanceof Refused) || error.kind !== 'wrong-state') throw error;
    }
  }
}
