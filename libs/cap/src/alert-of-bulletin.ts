import {
  areaListText,
  areaOf,
  capTime,
  isVisible,
  revisionMark,
  type AreaLevel,
  type BulletinAttachment,
  type PublishedBulletin,
} from '@rainstorm/warning-model';
import type {
  CapAlert,
  CapArea,
  CapInfo,
  CapReference,
  CapResource,
  CapResponseType,
  CapUrgency,
  CapCertainty,
  CapValue,
} from './cap-alert.js';
import { writeReference } from './cap-values.js';
import { capRuleOf, eventOf, senderNameEn, type CapCity } from './cap-rule.js';
import { englishTexts } from './english-texts.js';
import { gradeWords, gravestGrade, severityOf } from './grade-words.js';
import { referencesOf, restoredBy } from './references.js';
import type { Outlines } from './ring.js';
import { xmlText } from './xml-tree.js';

export interface CapContext {
  readonly city: CapCity;
  readonly outlines: Outlines;
  /** All revisions of the issue, and for the lifting of an episode all bulletins of the episode. */
  readonly published: readonly PublishedBulletin[];
  /** A message that only proves that the way to the readers works. */
  readonly isCanary?: boolean | undefined;
  /** Where the messages are, with a slash at its end; null: attachments have no address, which in a message would have to be a whole one. */
  readonly messagesUrl?: string | null | undefined;
}

/** The names of the lists that the codes come from, as `valueName`. */
export const codeLists = {
  district: 'GB/T 2260',
  township: 'GB/T 10114',
  event: 'GB/T 35965.1 eventType',
} as const;

const sentTime = ({ sentAt }: PublishedBulletin, { zone }: CapCity): string => capTime(sentAt, zone);

const referenceTo = (bulletin: PublishedBulletin, city: CapCity): CapReference => ({
  sender: capRuleOf(city).sender,
  identifier: bulletin.identifier,
  sent: sentTime(bulletin, city),
});

/** docs/mechanism.md: W to H3 Future, H1 Expected; a signal is expected, and a red one whose rain has begun is immediate. */
const urgencyOf = ({ msgType, kind, step, colour, onset, sentAt }: PublishedBulletin): CapUrgency => {
  if (msgType === 'cancel') return 'Past';
  if (kind === 'scheduled') return step === 'H1' ? 'Expected' : 'Future';
  return colour === 'red' && onset !== null && onset <= sentAt ? 'Immediate' : 'Expected';
};

/** An express bulletin reports what is measured. */
const certaintyOf = ({ msgType, kind, onset, sentAt }: PublishedBulletin): CapCertainty => {
  if (msgType === 'cancel') return 'Unlikely';
  return kind === 'express' || (onset !== null && onset <= sentAt) ? 'Observed' : 'Likely';
};

const responsesOf = ({ msgType, revisionKind }: PublishedBulletin, isGraded: boolean): readonly CapResponseType[] => {
  if (msgType === 'cancel') return [revisionKind === 'lift' ? 'AllClear' : 'None'];
  return [isGraded ? 'Prepare' : 'Monitor'];
};

const areaNames = (city: CapCity, code: string): { readonly zh: string; readonly en: string } => {
  if (code === city.areaCode) return { zh: city.name, en: city.nameEn };
  const area = areaOf(city, code);
  return area === null ? { zh: code, en: code } : { zh: area.name, en: area.nameEn };
};

/** The outline of an area; of the whole city those of all its areas; of a township none, because the map has districts. */
const ringsOf = (code: string, { city, outlines }: CapContext): CapArea['polygons'] =>
  code === city.areaCode ? city.areas.flatMap((area) => outlines.get(area.code) ?? []) : (outlines.get(code) ?? []);

const areaOfCode = ({ areaCode }: AreaLevel, context: CapContext, language: 'zh' | 'en'): CapArea => ({
  areaDesc: xmlText(areaNames(context.city, areaCode)[language]),
  polygons: ringsOf(areaCode, context),
  geocodes: [{ valueName: areaCode.length === 9 ? codeLists.township : codeLists.district, value: areaCode }],
});

/** The description is that of the forecaster, in every language: nothing here is translated. */
const resourceOf = (
  attachment: BulletinAttachment,
  { identifier }: PublishedBulletin,
  { messagesUrl = null }: CapContext,
): CapResource => ({
  resourceDesc: xmlText(isVisible(attachment.altText) ? attachment.altText : attachment.fileName),
  mimeType: attachment.mediaType,
  size: attachment.sizeBytes,
  uri: messagesUrl === null ? null : `${messagesUrl}${identifier}/attachments/${attachment.sha256}`,
  digest: attachment.sha1,
});

