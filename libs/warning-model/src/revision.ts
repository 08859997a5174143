import type { BulletinContent, PublishedBulletin } from './bulletin.js';
import { accepted, refused, type Result } from './result.js';
import { colours, levels, type MsgType, type RevisionKind } from './vocabulary.js';

/** What each revision kind is in CAP 1.2, and whether it asks for a new receipt: all but a minor correction do. */
export const revisionPolicy = {
  continue: { msgType: 'update', owesReceipt: true },
  upgrade: { msgType: 'update', owesReceipt: true },
  downgrade: { msgType: 'update', owesReceipt: true },
  'material-correction': { msgType: 'update', owesReceipt: true },
  'minor-correction': { msgType: 'update', owesReceipt: false },
  extend: { msgType: 'update', owesReceipt: true },
  lift: { msgType: 'cancel', owesReceipt: true },
  retract: { msgType: 'cancel', owesReceipt: true },
} as const satisfies Record<RevisionKind, { readonly msgType: MsgType; readonly owesReceipt: boolean }>;

export type RevisionRefusal =
  | { readonly type: 'not-an-upgrade' }
  | { readonly type: 'not-a-downgrade' }
  | { readonly type: 'changes-more-than-words'; readonly fields: readonly string[] };

/** The highest level or colour in any area, as an index; -1 without any. */
const gravity = (content: BulletinContent): number =>
  Math.max(
    ...[content, ...content.areas].map(({ level, colour }) =>
      Math.max(level === null ? -1 : levels.indexOf(level), colour === null ? -1 : colours.indexOf(colour)),
    ),
  );

const facts = (content: BulletinContent): Readonly<Record<string, string>> => ({
  areas: JSON.stringify(
    [...content.areas]
      .sort((one, other) => one.areaCode.localeCompare(other.areaCode))
      .map((area) => [area.areaCode, area.level, area.colour]),
  ),
  level: content.level ?? '',
  colour: content.colour ?? '',
  onset: content.onset?.toISOString() ?? '',
  expires: content.expires.toISOString(),
});

/** An upgrade must raise the level or colour, a downgrade lower it; a minor correction may change nothing but words. */
export const checkRevision = (original: BulletinContent, revised: BulletinContent, kind: RevisionKind): Result<void, RevisionRefusal> => {
  if (kind === 'upgrade' && gravity(revised) <= gravity(original)) return refused({ type: 'not-an-upgrade' });
  if (kind === 'downgrade' && gravity(revised) >= gravity(original)) return refused({ type: 'not-a-downgrade' });
  if (kind === 'minor-correction') {
    const before = facts(original);
    const fields = Object.entries(facts(revised)).flatMap(([field, value]) => (before[field] === value ? [] : [field]));
    if (fields.length > 0) return refused({ type: 'changes-more-than-words', fields });
  }
  return accepted(undefined);
};

/** What a revision of `original` starts from: its content, the first issue that it refers to, and its place in CAP. */
export const reviseBulletin = (original: PublishedBulletin, kind: RevisionKind) => ({
  kind: original.kind,
  hazard: original.hazard,
  step: original.step,
  productCode: original.productCode,
  status: original.status,
  episodeId: original.episodeId,
  headline: original.headline,
  description: original.description,
  instruction: original.instruction,
  areas: original.areas,
  level: original.level,
  colour: original.colour,
  onset: original.onset,
  expires: original.expires,
  msgType: revisionPolicy[kind].msgType,
  revisionKind: kind,
  refersTo: original.refersTo ?? original.id,
  previousId: original.id,
  slotId: null,
});
