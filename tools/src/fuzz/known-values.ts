import type { SeededRandom } from '../chaos/seeded-random.js';

const MOST_OF_A_NAME = 300;
const MOST_IDS = 400;

/** How the ids of a collection begin, by the part of the path before `{id}`. */
const prefixes: Readonly<Record<string, string>> = {
  episodes: 'eps-',
  exercises: 'exr-',
  slots: 'slt-',
  bulletins: 'bul-',
  dispatches: 'dsp-',
  'phone-tasks': 'pho-',
  escalations: 'esc-',
  accounts: 'acc-',
  'api-tokens': 'token-',
};

/** What the apps have answered so far: ids that exist, and values that a field of this name once had. */
export class KnownValues {
  private readonly byName = new Map<string, unknown[]>();
  private readonly ids = new Map<string, Set<string>>();
  private readonly tokens: string[] = [];

  /** Takes every field of an answer. */
  learn(answer: unknown, depth = 0): void {
    if (depth > 8 || typeof answer !== 'object' || answer === null) return;
    for (const [name, value] of Object.entries(answer)) {
      if (typeof value === 'string' || typeof value === 'number') this.note(name, value);
      else this.learn(value, depth + 1);
    }
  }

  learnTokens(texts: readonly string[]): void {
    for (const text of texts) {
      const token = /\/r\/([\w-]{20,})/.exec(text)?.[1];
      if (token !== undefined) this.tokens.push(token);
    }
  }

  private note(name: string, value: string | number): void {
    const prefix = typeof value === 'string' && value.length < 64 ? /^[a-z]{3,5}-(?=[0-9a-z]{12})/.exec(value)?.[0] : undefined;
    if (prefix !== undefined) {
      const known = this.ids.get(prefix) ?? new Set();
      this.ids.set(prefix, known);
      if (known.size < MOST_IDS) known.add(String(value));
    }
    const values = this.byName.get(name) ?? [];
    this.byName.set(name, values);
    if (values.length >= MOST_OF_A_NAME) values.shift();
    values.push(value);
  }

  /** A value that a field of this name once had; undefined where there was none. */
  named(name: string, dice: SeededRandom): unknown {
    const values = this.byName.get(name) ?? this.byName.get(`${name.replace(/Id$/, '')}Id`);
    return values === undefined ? undefined : dice.pick(values);
  }

  token(dice: SeededRandom): string | undefined {
    return this.tokens.length === 0 ? undefined : dice.pick(this.tokens);
  }

  /** The id of something in this collection, e.g. `bulletins`. */
  idOf(collection: string, dice: SeededRandom): string | undefined {
    const known = [...(this.ids.get(prefixes[collection] ?? '') ?? [])];
    return known.length === 0 ? undefined : dice.pick(known);
  }
}
