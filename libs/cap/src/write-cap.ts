import type { CapAlert, CapArea, CapInfo, CapResource, CapValue } from './cap-alert.js';
import { writeReference, writeRing } from './cap-values.js';
import { CAP_NAMESPACE } from './namespaces.js';
import { element, optional, writeXml, type XmlElement } from './xml-tree.js';

const pair = (name: string, { valueName, value }: CapValue): XmlElement =>
  element(name, [element('valueName', valueName), element('value', value)]);

const resourceElement = ({ resourceDesc, mimeType, size, uri, digest }: CapResource): XmlElement =>
  element('resource', [
    element('resourceDesc', resourceDesc),
    element('mimeType', mimeType),
    ...optional('size', size === null ? null : String(size)),
    ...optional('uri', uri),
    ...optional('digest', digest),
  ]);

const areaElement = ({ areaDesc, polygons, geocodes }: CapArea): XmlElement =>
  element('area', [
    element('areaDesc', areaDesc),
    ...polygons.map((ring) => element('polygon', writeRing(ring))),
    ...geocodes.map((code) => pair('geocode', code)),
  ]);

const infoElement = (info: CapInfo): XmlElement =>
  element('info', [
    element('language', info.language),
    ...info.categories.map((category) => element('category', category)),
    element('event', info.event),
    ...info.responseTypes.map((type) => element('responseType', type)),
    element('urgency', info.urgency),
    element('severity', info.severity),
    element('certainty', info.certainty),
    ...info.eventCodes.map((code) => pair('eventCode', code)),
    ...optional('effective', info.effective),
    ...optional('onset', info.onset),
    ...optional('expires', info.expires),
    ...optional('senderName', info.senderName),
    ...optional('headline', info.headline),
    ...optional('description', info.description),
    ...optional('instruction', info.instruction),
    ...optional('web', info.web),
    ...optional('contact', info.contact),
    ...info.parameters.map((parameter) => pair('parameter', parameter)),
    ...info.resources.map(resourceElement),
    ...info.areas.map(areaElement),
  ]);

/** The document of a message, its elements in the order of the schema. */
export const writeCap = (alert: CapAlert): string =>
  writeXml(
    element('alert', [
      element('identifier', alert.identifier),
      element('sender', alert.sender),
      element('sent', alert.sent),
      element('status', alert.status),
      element('msgType', alert.msgType),
      element('scope', alert.scope),
      ...optional('restriction', alert.restriction),
      ...optional('note', alert.note),
      ...optional('references', alert.references.map(writeReference).join(' ')),
      ...optional('incidents', alert.incidents),
      ...alert.infos.map(infoElement),
    ]),
    CAP_NAMESPACE,
  );
