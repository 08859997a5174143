import type { PublishedBulletin } from '@rainstorm/warning-model';
import { alertOfBulletin, type CapContext } from './alert-of-bulletin.js';
import { capMsgTypes, capCertainties, capScopes, capStatuses, capUrgencies } from './cap-alert.js';
import { eventOf } from './cap-rule.js';
import { one, elements, perhaps, word, type CapField } from './cap-schema.js';
import { structureBreaches, type CapBreach } from './cap-structure.js';
import { writeRing } from './cap-values.js';
import { gravestGrade } from './grade-words.js';
import { isOwnIdentifier } from './own-identifier.js';
import { childrenNamed, readXml, textOf } from './read-xml.js';
import { element, writeXml } from './xml-tree.js';

/** The colours as the national system writes them. A level (Ⅰ to Ⅳ) is another scale and is never made a colour. */
const severities = { blue: 'Blue', yellow: 'Yellow', orange: 'Orange', red: 'Red' } as const;

/** `YYYY-MM-DD hh:mm:ss+08:00`: a space where CAP has `T`. */
const gbtTime = (capTime: string): string => capTime.replace('T', ' ');
/** Twelve digits, as the national system writes the codes of places. */
const gbtCode = (code: string): string => code.padEnd(12, '0');

/**
 * The file of the national warning system (GB/T 35965.1-2018, docs/cap.md): Chinese alone, one area with its places in lists, and the times with a
 * space. Of several outlines the national form has room for one each, so they are joined by `;`.
 */
export const writeGbt = (bulletin: PublishedBulletin, context: CapContext): string => {
  const alert = alertOfBulletin(bulletin, context);
  const [info] = alert.infos;
  if (info === undefined) throw new Error('A message without content');
  const { colour } = gravestGrade(bulletin);
  const time = (value: string | null): string => (value === null ? '' : gbtTime(value));
  return writeXml(
    element('alert', [
      element('identifier', alert.identifier),
      element('sender', bulletin.sender),
      element('senderCode', bulletin.identifier.split('_')[0] ?? ''),
      element('sendTime', gbtTime(alert.sent)),
      element('status', alert.status),
      element('msgType', alert.msgType),
      element('scope', alert.scope),
      element('code', ''),
      element('secClassification', 'None'),
      element('note', alert.note ?? ''),
      element('references', alert.references.map(({ identifier }) => identifier).join(' ')),
      element('info', [
        element('language', info.language),
        element('eventType', eventOf(context.city, bulletin.hazard).eventCode ?? ''),
        element('urgency', info.urgency),
        element('severity', colour === null ? 'Unknown' : severities[colour]),
        element('certainty', info.certainty),
        element('effective', time(info.effective)),
        element('onset', time(info.onset)),
        element('expires', time(info.expires)),
        element('senderName', info.senderName ?? ''),
        element('headline', info.headline ?? ''),
        element('description', info.description ?? ''),
        element('instruction', info.instruction ?? ''),
        element('web', info.web ?? ''),
        element('area', [
          element('areaDesc', info.areas.map(({ areaDesc }) => areaDesc).join(',')),
          element('polygon', info.areas.flatMap(({ polygons }) => polygons.map(writeRing)).join(';')),
          element('circle', ''),
          element('geocode', bulletin.areas.map(({ areaCode }) => gbtCode(areaCode)).join(',')),
        ]),
      ]),
    ]),
    null,
  );
};

const TIME = String.raw`\d{4}-\d\d-\d\d ([01]\d|2[0-3]):[0-5]\d:[0-5]\d\+08:00`;
const time = { is: 'pattern', rule: 'not-a-gbt-time', form: new RegExp(`^${TIME}$`) } as const;
const timeOrNothing = { is: 'pattern', rule: 'not-a-gbt-time', form: new RegExp(`^(${TIME})?$`) } as const;
const some = { is: 'pattern', rule: 'empty', form: /\S/u } as const;

const schema: readonly CapField[] = [
  one('identifier'),
  one('sender', some),
  one('senderCode', { is: 'pattern', rule: 'not-a-sender-code', form: /^\d{6}[0-9A-Z]{8}$/ }),
  one('sendTime', time),
  one('status', word(capStatuses)),
  one('msgType', word(capMsgTypes)),
  one('scope', word(capScopes)),
  one('code'),
  one('secClassification'),
  perhaps('note'),
  perhaps('references'),
  one(
    'info',
    elements(
      one('language', word(['zh-CN'])),
      one('eventType', { is: 'pattern', rule: 'not-an-event-code', form: /^(\d{2}[A-Z]\d{2})?$/ }),
      one('urgency', word(capUrgencies)),
      one('severity', word([...Object.values(severities), 'Unknown'])),
      one('certainty', word(capCertainties)),
      one('effective', time),
      one('onset', timeOrNothing),
      one('expires', timeOrNothing),
      one('senderName', some),
      one('headline', some),
      one('description', some),
      one('instruction'),
      one('web'),
      one(
        'area',
        elements(
          one('areaDesc', some),
          one('polygon'),
          one('circle'),
          one('geocode', { is: 'pattern', rule: 'not-a-geocode', form: /^\d{12}(,\d{12})*$/ }),
        ),
      ),
    ),
  ),
];

/** Every breach of the national form in a GB/T file; empty for a good one. */
export const gbtBreaches = (text: string): readonly CapBreach[] => {
  const read = readXml(text);
  if (!read.ok) return [{ rule: read.refusal.type, place: '' }];
  const root = read.value;
  if (root.localName !== 'alert' || (root.namespaceURI ?? null) !== null)
    return [{ rule: 'not-an-alert', place: '', found: root.nodeName }];
  const [identifier, references] = [textOf(root, 'identifier') ?? '', textOf(root, 'references') ?? ''];
  const needsReferences = ['Update', 'Cancel'].includes(textOf(root, 'msgType') ?? '');
  const sent = textOf(root, 'sendTime') ?? '';
  const late = childrenNamed(root, 'info').some((info) => {
    const expires = textOf(info, 'expires') ?? '';
    return expires !== '' && expires < sent;
  });
  return [
    ...structureBreaches(root, schema, 'alert'),
    ...(isOwnIdentifier(identifier) ? [] : [{ rule: 'identifier-form', place: 'alert/identifier', found: identifier }]),
    ...(identifier.startsWith(`${textOf(root, 'senderCode') ?? ''}_`)
      ? []
      : [{ rule: 'identifier-not-of-sender', place: 'alert/identifier' }]),
    ...(needsReferences && references === '' ? [{ rule: 'no-references', place: 'alert/references' }] : []),
    ...(references.split(' ').every((part) => part === '' || isOwnIdentifier(part))
      ? []
      : [{ rule: 'not-a-reference', place: 'alert/references' }]),
    ...(late ? [{ rule: 'sent-after-expires', place: 'alert/info/expires' }] : []),
  ];
};
