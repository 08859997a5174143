import { bulletinsInForce, type BulletinRow, type Ledger, type LedgerTransaction } from '@rainstorm/ledger';
import {
  countersignBulletin,
  draftForSlot,
  draftUnscheduled,
  editBulletin,
  HandleDueTimers,
  liftEpisode,
  openActualEpisode,
  planWeeks,
  publishSigned,
  recordDecision,
  reviewBulletin,
  reviseBulletin,
  reviseOnset,
  signBulletin,
  submitBulletin,
  waiveSlot,
  withdrawEpisode,
  type AuditActor,
  type HandledTimer,
  type Refusal,
} from '@rainstorm/operations';
import { type BulletinContent, type BulletinId, type City, type EpisodeId, type Result, type SlotId } from '@rainstorm/warning-model';
import { answerOf, type Answer } from './answer.js';
import type { ColouredArea, RevisionKind } from './history.js';

const actor = (id: string): AuditActor => ({ id, name: id });
const forecaster = actor('acc-forecaster0001');
const colleague = actor('acc-forecaster0002');
const chief = actor('acc-chief00000001');
/** Signs what the chief has drafted. */
const otherChief = actor('acc-chief00000002');
const commander = actor('acc-command0000001');

export type Words = Pick<BulletinContent, 'headline' | 'description' | 'instruction'>;

export interface SlotDraft {
  readonly id: string;
  readonly version: number;
  readonly words: Words;
  readonly carries: string;
  readonly areas: readonly string[];
}

const gravest = (areas: readonly ColouredArea[]): ColouredArea['colour'] => {
  const order = ['blue', 'yellow', 'orange', 'red'] as const;
  return order[Math.max(...areas.map(({ colour }) => order.indexOf(colour)))] ?? 'blue';
};

/** Everything that people do to the product, through its operations. Nothing else of the simulation changes the ledger. */
export class Product {
  constructor(
    private readonly ledger: Ledger,
    private readonly cityNow: () => City,
    private readonly onTrouble: (error: unknown) => void,
    private readonly onHandled: (timers: readonly HandledTimer[]) => void,
  ) {}

  private async run<Value>(
    work: (tx: LedgerTransaction, city: City) => Promise<Result<Value, { readonly type: string }>>,
  ): Promise<Answer<Value>> {
    return answerOf(await this.ledger.transaction(async (tx) => work(tx, this.cityNow())));
  }

  async planWeeks(): Promise<void> {
    await this.ledger.transaction(async (tx) => planWeeks(tx, this.cityNow()));
  }

  /** Handles what is due. Timers that fail are reported as trouble. */
  async handleDueTimers(): Promise<number> {
    return new HandleDueTimers(
      this.ledger,
      this.cityNow(),
      (_timer, error) => {
        this.onTrouble(error);
      },
      this.onHandled,
    ).run();
  }

  async openEpisode(given: {
    readonly hazard: string;
    readonly title: string;
    readonly areas: readonly string[];
    readonly onset: Date;
    readonly endsAt: Date;
  }): Promise<Answer<string>> {
    const opened = await this.run(async (tx, city) =>
      openActualEpisode(tx, city, { ...given, status: 'actual', exerciseNote: null }, forecaster),
    );
    return opened.ok ? { ok: true, value: opened.value.episode.id } : opened;
  }

  async moveOnset(episode: string, onset: Date, endsAt: Date): Promise<Answer<unknown>> {
    return this.run(async (tx, city) => reviseOnset(tx, city, episode as EpisodeId, { onset, endsAt, reason: '订正' }, forecaster));
  }

  /** The lifting of an episode, published where there is something to lift. `isChief` is who asks. */
  async liftEpisode(episode: string, isChief: boolean): Promise<Answer<unknown>> {
    const who = isChief ? chief : forecaster;
    const lifted = await this.run(async (tx, city) => liftEpisode(tx, city, episode as EpisodeId, '天气过程结束', who, isChief));
    if (!lifted.ok || lifted.value.bulletin === null) return lifted;
    return this.issue(lifted.value.bulletin.id, isChief ? otherChief : chief);
  }

  /** An episode that was opened by mistake. `isChief` is who asks. */
  async withdrawEpisode(episode: string, isChief: boolean): Promise<Answer<unknown>> {
    return this.run(async (tx) => withdrawEpisode(tx, episode as EpisodeId, '误建', isChief ? chief : forecaster, isChief));
  }

  async waive(slot: string): Promise<Answer<unknown>> {
    return this.run(async (tx) => waiveSlot(tx, slot as SlotId, '与上级会商后免发', chief));
  }

  async draftOfSlot(slot: string): Promise<Answer<SlotDraft>> {
    const drafted = await this.run(async (tx, city) => draftForSlot(tx, city, slot as SlotId, undefined, forecaster));
    if (!drafted.ok) return drafted;
    const { bulletin } = drafted.value;
    return { ok: true, value: this.slotDraft(bulletin) };
  }

  async draft(id: string): Promise<SlotDraft | null> {
    const row = await this.ledger.read(async (tx) => tx.bulletins.first({ id: id as BulletinId }));
    return row === null ? null : this.slotDraft(row);
  }

  private slotDraft({ id, version, headline, description, instruction, productCode, areas }: BulletinRow): SlotDraft {
    const carries = this.cityNow().products.find(({ code }) => code === productCode)?.carries ?? 'none';
    return { id, version, words: { headline, description, instruction }, carries, areas: areas.map(({ areaCode }) => areaCode) };
  }

