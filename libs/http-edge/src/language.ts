export type Language = 'zh' | 'en';

/** A text in both languages. `{name}` stands for a parameter. */
export interface BilingualText {
  readonly zh: string;
  readonly en: string;
}

export const contentLanguage = { zh: 'zh-CN', en: 'en' } as const satisfies Record<Language, string>;

/** What `Accept-Language` (RFC 9110, 12.5.4) prefers of the two; Chinese where it says nothing or likes both the same. */
export const chooseLanguage = (acceptLanguage: string | undefined): Language => {
  const weight: Record<Language, number> = { zh: 0, en: 0 };
  for (const range of (acceptLanguage ?? '').split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const q = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1);
    const primary = tag.split('-')[0];
    if ((primary === 'zh' || primary === 'en') && q >= 0 && q <= 1) weight[primary] = Math.max(weight[primary], q);
  }
  return weight.en > weight.zh ? 'en' : 'zh';
};

/** Between the two halves of a text that has to pass through one string. Never in a text of its own: it is a control character. */
const SEPARATOR = '\u001f';

/** Both languages in one string, for places that take only one: `z.string().refine(…, { error: bilingual('…', '…') })`. */
export const bilingual = (zh: string, en: string): string => `${zh}${SEPARATOR}${en}`;

/** Undoes `bilingual`; a plain text stands for both. */
export const splitBilingual = (text: string): BilingualText => {
  const [zh = '', en = zh] = text.split(SEPARATOR);
  return { zh, en };
};

/** Whoever reads the text where there is no language to choose sees both. */
export const inBoth = ({ zh, en }: BilingualText): string => (zh === en ? zh : `${zh} / ${en}`);
