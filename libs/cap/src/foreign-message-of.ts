import {
  colours,
  type Colour,
  type ColourOrigin,
  type ForeignArea,
  type ForeignMessage,
  type ForeignReference,
  type MsgType,
} from '@rainstorm/warning-model';
import type { CapAlert, CapInfo, CapReference } from './cap-alert.js';
import { parseReferences } from './cap-values.js';
import { isCapTime } from './cap-structure.js';

/** [default] A message that does not say until when it is valid is taken for valid so long (CAP 1.2, 3.2.2: the recipient's own rule). */
const ASSUMED_VALID_MS = 24 * 3_600_000;

const colourWords: Readonly<Record<string, Colour>> = { 蓝: 'blue', 黄: 'yellow', 橙: 'orange', 红: 'red' };
const ofSeverity: Readonly<Record<CapInfo['severity'], Colour | null>> = {
  Minor: 'blue',
  Moderate: 'yellow',
  Severe: 'orange',
  Extreme: 'red',
  Unknown: null,
};

const gravest = (found: readonly (Colour | null | undefined)[]): Colour | null =>
  colours.findLast((colour) => found.includes(colour)) ?? null;

const colourNamed = (value: string): Colour | undefined =>
  colours.find((colour) => colour === value.trim().toLowerCase()) ?? colourWords[/^([蓝黄橙红])色?$/.exec(value.trim())?.[1] ?? ''];

const colourOf = (infos: readonly CapInfo[]): { readonly colour: Colour | null; readonly colourFrom: ColourOrigin | null } => {
  const given = gravest(
    infos.flatMap(({ parameters }) =>
      parameters.filter(({ valueName }) => /^(colou?r|预警颜色)$/i.test(valueName)).map(({ value }) => colourNamed(value)),
    ),
  );
  if (given !== null) return { colour: given, colourFrom: 'parameter' };
  const words = new Set(
    infos.flatMap(({ event, headline }) => [...`${event} ${headline ?? ''}`.matchAll(/([蓝黄橙红])色/g)].map(([, word]) => word)),
  );
  const [word] = words;
  // 橙色升级为红色 names two.
  if (words.size === 1) return { colour: colourWords[word ?? ''] ?? null, colourFrom: 'words' };
  const severity = gravest(infos.map((info) => ofSeverity[info.severity]));
  return { colour: severity, colourFrom: severity === null ? null : 'severity' };
};

/** Six digits, of a township nine; the twelve of GB/T 35965.1 are shortened. Null for what is no such code. */
const codeOf = (value: string): string | null => {
  const digits = value.trim();
  if (/^\d{6}(\d{3})?$/.test(digits)) return digits;
  if (!/^\d{12}$/.test(digits)) return null;
  return digits.endsWith('000000') ? digits.slice(0, 6) : digits.slice(0, 9);
};

const areasOf = (infos: readonly CapInfo[]): readonly ForeignArea[] => {
  const areas = infos.flatMap((info) =>
    info.areas.map(({ areaDesc, geocodes }) => ({
      areaDesc: areaDesc.trim(),
      codes: [...new Set(geocodes.flatMap(({ value }) => codeOf(value) ?? []))],
    })),
  );
  return [...new Map(areas.map((area) => [JSON.stringify(area), area])).values()];
};

const referenceOf = ({ sender, identifier, sent }: CapReference): ForeignReference => ({
  sender,
  identifier,
  sentAt: new Date(sent).toISOString(),
});

const timesOf = (infos: readonly CapInfo[], field: 'onset' | 'expires'): readonly number[] =>
  infos.flatMap((info) => (info[field] === null ? [] : [Date.parse(info[field])]));

const restoredBy = (infos: readonly CapInfo[]): readonly ForeignReference[] => {
  const named = infos.flatMap(({ parameters }) =>
    parameters.filter(({ valueName }) => valueName === 'restores').flatMap(({ value }) => parseReferences(value)),
  );
  const whole = named.filter((reference) => reference !== null).filter(({ sent }) => isCapTime(sent));
  return [...new Map(whole.map((reference) => [JSON.stringify(reference), referenceOf(reference)])).values()];
};

const msgTypes: Readonly<Record<CapAlert['msgType'], MsgType | null>> = {
  Alert: 'alert',
  Update: 'update',
  Cancel: 'cancel',
  Ack: null,
  Error: null,
};
const lower = <Word extends string>(word: Word): Lowercase<Word> => word.toLowerCase() as Lowercase<Word>;

/**
 * What our pages need of a valid message: in Chinese where it says anything in Chinese. The gravest colour, all areas, the earliest onset and the
 * latest end of all its `info`. Null for an Ack or Error, which says nothing of the weather.
 */
export const foreignMessageOf = (alert: CapAlert): ForeignMessage | null => {
  const msgType = msgTypes[alert.msgType];
  if (msgType === null) return null;
  const { infos } = alert;
  const chinese = infos.filter(({ language }) => language.toLowerCase().startsWith('zh'));
  const sentAt = new Date(alert.sent);
  const ends = timesOf(infos, 'expires');
  const onsets = timesOf(infos, 'onset');
  return {
    ...{ sender: alert.sender, identifier: alert.identifier, sentAt, msgType, status: lower(alert.status) },
    ...colourOf(infos),
    onset: onsets.length === 0 ? null : new Date(Math.min(...onsets)),
    expires: new Date(ends.length === 0 ? sentAt.getTime() + ASSUMED_VALID_MS : Math.max(...ends)),
    expiresAssumed: ends.length === 0,
    eventCodes: [...new Set(infos.flatMap(({ eventCodes }) => eventCodes.map(({ value }) => value.trim())))],
    texts: infos.map(({ language, event, headline, description, instruction, senderName }) => ({
      ...{ language, event, headline, description, instruction, senderName },
    })),
    areas: areasOf(chinese.length > 0 ? chinese : infos),
    refersTo: [...new Map(alert.references.map((reference) => [JSON.stringify(reference), referenceOf(reference)])).values()],
    restores: msgType === 'cancel' ? restoredBy(infos) : [],
  };
};