  async edit(draft: SlotDraft, patch: Partial<BulletinContent>): Promise<Answer<unknown>> {
    return this.run(async (tx, city) => editBulletin(tx, city, draft.id as BulletinId, draft.version, patch, forecaster));
  }

  /** Submitted, reviewed and signed, each by another person. `at-due` leaves the publication to the scheduler. */
  async sign(bulletin: string, release: 'by-hand' | 'at-due' = 'by-hand', signer: AuditActor = chief): Promise<Answer<unknown>> {
    const id = bulletin as BulletinId;
    return this.run(async (tx, city): Promise<Result<unknown, Refusal>> => {
      const submitted = await submitBulletin(tx, city, id, forecaster);
      if (!submitted.ok) return submitted;
      const reviewed = await reviewBulletin(tx, city, id, { approve: true, note: null }, colleague);
      if (!reviewed.ok) return reviewed;
      return signBulletin(tx, city, id, { release, emergency: false }, signer);
    });
  }

  async issue(bulletin: string, signer: AuditActor = chief): Promise<Answer<unknown>> {
    const signed = await this.sign(bulletin, 'by-hand', signer);
    return signed.ok ? this.run(async (tx, city) => publishSigned(tx, city, bulletin as BulletinId, signer)) : signed;
  }

  /** One person alone, countersigned later. */
  private async issueInEmergency(id: BulletinId): Promise<Answer<unknown>> {
    return this.run(async (tx, city): Promise<Result<unknown, Refusal>> => {
      const signed = await signBulletin(tx, city, id, { release: 'by-hand', emergency: true }, forecaster);
      return signed.ok ? publishSigned(tx, city, id, forecaster) : signed;
    });
  }

  async countersign(bulletin: string): Promise<Answer<unknown>> {
    return this.run(async (tx, city) => countersignBulletin(tx, city, bulletin as BulletinId, chief));
  }

  /** Drafts and publishes a signal. Resolves with the id of the bulletin. */
  async signal(given: {
    readonly hazard: string;
    readonly areas: readonly ColouredArea[];
    readonly episode: string | null;
    readonly expires: Date;
    readonly words: Words;
  }): Promise<Answer<string>> {
    const product = this.cityNow().products.find(({ kind, hazards }) => kind === 'signal' && hazards.includes(given.hazard));
    const colour = gravest(given.areas);
    const drafted = await this.run(async (tx, city) =>
      draftUnscheduled(
        tx,
        city,
        {
          kind: 'signal',
          hazard: given.hazard,
          productCode: product?.code ?? '',
          areas: given.areas.map(({ area, colour: own }) => ({ areaCode: area, level: null, colour: own })),
          level: null,
          colour,
          onset: null,
          expires: given.expires,
          ...given.words,
          episodeId: given.episode as EpisodeId | null,
          status: 'actual',
        },
        forecaster,
      ),
    );
    if (!drafted.ok) return drafted;
    const { id } = drafted.value;
    const isEmergency = colour === 'red' || colour === 'orange';
    const issued = isEmergency ? await this.issueInEmergency(id) : await this.issue(id);
    return issued.ok ? { ok: true, value: id } : issued;
  }

  async express(given: {
    readonly hazard: string;
    readonly areas: readonly string[];
    readonly expires: Date;
    readonly words: Words;
  }): Promise<Answer<string>> {
    const product = this.cityNow().products.find(({ kind, hazards }) => kind === 'express' && hazards.includes(given.hazard));
    const drafted = await this.run(async (tx, city) =>
      draftUnscheduled(
        tx,
        city,
        {
          kind: 'express',
          hazard: given.hazard,
          productCode: product?.code ?? '',
          areas: given.areas.map((areaCode) => ({ areaCode, level: null, colour: null })),
          level: null,
          colour: null,
          onset: null,
          expires: given.expires,
          ...given.words,
          episodeId: null,
          status: 'actual',
        },
        forecaster,
      ),
    );
    if (!drafted.ok) return drafted;
    const issued = await this.issue(drafted.value.id);
    return issued.ok ? { ok: true, value: drafted.value.id } : issued;
  }

  /** Drafts and publishes a revision. Resolves with the id of the new bulletin. */
  async revise(of: string, kind: RevisionKind, patch: Partial<BulletinContent>): Promise<Answer<string>> {
    const drafted = await this.run(async (tx, city) => reviseBulletin(tx, city, of as BulletinId, kind, patch, forecaster));
    if (!drafted.ok) return drafted;
    const issued = await this.issue(drafted.value.id);
    return issued.ok ? { ok: true, value: drafted.value.id } : issued;
  }

  /** The command's decision about these signals. `episode`: where the command says that it belongs; null leaves that to the signals. */
  async decide(signals: readonly string[], episode: string | null, decidedAt: Date): Promise<Answer<unknown>> {
    return this.run(async (tx) =>
      recordDecision(
        tx,
        {
          answers: signals as readonly BulletinId[],
          episodeId: episode as EpisodeId | null,
          track: 'warning-response',
          suggested: null,
          chosen: 'yellow',
          decidedAt,
          announcedAt: null,
          effectiveAt: null,
          planVersion: '郑防指〔2022〕4号',
          decidedBy: '指挥长',
          note: '',
        },
        commander,
      ),
    );
  }

  /** What the pages show as in force. */
  async inForce(): Promise<ReadonlySet<string>> {
    return this.ledger.read(async (tx) => new Set<string>((await bulletinsInForce(tx)).map(({ id }) => id)));
  }
}
