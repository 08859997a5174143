import { IsNull, oneOf, type EpisodeRow, type LedgerTransaction } from '@rainstorm/ledger';
import { areasOverlap, inForce, openDecisionClockStates, type BulletinId, type DecisionClockState } from '@rainstorm/warning-model';

/**
 * Takes the open signals of a new episode's hazard and area into it: those without an episode that are in force or wait for a decision, with all
 * their revisions and the decisions on them. Timeline and review of the episode then show what article 5 brought before it. Returns the ids of
 * the first issues.
 */
export const takeInSignals = async (tx: LedgerTransaction, episode: EpisodeRow): Promise<readonly BulletinId[]> => {
  const { id: episodeId, hazard, status, areas } = episode;
  const lone = await tx.bulletins.find({ kind: 'signal', hazard, status, episodeId: IsNull(), state: 'published' });
  const published = lone.flatMap((row) => (row.sentAt === null ? [] : [{ ...row, sentAt: row.sentAt }]));
  const waiting = await tx.decisionClocks.find({
    bulletinId: oneOf(published.map(({ id }) => id)),
    state: oneOf<DecisionClockState>(openDecisionClockStates),
  });
  const open = new Set([...inForce(published, tx.now).map(({ id }) => id), ...waiting.map(({ bulletinId }) => bulletinId)]);
  const meets = published.filter(
    (row) =>
      open.has(row.id) &&
      areasOverlap(
        row.areas.map(({ areaCode }) => areaCode),
        areas,
      ),
  );
  const firstIds = [...new Set(meets.map(({ id, refersTo }) => refersTo ?? id))];
  if (firstIds.length === 0) return [];
  await tx.bulletins.update({ id: oneOf(firstIds), episodeId: IsNull() }, { episodeId });
  await tx.bulletins.update({ refersTo: oneOf(firstIds), episodeId: IsNull() }, { episodeId });
  const taken = new Set((await tx.bulletins.find({ episodeId, kind: 'signal' })).map(({ id }) => id));
  const lonely = (await tx.decisions.find({ episodeId: IsNull() })).filter(({ answers }) =>
    answers.some((answered) => taken.has(answered)),
  );
  await tx.decisions.update({ id: oneOf(lonely.map(({ id }) => id)) }, { episodeId });
  return firstIds;
};
