import { createHash } from 'node:crypto';
import { capTime, type PublishedBulletin, type Status } from '@rainstorm/warning-model';
import { areasInWords } from './alert-of-bulletin.js';
import type { CapAlert } from './cap-alert.js';
import type { CapCity } from './cap-rule.js';
import { ATOM_NAMESPACE, CAP_NAMESPACE } from './namespaces.js';
import { element, writeXml, xmlText, type XmlElement } from './xml-tree.js';

export interface FeedEntry {
  readonly bulletin: PublishedBulletin;
  readonly alert: CapAlert;
}

export interface FeedOptions {
  readonly city: CapCity & { readonly code: string };
  readonly status: Status;
  /** When what stands here last changed. */
  readonly updated: Date;
  /** Where the messages are, with a slash at its end: absolute, or relative to the feed. */
  readonly messages: string;
  /** The feed's own address, or null. */
  readonly self: string | null;
}

/** A name-based UUID (RFC 9562, version 5, of no namespace but our own word), so that ids stay the same at every process. */
const uuidOf = (name: string): string => {
  const hash = createHash('sha1').update(`131631 ${name}`).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
};

const link = (rel: string, type: string, href: string): XmlElement => ({ name: 'link', content: '', attributes: { rel, type, href } });
const category = (name: string, term: string): XmlElement => ({
  name: 'category',
  content: '',
  attributes: { scheme: `${CAP_NAMESPACE}:${name}`, term },
});

/** The media types of the files. */
export const mediaTypes = {
  atom: 'application/atom+xml; charset=utf-8',
  cap: 'application/cap+xml; charset=utf-8',
  gbt: 'application/xml; charset=utf-8',
} as const;

const entryElement = ({ bulletin, alert }: FeedEntry, { city, messages }: FeedOptions): XmlElement => {
  const [info] = alert.infos;
  const places = areasInWords(bulletin, city);
  const file = `${messages}${alert.identifier}`;
  return element('entry', [
    element('id', uuidOf(`message ${alert.sender},${alert.identifier}`)),
    element('title', info?.headline ?? alert.identifier),
    element('updated', alert.sent),
    element('published', alert.sent),
    element('author', [element('name', xmlText(bulletin.sender))]),
    link('alternate', 'application/cap+xml', `${file}.cap.xml`),
    link('related', 'application/xml', `${file}.gbt.xml`),
    category('identifier', alert.identifier),
    category('status', alert.status),
    category('msgType', alert.msgType),
    category('severity', info?.severity ?? 'Unknown'),
    category('expires', info?.expires ?? ''),
    element('summary', `${bulletin.number} · ${places.zh} · ${places.en}`),
  ]);
};

/** The Atom feed (RFC 4287) of what is in force. The same content gives the same bytes, whoever renders it. */
export const writeFeed = (entries: readonly FeedEntry[], options: FeedOptions): string => {
  const { city, status, updated, self } = options;
  const isExercise = status === 'exercise';
  return writeXml(
    element('feed', [
      element('id', uuidOf(`feed ${city.code} ${status}`)),
      element('title', isExercise ? `【演练】${city.name}演练信息，不是真实预警` : `${city.name}现行有效的预报预警信息`),
      element('subtitle', isExercise ? `EXERCISE in ${city.nameEn}, not warnings` : `Forecasts and warnings in force in ${city.nameEn}`),
      element('updated', capTime(updated, city.zone)),
      element('author', [element('name', city.name)]),
      element('generator', '131631'),
      ...(self === null ? [] : [link('self', 'application/atom+xml', self)]),
      ...entries.map((entry) => entryElement(entry, options)),
    ]),
    ATOM_NAMESPACE,
  );
};
