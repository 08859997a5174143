import type { Message } from './messages.js';
import type { Violation } from './violation.js';

const colourWords: Readonly<Record<string, string>> = { blue: '蓝色', yellow: '黄色', orange: '橙色', red: '红色' };

/** What the first line of a revision must say. */
const marks: Readonly<Record<string, RegExp>> = {
  continue: /继续/u,
  upgrade: /升级/u,
  downgrade: /降级/u,
  'material-correction': /更正|更新/u,
  'minor-correction': /更正|更新/u,
  extend: /更新|延长|延长有效期|继续/u,
  lift: /解除/u,
  retract: /撤回/u,
};

const instantIn = (match: RegExpMatchArray): number => {
  const [year, month, day, hour, minute] = match.slice(1).map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, (hour ?? 0) - 8, minute);
};

/** Nothing is published that is incomplete or contradicts itself (docs/design.md, section 5, Text). */
export const textViolations = (message: Message, previous: Message | undefined): readonly Violation[] => {
  const { headline, description, instruction, revisionKind } = message;
  const found: Violation[] = [];
  const blame = (law: string, text: string): void => {
    found.push({ law, text: `${message.id} ${revisionKind ?? message.step ?? message.kind} "${headline}": ${text}` });
  };
  const whole = `${headline}\n${description}\n${instruction}`;
  const place = /（待填[^）]*）|\{\{[^}]*\}\}/u.exec(whole)?.[0];
  if (place !== undefined) blame('unfilled-place-published', place);
  const mark = revisionKind === null ? undefined : marks[revisionKind];
  if (mark !== undefined && !mark.test(headline)) blame('revision-without-its-mark', String(mark));
  if (previous !== undefined && headline === previous.headline && description === previous.description)
    blame('same-words-again', previous.id);
  if (message.kind === 'signal' && message.msgType !== 'cancel' && message.colour !== null) {
    const own = colourWords[message.colour] ?? '';
    const said = Object.values(colourWords).filter((word) => headline.includes(word));
    if (said.length > 0 && !said.includes(own)) blame('words-of-another-colour', `${own} is ${said.join()}`);
  }
  if (message.kind === 'scheduled' && message.msgType !== 'cancel' && message.episodeOnset !== null) {
    if (message.onset !== null && message.onset.getTime() !== message.episodeOnset.getTime())
      blame('field-of-another-onset', `${message.onset.toISOString()} is ${message.episodeOnset.toISOString()}`);
    for (const match of whole.matchAll(/(\d{4})年(\d{2})月(\d{2})日(\d{2})时(\d{2})分起/gu))
      if (instantIn(match) !== message.episodeOnset.getTime()) {
        blame('words-of-another-onset', `${match[0]} is ${message.episodeOnset.toISOString()}`);
        break;
      }
    for (const [said, day, hour, minute] of whole.matchAll(/(\d{1,2})日(\d{1,2})时(\d{1,2})分前后开始/gu)) {
      const local = new Date(message.episodeOnset.getTime() + 8 * 3_600_000);
      const onset = [local.getUTCDate(), local.getUTCHours(), local.getUTCMinutes()];
      if ([day, hour, minute].some((part, index) => Number(part) !== onset[index]))
        blame('words-of-another-onset', `${said} is ${message.episodeOnset.toISOString()}`);
    }
  }
  return found;
};
