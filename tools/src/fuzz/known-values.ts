import type { SeededRandom } from '../chaos/seeded-random.js';

const MAX_VALUES_PER_NAME = 300;
const MAX_IDS = 400;

/** The prefix of the ids of each collection, by the path segment before `{id}`. */
const prefixes: Readonly<Record<string, string>> = {
  episodes: 'eps-',
  exercises: 'exr-',
  slots: 'slt-',
  bulletins: 'bul-',
  dispatches: 'dsp-',
  'phone-tasks': 'pho-',
  'leader-calls': 'ldc-',
  'leader-call-rounds': 'ldr-',
  escalations: 'esc-',
  accounts: 'acc-',
  'api-tokens': 'token-',
  devices: 'pdv-',
  walls: 'wal-',
  risks: 'rsk-',
  // Of a roster.
  people: 'rop-',
  swaps: 'rsw-',
  'number-reports': 'nrp-',
  'foreign-messages': 'fms-',
};

/** Values from earlier answers: existing ids, and values by field name. */
export class KnownValues {
  private readonly byName = new Map<string, unknown[]>();
  /** By prefix, and by caller and prefix. */
  private readonly ids = new Map<string, Set<string>>();
  private readonly tokens: string[] = [];

  /** Stores every field of an answer to this caller. */
  learn(answer: unknown, caller: string, depth = 0): void {
    if (depth > 8 || typeof answer !== 'object' || answer === null) return;
    for (const [name, value] of Object.entries(answer)) {
      if (typeof value === 'string' || typeof value === 'number') this.note(name, value, caller);
      else this.learn(value, caller, depth + 1);
    }
  }

  learnTokens(texts: readonly string[]): void {
    for (const text of texts) {
      const token = /\/r\/([\w-]{20,})/.exec(text)?.[1];
      if (token !== undefined) this.tokens.push(token);
    }
  }

  private note(name: string, value: string | number, caller: string): void {
    const prefix = typeof value === 'string' && value.length < 64 ? /^[a-z]{3,5}-(?=[0-9a-z]{12})/.exec(value)?.[0] : undefined;
    for (const key of prefix === undefined ? [] : [prefix, `${caller} ${prefix}`]) {
      const known = this.ids.get(key) ?? new Set();
      this.ids.set(key, known);
      if (known.size < MAX_IDS) known.add(String(value));
    }
    const values = this.byName.get(name) ?? [];
    this.byName.set(name, values);
    if (values.length >= MAX_VALUES_PER_NAME) values.shift();
    values.push(value);
  }

  /** An earlier value of a field of this name. Undefined if there is none. */
  valueOf(name: string, random: SeededRandom): unknown {
    const values = this.byName.get(name) ?? this.byName.get(`${name.replace(/Id$/, '')}Id`);
    return values === undefined ? undefined : random.pick(values);
  }

  token(random: SeededRandom): string | undefined {
    return this.tokens.length === 0 ? undefined : random.pick(this.tokens);
  }

  /** The id of something in this collection, e.g. `bulletins`: mostly of what this caller may see, else of what anybody saw. */
  idOf(collection: string, caller: string, random: SeededRandom): string | undefined {
    // Their ids are those of the configuration.
    if (collection === 'units') return this.valueOf('unitId', random) as string | undefined;
    const prefix = prefixes[collection] ?? '';
    const own = this.ids.get(`${caller} ${prefix}`);
    const known = own !== undefined && random.chance(0.7) ? own : this.ids.get(prefix);
    return known === undefined ? undefined : random.pick([...known]);
  }
}
