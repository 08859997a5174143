import { MAX_DEPTH } from './json-depth.js';
import { pointerTo } from './problem.js';

/** C0 except tab and line breaks, DEL, C1, lone surrogates, and bidirectional controls, which can hide the meaning of a text. */
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;

export const hasControlCharacter = (text: string): boolean => unprintable.test(text);

/** Pointers to every string, key or value, with a control character. `too-deep` for a body nested too deeply. */
export const controlCharactersIn = (input: unknown): readonly string[] | 'too-deep' => {
  const found: string[] = [];
  const left: { value: unknown; path: readonly PropertyKey[] }[] = [{ value: input, path: [] }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { value, path } = next;
    if (path.length > MAX_DEPTH) return 'too-deep';
    if (typeof value === 'string' && hasControlCharacter(value)) found.push(pointerTo(path));
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, member] of Object.entries(value)) {
      if (hasControlCharacter(key)) found.push(pointerTo(path));
      left.push({ value: member, path: [...path, key] });
    }
  }
  return found.sort();
};
