import type { CapRing } from './cap-alert.js';
import { capSchema } from './cap-schema.js';
import { isCapTime, structureBreaches, type CapBreach } from './cap-structure.js';
import { parseReferences, parseRing } from './cap-values.js';
import { childrenNamed, readXml, textOf } from './read-xml.js';
import { crossesItself, isClosed, MOST_CORNERS } from './ring.js';
import { isOwnIdentifier, OWN_OFFSET } from './own-identifier.js';
import { CAP_NAMESPACE, SIGNATURE_NAMESPACE } from './namespaces.js';

export type { CapBreach };

/**
 * `ours`: also what we promise beyond CAP: the form of the identifier, the city's offset, one `info` for each language, an area always, a note that
 * says exercise. `theirs`: CAP 1.2 alone, of a station that does not promise what we promise: an outline of any number of corners, perhaps no area.
 */
export type CapRules = 'theirs' | 'cap' | 'ours';

/** CAP 1.2, 3.2.1: no spaces, commas or restricted characters (`<` and `&`). */
const badName = /[\s,<&]/;

type At = (rule: string, place: string, found?: string) => CapBreach;
const breach: At = (rule, place, found) => (found === undefined ? { rule, place } : { rule, place, found: found.slice(0, 80) });

const ringBreaches = (text: string, place: string, rules: CapRules): readonly CapBreach[] => {
  const ring: CapRing = parseRing(text);
  const isOnEarth = ring.every(([latitude, longitude]) => Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180);
  if (!/^\s*-?[\d.]+,-?[\d.]+(\s+-?[\d.]+,-?[\d.]+)*\s*$/.test(text) || !isOnEarth) return [breach('not-a-ring', place, text)];
  if (ring.length < 4) return [breach('ring-too-short', place, String(ring.length))];
  if (ring.length > MOST_CORNERS && rules !== 'theirs') return [breach('ring-too-long', place, String(ring.length))];
  if (!isClosed(ring)) return [breach('ring-not-closed', place)];
  return rules !== 'theirs' && crossesItself(ring) ? [breach('ring-crosses-itself', place)] : [];
};

const circleBreaches = (text: string, place: string): readonly CapBreach[] =>
  /^-?[\d.]+,-?[\d.]+ \d+(\.\d+)?$/.test(text.trim()) ? [] : [breach('not-a-circle', place, text)];

const areaBreaches = (area: Element, place: string, rules: CapRules): readonly CapBreach[] => [
  ...((textOf(area, 'areaDesc') ?? '').trim() === '' ? [breach('empty', `${place}/areaDesc`)] : []),
  ...childrenNamed(area, 'polygon').flatMap((node, index) => ringBreaches(node.textContent ?? '', `${place}/polygon[${index + 1}]`, rules)),
  ...childrenNamed(area, 'circle').flatMap((node, index) => circleBreaches(node.textContent ?? '', `${place}/circle[${index + 1}]`)),
];

const isAfter = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && Date.parse(one) > Date.parse(other);

const infoBreaches = (info: Element, sent: string | null, place: string, rules: CapRules): readonly CapBreach[] => {
  const areas = childrenNamed(info, 'area');
  const expires = textOf(info, 'expires');
  return [
    ...(areas.length === 0 && rules !== 'theirs' ? [breach('no-area', place)] : []),
    ...(expires === null && rules === 'ours' ? [breach('missing', `${place}/expires`)] : []),
    ...(isAfter(sent, expires) ? [breach('sent-after-expires', `${place}/expires`, expires ?? '')] : []),
    ...(isAfter(textOf(info, 'onset'), expires) ? [breach('onset-after-expires', `${place}/onset`)] : []),
    ...((textOf(info, 'event') ?? '').trim() === '' ? [breach('empty', `${place}/event`)] : []),
    ...areas.flatMap((area, index) => areaBreaches(area, `${place}/area[${index + 1}]`, rules)),
  ];
};

