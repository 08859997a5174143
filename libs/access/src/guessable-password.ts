import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { foldText, type City } from '@rainstorm/warning-model';

/** Words of the product and its trade, which somebody who knows what this is tries first. */
const productWords = [
  ...['131631', 'rainstorm', 'warning', 'dispatch', 'bureau', 'flood', 'console', 'administrator'],
  ...['baoyu', 'yujing', 'qixiang', 'qixiangju', 'fangxun', 'fangxunban', 'zhihuibu', 'zhiban', 'zhibanshi', 'mima', 'guanliyuan'],
  ...['暴雨', '预警', '气象局', '防汛', '指挥部', '值班', '密码', '管理员'],
];

/** Guesses by the estimate of zxcvbn, as its score: 3 is 10^8 to 10^10. With the slow path of the sign-in, years. */
const LEAST_SCORE = 3;
/** What is beyond cannot make a password easier to guess, and the estimate takes longer for each character. */
const MOST_CHARACTERS = 64;

/** Letters besides the words of the place that make a password more than such a word with digits and signs. */
const LEAST_OTHER_LETTERS = 5;

/** `Zhengzhou@2022!`: without the words of the place, hardly a letter is left. */
const isPlaceWordWithDigits = (password: string, words: readonly string[]): boolean => {
  const longestFirst = [...words].sort((one, other) => other.length - one.length);
  const folded = foldText(password);
  const rest = longestFirst.reduce((text, word) => text.replaceAll(word, ''), folded);
  return rest !== folded && (rest.match(/\p{Letter}/gu)?.length ?? 0) < LEAST_OTHER_LETTERS;
};

let estimator: ZxcvbnFactory | undefined;

/** Whether an attacker who knows the place and the product guesses it soon. `context`: further words, such as the login. */
export const isGuessable = (password: string, context: readonly string[]): boolean => {
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  const words = [...productWords, ...context.map(foldText)].filter((word) => word.length > 1);
  if (isPlaceWordWithDigits(password, words)) return true;
  return estimator.check([...password].slice(0, MOST_CHARACTERS).join(''), words).score < LEAST_SCORE;
};

/** The names of the city and its districts, for `passwordFaults`. */
export const placeWords = ({ code, name, areas, offices }: City): readonly string[] =>
  [code, name, ...areas.flatMap((area) => [area.name, area.nameEn]), ...offices.map((office) => office.name)].map(foldText);
