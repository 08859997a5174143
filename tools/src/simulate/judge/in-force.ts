import type { Message } from './messages.js';

const chainOf = ({ id, refersTo }: Message): string => refersTo ?? id;

/** Whether `message` was made from `root`, directly or through revisions of it. */
const comesFrom = (message: Message, root: string, byId: ReadonlyMap<string, Message>): boolean => {
  for (let at: Message | undefined = message; at !== undefined; at = at.previousId === null ? undefined : byId.get(at.previousId))
    if (at.id === root) return true;
  return false;
};

/**
 * What the messages, read in the order in which they were sent, leave in force at `now` (docs/design.md, section 5): of each first issue the
 * latest message that was not retracted. A retraction takes what it retracts and everything made from it; what was there before is in force
 * again. A lifting ends its first issue; the lifting of an episode ends everything of it.
 */
export const whatHolds = (sent: readonly Message[], now: Date): ReadonlySet<string> => {
  const byId = new Map(sent.map((message) => [message.id, message]));
  const heads = new Map<string, Message[]>();
  for (const message of sent) {
    const chain = chainOf(message);
    const standing = heads.get(chain) ?? [];
    if (message.revisionKind === 'retract') {
      const target = message.previousId ?? chain;
      heads.set(
        chain,
        standing.filter((one) => !comesFrom(one, target, byId)),
      );
    } else if (message.revisionKind === 'lift') {
      heads.set(chain, []);
      if (message.kind === 'scheduled')
        for (const [other, members] of heads) if (members.some(({ episodeId }) => episodeId === message.episodeId)) heads.set(other, []);
    } else heads.set(chain, [...standing, message]);
  }
  const holding = [...heads.values()].flatMap((members) => members.at(-1) ?? []);
  return new Set(holding.filter(({ expires }) => expires > now).map(({ id }) => id));
};