const referenceBreaches = (root: Element): readonly CapBreach[] => {
  const text = textOf(root, 'references') ?? '';
  const named = parseReferences(text);
  const msgType = textOf(root, 'msgType') ?? '';
  const own = textOf(root, 'identifier');
  const place = 'alert/references';
  return [
    ...(['Update', 'Cancel', 'Ack', 'Error'].includes(msgType) && named.length === 0 ? [breach('no-references', place, msgType)] : []),
    ...named.flatMap((reference) => {
      if (reference === null || !isCapTime(reference.sent)) return [breach('not-a-reference', place, text)];
      if (reference.identifier === own && reference.sender === textOf(root, 'sender')) return [breach('refers-to-itself', place)];
      return isAfter(reference.sent, textOf(root, 'sent')) ? [breach('refers-to-later', place, reference.identifier)] : [];
    }),
    ...(new Set(named.map((reference) => reference?.identifier)).size < named.length ? [breach('named-twice', place)] : []),
  ];
};

const ownBreaches = (root: Element): readonly CapBreach[] => {
  const identifier = textOf(root, 'identifier') ?? '';
  const sent = textOf(root, 'sent') ?? '';
  const languages = childrenNamed(root, 'info').map((info) => textOf(info, 'language'));
  const times = ['sent', 'effective', 'onset', 'expires'].flatMap((name) => Array.from(root.getElementsByTagNameNS(CAP_NAMESPACE, name)));
  return [
    ...(isOwnIdentifier(identifier) ? [] : [breach('identifier-form', 'alert/identifier', identifier)]),
    ...(identifier.split('_')[1] === sent.slice(0, 19).replaceAll(/[-T:]/g, '')
      ? []
      : [breach('identifier-not-of-sent', 'alert/identifier', identifier)]),
    ...times.flatMap((node) =>
      (node.textContent ?? '').endsWith(OWN_OFFSET) ? [] : [breach('other-offset', node.localName, node.textContent ?? '')],
    ),
    ...(languages.join() === 'zh-CN,en' ? [] : [breach('languages', 'alert/info', languages.join())]),
    ...(textOf(root, 'status') === 'Exercise' && (textOf(root, 'note') ?? '') === ''
      ? [breach('exercise-without-note', 'alert/note')]
      : []),
  ];
};

const crossBreaches = (root: Element, rules: CapRules): readonly CapBreach[] => {
  const [identifier, sender] = [textOf(root, 'identifier') ?? '', textOf(root, 'sender') ?? ''];
  const scope = textOf(root, 'scope');
  const infos = childrenNamed(root, 'info');
  const isContentless = ['Ack', 'Error'].includes(textOf(root, 'msgType') ?? '');
  return [
    ...(badName.test(identifier) || identifier === '' ? [breach('identifier-characters', 'alert/identifier', identifier)] : []),
    ...(badName.test(sender) || sender === '' ? [breach('sender-characters', 'alert/sender', sender)] : []),
    ...(scope === 'Restricted' && textOf(root, 'restriction') === null ? [breach('missing', 'alert/restriction')] : []),
    ...(scope === 'Private' && textOf(root, 'addresses') === null ? [breach('missing', 'alert/addresses')] : []),
    ...(infos.length === 0 && !isContentless ? [breach('no-info', 'alert')] : []),
    ...referenceBreaches(root),
    ...infos.flatMap((info, index) => infoBreaches(info, textOf(root, 'sent'), `alert/info[${index + 1}]`, rules)),
  ];
};

/** Every breach of the CAP 1.2 schema and of the rules that the schema cannot state; empty for a good message. */
export const capBreaches = (text: string, rules: CapRules = 'ours'): readonly CapBreach[] => {
  const read = readXml(text);
  if (!read.ok) return [breach(read.refusal.type, '', 'message' in read.refusal ? read.refusal.message : undefined)];
  const root = read.value;
  if (root.localName !== 'alert' || root.namespaceURI !== CAP_NAMESPACE) return [breach('not-an-alert', '', root.nodeName)];
  const isSignature = ({ namespaceURI }: Element): boolean => namespaceURI === SIGNATURE_NAMESPACE;
  return [
    ...structureBreaches(root, capSchema, 'alert', isSignature),
    ...crossBreaches(root, rules),
    ...(rules === 'ours' ? ownBreaches(root) : []),
  ];
};