/** What CAP has no element for. The same in every language, so that a reader of one misses nothing. */
const parametersOf = (bulletin: PublishedBulletin, context: CapContext): readonly CapValue[] => {
  const { level, colour } = gravestGrade(bulletin);
  const given: readonly (readonly [string, string | null])[] = [
    ['number', bulletin.number],
    ['product', bulletin.productCode],
    ['kind', bulletin.kind],
    ['step', bulletin.step],
    ['revision', bulletin.revisionKind],
    ['colour', colour],
    ['level', level],
    ...bulletin.areas.flatMap((area) => [
      ...(area.colour === null ? [] : [[`colour:${area.areaCode}`, area.colour] as const]),
      ...(area.level === null ? [] : [[`level:${area.areaCode}`, area.level] as const]),
    ]),
    ...restoredBy(bulletin, context.published).map(
      (restored) => ['restores', writeReference(referenceTo(restored, context.city))] as const,
    ),
  ];
  return given.flatMap(([valueName, value]) => (value === null ? [] : [{ valueName, value: xmlText(value) }]));
};

const infoIn = (language: 'zh' | 'en', bulletin: PublishedBulletin, context: CapContext): CapInfo => {
  const { city } = context;
  const rule = capRuleOf(city);
  const event = eventOf(city, bulletin.hazard);
  const grade = gravestGrade(bulletin);
  const chinese = {
    event: event.event,
    senderName: bulletin.sender,
    headline: `${bulletin.status === 'exercise' ? '【演练】' : ''}${revisionMark(bulletin.revisionKind).zh}${bulletin.headline}`,
    description: bulletin.description,
    instruction: bulletin.instruction,
  };
  const texts =
    language === 'zh' ? chinese : englishTexts(bulletin, city, event.eventEn, gradeWords(grade).en, senderNameEn(city, bulletin.sender));
  const text = (value: string | null): string | null => (value === null || value.trim() === '' ? null : xmlText(value));
  const sent = sentTime(bulletin, city);
  return {
    language: language === 'zh' ? 'zh-CN' : 'en',
    categories: ['Met'],
    event: xmlText(texts.event),
    responseTypes: responsesOf(bulletin, grade.colour !== null || grade.level !== null),
    urgency: urgencyOf(bulletin),
    severity: severityOf(grade),
    certainty: certaintyOf(bulletin),
    eventCodes: event.eventCode === null ? [] : [{ valueName: codeLists.event, value: event.eventCode }],
    effective: sent,
    onset: bulletin.onset === null ? null : capTime(bulletin.onset, city.zone),
    expires: capTime(bulletin.expires, city.zone),
    senderName: text(texts.senderName),
    headline: text(texts.headline),
    description: text(texts.description),
    instruction: text(texts.instruction),
    web: rule.web,
    contact: text(rule.contact),
    parameters: parametersOf(bulletin, context),
    resources: bulletin.attachments.map((attachment) => resourceOf(attachment, bulletin, context)),
    areas: bulletin.areas.map((area) => areaOfCode(area, context, language)),
  };
};

const statusOf = ({ status }: PublishedBulletin, isCanary: boolean): CapAlert['status'] => {
  if (isCanary) return 'Test';
  return status === 'exercise' ? 'Exercise' : 'Actual';
};

const msgTypes = { alert: 'Alert', update: 'Update', cancel: 'Cancel' } as const;

/**
 * The CAP 1.2 message of a published bulletin. It is made of what was frozen at the publication and of the city's names and shapes alone, so that it
 * can be made again at any time.
 */
export const alertOfBulletin = (bulletin: PublishedBulletin, context: CapContext): CapAlert => {
  const { city, published, isCanary = false } = context;
  const rule = capRuleOf(city);
  const isExercise = bulletin.status === 'exercise';
  return {
    identifier: bulletin.identifier,
    sender: rule.sender,
    sent: sentTime(bulletin, city),
    status: statusOf(bulletin, isCanary),
    msgType: msgTypes[bulletin.msgType],
    scope: rule.scope,
    restriction: rule.scope === 'Restricted' ? rule.restriction : null,
    note: isExercise ? `演练，不是真实预警。This is an exercise, not a warning. ${bulletin.episodeId ?? ''}`.trim() : null,
    references: referencesOf(bulletin, published).map((other) => referenceTo(other, city)),
    incidents: bulletin.episodeId,
    infos: [infoIn('zh', bulletin, context), infoIn('en', bulletin, context)],
  };
};

/** The areas of a bulletin in one line, as its own text writes them. */
export const areasInWords = (bulletin: Pick<PublishedBulletin, 'areas'>, city: CapCity): { readonly zh: string; readonly en: string } => {
  const codes = bulletin.areas.map(({ areaCode }) => areaCode);
  return { zh: areaListText(city, codes), en: codes.map((code) => areaNames(city, code).en).join(', ') };
};
