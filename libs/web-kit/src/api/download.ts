import { timeLimit } from '../browser/time-limit.ts';
import { language } from '../words/words.ts';
import { toRequestError, Unanswered } from './problem.ts';
import { send } from './send.ts';

const TIME_LIMIT_MS = 30_000;

/** RFC 6266: the name as it is, or else the one in ASCII. */
const fileName = (response: Response): string => {
  const header = response.headers.get('Content-Disposition') ?? '';
  const [, extended] = /filename\*=UTF-8''([^;]+)/i.exec(header) ?? [];
  return extended === undefined ? (/filename="([^"]+)"/.exec(header)?.[1] ?? '') : decodeURIComponent(extended);
};

/** Saves what this address answers as a file, under the name that the answer gives it. Throws `Refused` or `Unanswered`, so that a page can say why. */
export const download = async (path: string): Promise<string> => {
  const response = await send(path, {
    credentials: 'same-origin',
    headers: { 'Accept-Language': language.value },
    signal: timeLimit(TIME_LIMIT_MS),
  }).catch((error: unknown) => {
    throw new Unanswered(error instanceof Error ? error.message : String(error));
  });
  if (!response.ok) throw toRequestError(response.status, await response.json().catch(() => null));
  const name = fileName(response);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return name;
};
