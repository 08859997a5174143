import { inForce, retracted, takesThePlaceOf, type Issued } from '@rainstorm/warning-model';

const before = <Bulletin extends Issued>(bulletin: Issued, published: readonly Bulletin[]): readonly Bulletin[] =>
  published.filter((other) => other.id !== bulletin.id && other.sentAt <= bulletin.sentAt);

/** The first of these lists that is not empty. */
const firstNonEmpty = <Item>(...lists: readonly (readonly Item[])[]): readonly Item[] => lists.find((list) => list.length > 0) ?? [];

/** What a retraction says was issued in error: what it names, and every correction and update of that. */
const newErrors = <Bulletin extends Issued>(retraction: Issued, earlier: readonly Bulletin[]): readonly Bulletin[] => {
  const before = retracted(earlier);
  const now = retracted([...earlier, retraction]);
  return earlier.filter(({ id }) => now.has(id) && !before.has(id));
};

/**
 * The messages that the CAP `references` of a bulletin name (CAP 1.2, 3.2.1), oldest first. `published` must include all revisions of its issue,
 * and for the lifting of an episode all bulletins of the episode. An update or a lift names every unexpired message that it replaces or ends. A
 * retraction names everything that was issued in error, expired or not, and nothing else: what that had replaced stands again. The message directly
 * before is named even if it has expired, because an Update or Cancel without references says nothing. A first issue names none.
 */
export const referencesOf = <Bulletin extends Issued>(bulletin: Issued, published: readonly Bulletin[]): readonly Bulletin[] => {
  if (bulletin.msgType === 'alert') return [];
  const earlier = before(bulletin, published);
  const messages = earlier.filter(({ msgType }) => msgType !== 'cancel');
  const direct = messages.filter(({ id }) => id === (bulletin.previousId ?? bulletin.refersTo));
  const inOrder = (named: readonly Bulletin[]): readonly Bulletin[] =>
    [...named].sort((one, other) => one.sentAt.getTime() - other.sentAt.getTime());
  if (bulletin.revisionKind === 'retract')
    return inOrder(
      firstNonEmpty(
        newErrors(bulletin, earlier).filter((one) => one.msgType !== 'cancel'),
        direct,
      ),
    );
  const errors = retracted(earlier);
  const named = messages.filter((other) => !errors.has(other.id) && takesThePlaceOf(bulletin, other));
  const unexpired = named.filter(({ id, expires }) => expires > bulletin.sentAt || direct.some((other) => other.id === id));
  return inOrder(firstNonEmpty(unexpired, named, direct));
};

/** What a retraction puts back in force at its publication; empty for everything else. */
export const restoredBy = <Bulletin extends Issued>(bulletin: Bulletin, published: readonly Bulletin[]): readonly Bulletin[] => {
  if (bulletin.revisionKind !== 'retract') return [];
  const earlier = before(bulletin, published);
  const stood = new Set(inForce(earlier, bulletin.sentAt).map(({ id }) => id));
  return inForce([...earlier, bulletin], bulletin.sentAt).filter(({ id }) => !stood.has(id));
};
