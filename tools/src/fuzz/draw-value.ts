import type { SeededRandom } from '../chaos/seeded-random.js';
import { hostileTexts } from './hostile-values.js';
import type { KnownValues } from './known-values.js';
import type { Definitions, Schema } from './operations.js';

const HOUR = 3_600_000;
const DEEPEST = 12;

/** Values of the city for fields whose values do not appear in answers. */
const likely: Readonly<Record<string, readonly string[]>> = {
  hazard: ['rainstorm'],
  productCode: ['rain-signal', 'rain-express'],
  scenario: ['a-2021-07-20', 'b-2022-07-22'],
  chosen: ['II', 'red', 'none'],
};

/** Ranges of instants, in hours from now. `to` moves the clock only a little, so that the night does not end at once. */
const ahead: Readonly<Record<string, readonly [number, number]>> = {
  to: [0, 1 / 60],
  onset: [1, 20],
  endsAt: [24, 48],
  expires: [6, 48],
  decidedAt: [-1, 0],
  announcedAt: [0, 0],
};

/** Generates values that fit a schema, mostly values that exist in the ledger. */
export class DrawValue {
  constructor(
    private readonly random: SeededRandom,
    private readonly known: KnownValues,
    private readonly definitions: Definitions,
    private readonly now: Date,
  ) {}

  of(schema: Schema, name: string, depth = 0): unknown {
    if (depth > DEEPEST) return null;
    if (schema.$ref !== undefined) return this.of(this.definitions[schema.$ref.split('/').at(-1) ?? ''] ?? {}, name, depth + 1);
    if ('const' in schema) return schema.const;
    if (schema.enum !== undefined) return this.random.pick(schema.enum);
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices !== undefined) return this.of(this.random.pick(choices), name, depth + 1);
    const kind = schema.type === undefined ? 'string' : this.random.pick([schema.type].flat());
    switch (kind) {
      case 'object':
        return this.object(schema, depth);
      case 'array':
        return this.array(schema, name, depth);
      case 'boolean':
        return this.random.chance(0.5);
      case 'integer':
      case 'number':
        return this.number(schema, name);
      case 'null':
        return null;
      default:
        return this.text(schema, name);
    }
  }

  private object({ properties = {}, required = [] }: Schema, depth: number): Record<string, unknown> {
    const drawn: Record<string, unknown> = {};
    for (const [name, property] of Object.entries(properties))
      if (required.includes(name) || this.random.chance(0.6)) drawn[name] = this.of(property, name, depth + 1);
    return drawn;
  }

  private array({ items = {}, minItems = 0 }: Schema, name: string, depth: number): unknown[] {
    const length = Math.max(minItems, Math.floor(this.random.between(0, 4)));
    return Array.from({ length }, () => this.of(items, name, depth + 1));
  }

  private number({ minimum = 0, maximum = 100 }: Schema, name: string): number {
    const known = this.known.valueOf(name, this.random);
    if (typeof known === 'number' && this.random.chance(0.6)) return known;
    // Schemas without limits give the range of safe integers, so it is narrowed.
    return Math.floor(this.random.between(Math.max(minimum, -1_000), Math.min(maximum, 1_000)));
  }

  private text({ format, maxLength = 200 }: Schema, name: string): string {
    if (format === 'date-time') return this.instant(name);
    const known = name === 'areas' ? this.known.valueOf('areaCode', this.random) : this.known.valueOf(name, this.random);
    const chosen = likely[name] === undefined ? known : this.random.pick(likely[name]);
    if (typeof chosen === 'string' && this.random.chance(0.85)) return chosen;
    if (this.random.chance(0.2)) return this.random.pick(hostileTexts).slice(0, maxLength);
    return this.random.pick(['暴雨', 'rainstorm', '410105', 'none', '试验', 'a'.repeat(Math.min(maxLength, 12)), '第一行\n第二行']);
  }

  private instant(name: string): string {
    const [least, most] = ahead[name] ?? [-2, 48];
    return new Date(this.now.getTime() + this.random.between(least, most) * HOUR).toISOString();
  }
}
