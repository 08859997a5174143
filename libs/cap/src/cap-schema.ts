import {
  capCategories,
  capCertainties,
  capMsgTypes,
  capResponseTypes,
  capScopes,
  capSeverities,
  capStatuses,
  capUrgencies,
} from './cap-alert.js';

/** What an element holds: text of some form, one of some words, or elements in this order. */
export type CapContent =
  | { readonly is: 'text' | 'time' | 'integer' | 'decimal' | 'language' }
  | { readonly is: 'pattern'; readonly rule: string; readonly form: RegExp }
  | { readonly is: 'word'; readonly words: readonly string[] }
  | { readonly is: 'elements'; readonly of: readonly CapField[] };

export interface CapField {
  readonly name: string;
  readonly least: 0 | 1;
  readonly most: 1 | 'many';
  readonly content: CapContent;
}

export const one = (name: string, content: CapContent = { is: 'text' }): CapField => ({ name, least: 1, most: 1, content });
export const perhaps = (name: string, content: CapContent = { is: 'text' }): CapField => ({ name, least: 0, most: 1, content });
export const any = (name: string, content: CapContent = { is: 'text' }): CapField => ({ name, least: 0, most: 'many', content });
export const word = (words: readonly string[]): CapContent => ({ is: 'word', words });
export const elements = (...of: readonly CapField[]): CapContent => ({ is: 'elements', of });

const time: CapContent = { is: 'time' };
const pair = elements(one('valueName'), one('value'));
const resource = elements(
  one('resourceDesc'),
  one('mimeType'),
  perhaps('size', { is: 'integer' }),
  perhaps('uri'),
  perhaps('derefUri'),
  perhaps('digest'),
);
const area = elements(
  one('areaDesc'),
  any('polygon'),
  any('circle'),
  any('geocode', pair),
  perhaps('altitude', { is: 'decimal' }),
  perhaps('ceiling', { is: 'decimal' }),
);
const info = elements(
  perhaps('language', { is: 'language' }),
  { name: 'category', least: 1, most: 'many', content: word(capCategories) },
  one('event'),
  any('responseType', word(capResponseTypes)),
  one('urgency', word(capUrgencies)),
  one('severity', word(capSeverities)),
  one('certainty', word(capCertainties)),
  perhaps('audience'),
  any('eventCode', pair),
  perhaps('effective', time),
  perhaps('onset', time),
  perhaps('expires', time),
  perhaps('senderName'),
  perhaps('headline'),
  perhaps('description'),
  perhaps('instruction'),
  perhaps('web'),
  perhaps('contact'),
  any('parameter', pair),
  any('resource', resource),
  any('area', area),
);

/** The content of `alert` (CAP 1.2, 3.2 and 3.4): order, number and form of its elements. A signature may follow them. */
export const capSchema: readonly CapField[] = [
  one('identifier'),
  one('sender'),
  one('sent', time),
  one('status', word(capStatuses)),
  one('msgType', word(capMsgTypes)),
  perhaps('source'),
  one('scope', word(capScopes)),
  perhaps('restriction'),
  perhaps('addresses'),
  any('code'),
  perhaps('note'),
  perhaps('references'),
  perhaps('incidents'),
  any('info', info),
];
