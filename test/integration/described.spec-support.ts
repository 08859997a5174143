/** As much of JSON Schema as our OpenAPI document speaks; a keyword that is not here fails the test that meets it. */
interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly format?: string;
}
interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema; readonly [more: string]: unknown }>> }>
  >;
}
export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

const known = new Set([
  ...['$ref', '$defs', 'type', 'const', 'enum', 'anyOf', 'oneOf', 'properties', 'required', 'additionalProperties', 'items', 'format'],
  // Not judged: what they say besides is in the keywords above.
  ...['pattern', 'propertyNames', 'minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'description', 'title', 'examples'],
]);
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number',
  integer: (value) => Number.isInteger(value),
  null: (value) => value === null,
};

/** Where a body differs from its schema, one line each; names beyond the schema count too. */
export const faultsOf = (value: unknown, schema: Schema, definitions: Readonly<Record<string, Schema>>, at = '#'): readonly string[] => {
  const unknown = Object.keys(schema).filter((keyword) => !known.has(keyword));
  if (unknown.length > 0) throw new Error(`${at}: this reader does not know ${unknown.join(', ')}`);
  if (schema.$ref !== undefined) {
    const named = definitions[schema.$ref.split('/').at(-1) ?? ''];
    return named === undefined ? [`${at}: ${schema.$ref} leads nowhere`] : faultsOf(value, named, definitions, at);
  }
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) {
    const each = choices.map((choice) => faultsOf(value, choice, definitions, at));
    return each.some((faults) => faults.length === 0) ? [] : (each.sort((a, b) => b.length - a.length)[0] ?? [`${at}: no choice`]);
  }
  const kinds = schema.type === undefined ? [] : [schema.type].flat();
  if (kinds.length > 0 && !kinds.some((kind) => types[kind]?.(value))) return [`${at}: ${JSON.stringify(value)} is no ${kinds.join(', ')}`];
  if (value === null) return [];
  if (schema.enum !== undefined && !schema.enum.includes(value))
    return [`${at}: ${JSON.stringify(value)} is none of ${schema.enum.join(', ')}`];
  if ('const' in schema && schema.const !== value) return [`${at}: not ${JSON.stringify(schema.const)}`];
  if (schema.format === 'date-time' && !(typeof value === 'string' && instant.test(value))) return [`${at}: no instant`];
  const { items, properties = {}, required = [], additionalProperties = true } = schema;
  if (Array.isArray(value) && items !== undefined)
    return value.flatMap((member: unknown, index) => faultsOf(member, items, definitions, `${at}/${index}`));
  if (!isObject(value)) return [];
  return [
    ...required.filter((name) => !(name in value)).map((name) => `${at}/${name}: missing`),
    ...Object.entries(value).flatMap(([name, member]) => {
      const own = properties[name];
      if (own !== undefined) return faultsOf(member, own, definitions, `${at}/${name}`);
      if (additionalProperties === false) return [`${at}/${name}: not described`];
      return additionalProperties === true ? [] : faultsOf(member, additionalProperties, definitions, `${at}/${name}`);
    }),
  ];
};

/** The schema of one answer, and what its references mean; null where none is described. */
export const replyOf = (
  document: OpenApiDocument,
  method: string,
  path: string,
  status: number,
): { readonly schema: Schema; readonly definitions: Readonly<Record<string, Schema>> } | null => {
  const schema = document.paths[path]?.[method]?.responses[String(status)]?.content?.['application/json']?.schema;
  return schema === undefined ? null : { schema, definitions: { ...document.components?.schemas, ...schema.$defs } };
};

type Shape = Readonly<Record<string, unknown>> | readonly unknown[] | string | number | boolean | null | undefined;
/** The order of fields makes no other shape. */
const inOrder = (written: Shape): Shape => {
  if (Array.isArray(written)) return (written as Shape[]).map(inOrder).sort();
  if (typeof written !== 'object' || written === null) return written;
  const fields = Object.entries(written as Readonly<Record<string, Shape>>).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([key, value]) => [key, inOrder(value)]));
};

/** Where documents name their components badly: one name for two shapes, or, within one document, two names for one shape. */
export const namingFaults = (documents: readonly OpenApiDocument[]): readonly string[] => {
  const shapes = new Map<string, string>();
  return documents.flatMap(({ components }) => {
    const names = new Map<string, string>();
    return Object.entries(components?.schemas ?? {}).flatMap(([name, component]) => {
      const shape = JSON.stringify(inOrder(component as Shape));
      const [twin, before] = [names.get(shape), shapes.get(name)];
      names.set(shape, name);
      shapes.set(name, shape);
      return [
        ...(before === undefined || before === shape ? [] : [`${name} has two shapes`]),
        ...(twin === undefined ? [] : [`${twin} and ${name} are the same`]),
      ];
    });
  });
};
