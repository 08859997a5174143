import type { ForeignMessage } from '../api/dispatcher-paths.ts';

type Text = ForeignMessage['texts'][number];

/** What a message says in the language of the page; in Chinese, or in what there is, where it says nothing in it. */
export const textIn = ({ texts }: Pick<ForeignMessage, 'texts'>, language: string): Text | undefined => {
  const of = (wanted: string): Text | undefined => texts.find((text) => text.language.toLowerCase().startsWith(wanted));
  return of(language.slice(0, 2).toLowerCase()) ?? of('zh') ?? texts[0];
};

export const headlineIn = (message: Pick<ForeignMessage, 'texts' | 'identifier'>, language: string): string => {
  const text = textIn(message, language);
  return text?.headline ?? text?.event ?? message.identifier;
};
