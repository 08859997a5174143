import { asOneLine } from '../email/render-email.js';
import { glanceDue, glanceTitle } from '../glance.js';
import type { OutgoingMessage } from '../outgoing-message.js';

/** The longest value that the cloud gateways take for a place of a template, in characters. */
const MAX_PLACE = 35;

/** What fills the places of the approved template: `${title}` and `${task}`. */
export interface SmsPlaces {
  readonly title: string;
  readonly task: string;
}

const cut = (text: string): string => {
  const characters = [...asOneLine(text)];
  return characters.length <= MAX_PLACE ? characters.join('') : `${characters.slice(0, MAX_PLACE - 1).join('')}…`;
};

/** Kind, colour, hazard and areas; then by when to do what, and the code with which a reply acknowledges. Pure. */
export const smsPlaces = (message: OutgoingMessage): SmsPlaces => {
  const due = glanceDue(message);
  const { receiptCode } = message;
  const task = [...(due === null ? [] : [`请${due.zh}`]), ...(receiptCode === null ? [] : [`回复${receiptCode}即签收`])].join('，');
  return { title: cut(glanceTitle(message)?.zh ?? message.subject.zh), task: cut(task === '' ? '请登录值守台查看' : task) };
};

const PLACES = ['title', 'task'] as const;

/** Why this is no text of a template for these messages; null if it is. An exercise begins with 【演练】, right behind the signature. */
export const smsTemplateFault = (text: string, status: 'actual' | 'exercise'): string | null => {
  for (const place of PLACES) if (text.split(`\${${place}}`).length !== 2) return `needs \${${place}} once`;
  const isExercise = text.startsWith('【演练】');
  if (status === 'exercise') return isExercise ? null : 'does not begin with 【演练】';
  return isExercise ? 'begins with 【演练】, which is for exercises' : null;
};

/** The text as the phone shows it. */
export const smsText = (signName: string, template: string, places: SmsPlaces): string =>
  `【${signName}】${PLACES.reduce((text, place) => text.replace(`\${${place}}`, () => places[place]), template)}`;
