export type Language = 'zh' | 'en';

/** A text in both languages. `{name}` is replaced by a parameter. */
export interface BilingualText {
  readonly zh: string;
  readonly en: string;
}

export const contentLanguage = { zh: 'zh-CN', en: 'en' } as const satisfies Record<Language, string>;

/** The language that `Accept-Language` (RFC 9110, 12.5.4) prefers; Chinese if it is absent or gives both the same weight. */
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

/** Separates the two languages in one string. It is a control character, which never occurs in a text. */
const SEPARATOR = '\u001f';

/** Both languages in one string, for places that take only one: `z.string().refine(…, { error: bilingual('…', '…') })`. */
export const bilingual = (zh: string, en: string): string => `${zh}${SEPARATOR}${en}`;

/** The inverse of `bilingual`. A plain text is used for both languages. */
export const splitBilingual = (text: string): BilingualText => {
  const [zh = '', en = zh] = text.split(SEPARATOR);
  return { zh, en };
};

/** Both languages in one text, for places without a choice of language. */
export const bothLanguages = ({ zh, en }: BilingualText): string => (zh === en ? zh : `${zh} / ${en}`);
