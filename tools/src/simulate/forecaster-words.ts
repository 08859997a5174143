import type { Colour, ColouredArea, RevisionKind } from './history.js';
import type { Words } from './product.js';

const colourWords: Readonly<Record<Colour, string>> = { blue: '蓝色', yellow: '黄色', orange: '橙色', red: '红色' };
const hazardWords: Readonly<Record<string, string>> = { rainstorm: '暴雨', snowstorm: '暴雪', 'cold-wave': '寒潮' };
const order: readonly Colour[] = ['blue', 'yellow', 'orange', 'red'];

export const gravestOf = (areas: readonly ColouredArea[]): Colour =>
  order[Math.max(...areas.map(({ colour }) => order.indexOf(colour)))] ?? 'blue';

const two = (value: number): string => String(value).padStart(2, '0');

/** An instant as forecasters write it, in the city's time. */
export const inWords = (instant: Date): string => {
  const local = new Date(instant.getTime() + 8 * 3_600_000);
  return `${local.getUTCFullYear()}年${two(local.getUTCMonth() + 1)}月${two(local.getUTCDate())}日${two(local.getUTCHours())}时${two(local.getUTCMinutes())}分`;
};

/** What the forecaster writes into the unfilled places of a draft; `onset` is what they believe when they write. */
export const filledIn = ({ headline, description, instruction }: Words, onset: Date | null): Words => {
  const fill = (text: string): string =>
    text
      .replaceAll(/（待填：([^）]*)）/gu, '按预报')
      .replaceAll(/\d{4}年\d{2}月\d{2}日\d{2}时\d{2}分起/gu, (said) => (onset === null ? said : `${inWords(onset)}起`));
  return { headline: [...fill(headline)].slice(0, 60).join(''), description: fill(description), instruction: fill(instruction) };
};

/** The same, with a sentence of the forecaster's own about the onset. */
export const withOwnSentence = (words: Words, onset: Date | null): Words =>
  onset === null || words.description.includes('本台认为')
    ? words
    : { ...words, description: `${words.description}\n本台认为，过程自${inWords(onset)}起影响我市。` };

/** The same in short words, as somebody writes it by hand: 18日14时30分前后开始. */
export const withShortSentence = (words: Words, onset: Date): Words => {
  const local = new Date(onset.getTime() + 8 * 3_600_000);
  const said = `${local.getUTCDate()}日${local.getUTCHours()}时${local.getUTCMinutes()}分前后开始`;
  return { ...words, description: `${words.description}\n本台认为，过程于${said}影响我市。` };
};

export const wordsOfSignal = (hazard: string, areas: readonly ColouredArea[], at: Date): Words => {
  const colour = colourWords[gravestOf(areas)];
  const what = hazardWords[hazard] ?? '';
  return {
    headline: `郑州市气象台发布${what}${colour}预警信号`,
    description: `郑州市气象台${inWords(at)}发布${what}${colour}预警信号，请注意防范。`,
    instruction: '请做好防范。',
  };
};

export const wordsOfRevision = (kind: RevisionKind, hazard: string, areas: readonly ColouredArea[], at: Date): Words => {
  const colour = colourWords[gravestOf(areas)];
  const signal = `${hazardWords[hazard] ?? ''}${colour}预警信号`;
  const verb = {
    continue: `继续发布${signal}`,
    upgrade: `升级发布${signal}`,
    downgrade: `降级发布${signal}`,
    'minor-correction': `更正${signal}的文字`,
    'material-correction': `更正${signal}`,
    extend: `更新并延长${signal}`,
    lift: `解除${signal}`,
    retract: `误发撤回：${signal}`,
  }[kind];
  return { headline: `郑州市气象台${verb}`, description: `郑州市气象台${inWords(at)}${verb}。`, instruction: '请做好防范。' };
};
