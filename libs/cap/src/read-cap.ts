import { accepted, refused, type Result } from '@rainstorm/warning-model';
import type { CapAlert, CapArea, CapInfo, CapResource, CapValue } from './cap-alert.js';
import { capBreaches, type CapBreach, type CapRules } from './cap-breaches.js';
import { parseReferences, parseRing } from './cap-values.js';
import { childrenNamed, readXml, textOf, type XmlRefusal } from './read-xml.js';

const values = (parent: Element, name: string): readonly CapValue[] =>
  childrenNamed(parent, name).map((pair) => ({ valueName: textOf(pair, 'valueName') ?? '', value: textOf(pair, 'value') ?? '' }));
const texts = (parent: Element, name: string): readonly string[] => childrenNamed(parent, name).map(({ textContent }) => textContent ?? '');

const areaOf = (area: Element): CapArea => ({
  areaDesc: textOf(area, 'areaDesc') ?? '',
  polygons: texts(area, 'polygon').map(parseRing),
  geocodes: values(area, 'geocode'),
});

const resourceOf = (resource: Element): CapResource => {
  const size = textOf(resource, 'size');
  return {
    resourceDesc: textOf(resource, 'resourceDesc') ?? '',
    mimeType: textOf(resource, 'mimeType') ?? '',
    size: size === null ? null : Number(size),
    uri: textOf(resource, 'uri'),
    digest: textOf(resource, 'digest'),
  };
};

const infoOf = (info: Element): CapInfo => ({
  language: textOf(info, 'language') ?? 'en-US',
  categories: texts(info, 'category') as CapInfo['categories'],
  event: textOf(info, 'event') ?? '',
  responseTypes: texts(info, 'responseType') as CapInfo['responseTypes'],
  urgency: textOf(info, 'urgency') as CapInfo['urgency'],
  severity: textOf(info, 'severity') as CapInfo['severity'],
  certainty: textOf(info, 'certainty') as CapInfo['certainty'],
  eventCodes: values(info, 'eventCode'),
  effective: textOf(info, 'effective'),
  onset: textOf(info, 'onset'),
  expires: textOf(info, 'expires'),
  senderName: textOf(info, 'senderName'),
  headline: textOf(info, 'headline'),
  description: textOf(info, 'description'),
  instruction: textOf(info, 'instruction'),
  web: textOf(info, 'web'),
  contact: textOf(info, 'contact'),
  parameters: values(info, 'parameter'),
  resources: childrenNamed(info, 'resource').map(resourceOf),
  areas: childrenNamed(info, 'area').map(areaOf),
});

/** Reads a message. Refused is what is no XML or breaks a rule of CAP; every breach is named. */
export const readCap = (
  text: string,
  rules: CapRules = 'cap',
): Result<CapAlert, XmlRefusal | { readonly type: 'breaks-rules'; readonly breaches: readonly CapBreach[] }> => {
  const breaches = capBreaches(text, rules);
  const read = readXml(text);
  if (!read.ok) return read;
  if (breaches.length > 0) return refused({ type: 'breaks-rules', breaches });
  const root = read.value;
  return accepted({
    identifier: textOf(root, 'identifier') ?? '',
    sender: textOf(root, 'sender') ?? '',
    sent: textOf(root, 'sent') ?? '',
    status: textOf(root, 'status') as CapAlert['status'],
    msgType: textOf(root, 'msgType') as CapAlert['msgType'],
    scope: textOf(root, 'scope') as CapAlert['scope'],
    restriction: textOf(root, 'restriction'),
    note: textOf(root, 'note'),
    references: parseReferences(textOf(root, 'references') ?? '').filter((reference) => reference !== null),
    incidents: textOf(root, 'incidents'),
    infos: childrenNamed(root, 'info').map(infoOf),
  });
};
