import type { BulletinContent, PublishedBulletin } from './bulletin.js';
import { accepted, refused, unreachable, type Result } from './result.js';
import { textFields, type TextField } from './unfilled-places.js';
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
  | { readonly type: 'changes-more-than-words'; readonly fields: readonly string[] }
  | { readonly type: 'text-unchanged'; readonly fields: readonly string[] };

/** The mark of each kind on every channel, so that nobody takes a revision for a new bulletin. */
export const revisionMarks = {
  continue: { zh: '【继续】', en: 'CONTINUED: ' },
  upgrade: { zh: '【升级】', en: 'UPGRADED: ' },
  downgrade: { zh: '【降级】', en: 'DOWNGRADED: ' },
  'material-correction': { zh: '【更正】', en: 'CORRECTED: ' },
  'minor-correction': { zh: '【更正】', en: 'CORRECTED: ' },
  extend: { zh: '【更新】', en: 'UPDATED: ' },
  lift: { zh: '【解除】', en: 'LIFTED: ' },
  retract: { zh: '【撤回】', en: 'RETRACTED: ' },
} as const satisfies Record<RevisionKind, { readonly zh: string; readonly en: string }>;

/** The mark of a bulletin; empty for a first issue. */
export const revisionMark = (kind: RevisionKind | null): { readonly zh: string; readonly en: string } =>
  kind === null ? { zh: '', en: '' } : revisionMarks[kind];

/** Whether the news is that a danger is over or never was: it wakes nobody as an alarm does. */
export const isCalmRevision = (kind: RevisionKind | null): boolean => kind === 'lift' || kind === 'retract';

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
  attachments: content.attachments.map(({ sha256 }) => sha256).join(' '),
});

/** The texts that this kind must not take over from the bulletin before it. A correction may change any one of the three. */
const unchangedTexts = (original: BulletinContent, revised: BulletinContent, kind: RevisionKind): readonly string[] => {
  const same = textFields.filter((field) => original[field].trim() === revised[field].trim());
  const hasOtherAttachments = facts(original)['attachments'] !== facts(revised)['attachments'];
  switch (kind) {
    case 'continue':
      return same.filter((field) => field === 'headline' || (field === 'description' && !revised.headline.includes('继续发布')));
    case 'material-correction':
    case 'minor-correction':
      return same.length === textFields.length && !hasOtherAttachments ? same : [];
    case 'extend':
    case 'upgrade':
    case 'downgrade':
    case 'lift':
    case 'retract':
      return same.filter((field) => field !== 'instruction');
    default:
      return unreachable(kind);
  }
};

/**
 * An upgrade must raise the level or colour, a downgrade lower it; a minor correction may change nothing but words; and the words of what is
 * revised are not published again. Only a `continue` that says 继续发布 in its headline may keep the forecast.
 */
export const checkRevision = (original: BulletinContent, revised: BulletinContent, kind: RevisionKind): Result<void, RevisionRefusal> => {
  if (kind === 'upgrade' && gravity(revised) <= gravity(original)) return refused({ type: 'not-an-upgrade' });
  if (kind === 'downgrade' && gravity(revised) >= gravity(original)) return refused({ type: 'not-a-downgrade' });
  if (kind === 'minor-correction') {
    const before = facts(original);
    const fields = Object.entries(facts(revised)).flatMap(([field, value]) => (before[field] === value ? [] : [field]));
    if (fields.length > 0) return refused({ type: 'changes-more-than-words', fields });
  }
  const unchanged = unchangedTexts(original, revised, kind);
  return unchanged.length === 0 ? accepted(undefined) : refused({ type: 'text-unchanged', fields: unchanged });
};

/** What a revision of `original` starts from: its facts, its own words, the first issue that it refers to, and its place in CAP. */
export const reviseBulletin = (original: PublishedBulletin, kind: RevisionKind, words: Pick<BulletinContent, TextField>) => ({
  kind: original.kind,
  hazard: original.hazard,
  step: original.step,
  productCode: original.productCode,
  status: original.status,
  episodeId: original.episodeId,
  headline: words.headline,
  description: words.description,
  instruction: words.instruction,
  areas: original.areas,
  level: original.level,
  colour: original.colour,
  onset: original.onset,
  expires: original.expires,
  // A rain map beside the news that the rain is over, or was never expected, would contradict it.
  attachments: isCalmRevision(kind) ? [] : original.attachments,
  msgType: revisionPolicy[kind].msgType,
  revisionKind: kind,
  refersTo: original.refersTo ?? original.id,
  previousId: original.id,
  slotId: null,
});
