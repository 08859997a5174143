import { oneOf, type BulletinRow, type EpisodeRow, type Ledger } from '@rainstorm/ledger';
import { accepted, formatInstant, type City, type EpisodeId, type Result } from '@rainstorm/warning-model';
import type { Doer } from '../doer.js';
import { areaName } from '../issuance/audience.js';
import { draftRevision } from '../issuance/revise-bulletin.js';
import { refuse, type Refusal } from '../refusal.js';
import { endEpisode } from './end-episode.js';

/**
 * 解除: drafts the cancel that everybody who received any bulletin of the episode gets; its publication lifts the episode and closes its
 * slots, in one transaction. Until then everything stays owed. An episode of which nothing was published is lifted at once.
 */
export class LiftEpisode {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  async run(
    id: EpisodeId,
    reason: string,
    by: Doer,
  ): Promise<Result<{ readonly episode: EpisodeRow; readonly bulletin: BulletinRow | null }, Refusal>> {
    return this.ledger.transaction(async (tx): Promise<Result<{ episode: EpisodeRow; bulletin: BulletinRow | null }, Refusal>> => {
      const episode = await tx.episodes.lock({ id });
      if (episode === null) return refuse({ type: 'unknown-episode' });
      if (episode.state !== 'open') return refuse({ type: 'episode-is-over', state: episode.state });
      const [standing] = await tx.bulletins.find({
        episodeId: id,
        revisionKind: 'lift',
        kind: 'scheduled',
        state: oneOf(['draft', 'in-review', 'reviewed', 'signed']),
      });
      if (standing !== undefined) return accepted({ episode, bulletin: standing });
      const published = await tx.bulletins.find({ episodeId: id, state: 'published' }, { order: { sentAt: 'DESC' } });
      const last =
        published.find(({ kind, msgType }) => kind === 'scheduled' && msgType !== 'cancel') ??
        published.find(({ msgType }) => msgType !== 'cancel');
      if (last === undefined) return accepted({ episode: await endEpisode(tx, episode, 'lifted', reason, by), bulletin: null });
      const latestEnd = tx.now > episode.endsAt ? new Date(tx.now.getTime() + 24 * 3_600_000) : episode.endsAt;
      const hazard = this.city.hazards.find(({ code }) => code === episode.hazard)?.name ?? '';
      const areas = episode.areas.map((areaCode) => ({ areaCode, level: null, colour: null }));
      const draft = await draftRevision(
        tx,
        { ...last, kind: 'scheduled', step: last.step },
        'lift',
        {
          headline: `${hazard}过程解除：${episode.title}`.slice(0, 60),
          description: `${formatInstant(tx.now, this.city.zone, 'zh')}起，解除${episode.title}相关预报预警。${reason}。影响区域：${areas.map(({ areaCode }) => areaName(this.city, areaCode)).join('、')}。`,
          instruction: '',
          areas,
          level: null,
          colour: null,
          onset: null,
          expires: latestEnd > last.expires ? latestEnd : last.expires,
        },
        by,
      );
      return draft.ok ? accepted({ episode, bulletin: draft.value }) : draft;
    });
  }
}

/** 结束: when the work on an episode is over; refused while anything of it is still owed. */
export class CloseEpisode {
  constructor(private readonly ledger: Ledger) {}

  async run(id: EpisodeId, note: string, by: Doer): Promise<Result<{ readonly episode: EpisodeRow }, Refusal>> {
    return this.ledger.transaction(async (tx): Promise<Result<{ episode: EpisodeRow }, Refusal>> => {
      const episode = await tx.episodes.lock({ id });
      if (episode === null) return refuse({ type: 'unknown-episode' });
      if (episode.state === 'closed') return refuse({ type: 'episode-is-over', state: episode.state });
      const owed = await tx.slots.find({ episodeId: id, state: oneOf(['planned', 'open', 'missing']) });
      if (owed.length > 0) return refuse({ type: 'slots-still-owed', steps: owed.map(({ step }) => step) });
      const bulletins = await tx.bulletins.find({ episodeId: id, state: 'published' });
      const open = await tx.dispatches.count({
        bulletinId: oneOf(bulletins.map((bulletin) => bulletin.id)),
        state: oneOf(['open', 'escalated']),
        owesReceipt: true,
      });
      if (open > 0) return refuse({ type: 'dispatches-still-open', count: open });
      return accepted({ episode: await endEpisode(tx, episode, 'closed', note, by) });
    });
  }
}
