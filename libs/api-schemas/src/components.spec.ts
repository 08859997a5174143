import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import * as schemas from './index.js';

type Json = Readonly<Record<string, unknown>>;

/** The order of fields makes no other shape. */
const inOrder = (written: unknown): unknown => {
  if (Array.isArray(written)) return written.map(inOrder).sort();
  if (typeof written !== 'object' || written === null) return written;
  return Object.fromEntries(
    Object.entries(written)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, inOrder(value)]),
  );
};

/** Every named schema that an exported one is made of, as the documents show it. */
const components = new Map<string, Set<string>>();
const keep = ({ id, ...content }: Json, name: unknown = id): void => {
  if (typeof name !== 'string') return;
  components.set(name, (components.get(name) ?? new Set()).add(JSON.stringify(inOrder(content))));
};
for (const schema of Object.values(schemas)) {
  if (!(schema instanceof z.ZodType)) continue;
  const { $schema: _dialect, $defs: parts = {}, ...whole } = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' });
  for (const [name, part] of Object.entries(parts)) keep(part, name);
  keep(whole);
}

describe('components', () => {
  it('has as many as the pages know', () => {
    expect(components.size).toBeGreaterThan(80);
  });

  it('gives one name to one shape', () => {
    expect([...components].filter(([, shapes]) => shapes.size > 1).map(([name]) => name)).toEqual([]);
  });

  it('gives one shape one name', () => {
    const names = new Map<string, string[]>();
    for (const [name, [shape = '']] of components) names.set(shape, [...(names.get(shape) ?? []), name]);
    expect([...names.values()].filter((same) => same.length > 1)).toEqual([]);
  });
});
