type Json = Readonly<Record<string, unknown>>;

/** What a field of this name says in an example. Instants, ids and words that fit one another: the night of 20 July 2021. */
const said: Readonly<Record<string, unknown>> = {
  areaCode: '410105',
  code: '410105',
  login: 'zhou.zhiban',
  password: 'seven umbrellas in july',
  current: 'seven umbrellas in july',
  next: 'eight umbrellas in july',
  name: '周值班',
  nameEn: 'Zhou Zhiban',
  title: '7月20日暴雨过程',
  headline: '金水区暴雨红色预警信号',
  description: '预计未来3小时金水区降水量将达100毫米以上，请注意防范。',
  instruction: '1. 停止户外作业。\n2. 转移危险区域人员。',
  number: '郑气暴雨信号〔2021〕9号',
  identifier: '41010041600000_20210720160000_1',
  sender: '郑州市气象台',
  reason: '起始时间提前',
  note: '已电话确认',
  person: '各区县（市）防指',
  toWhom: '各区县（市）防指',
  officeId: 'duty-office',
  contactId: 'duty-office-1',
  hazard: 'rainstorm',
  productCode: 'rain-signal',
  product: 'rain-signal',
  planVersion: '郑防指〔2022〕4号',
  decidedBy: '指挥长',
  phone: '0371-0000-0201',
  level: 'I',
  colour: 'red',
  step: 'H1',
  kind: 'signal',
  reached: '冯值守',
  steps: 'H1',
};

const at = '2021-07-20T08:00:00.000Z';
const idOf = (field: string): string => `${field === 'id' ? 'id' : field.replace(/Id$/, '').toLowerCase()}-0mx10yrm897e4e13b909b86`;

const refOf = (schema: Json): string | null => (typeof schema['$ref'] === 'string' ? (schema['$ref'].split('/').at(-1) ?? '') : null);

const unknownWord = (field: string): string => {
  if (/Name$/.test(field)) return '林预报';
  if (/(^by|By)$/.test(field)) return 'acc-0mx10yrm897e4e13b909b86';
  if (/(^id|Id|To|Hash)$/.test(field)) return idOf(field);
  return field === '' ? '文字' : field;
};

const textOf = (schema: Json, field: string): string => {
  const { format, pattern, maxLength } = schema;
  if (format === 'date-time') return at;
  if (format === 'date') return at.slice(0, 10);
  const known = said[field];
  const word = typeof known === 'string' ? known : unknownWord(field);
  const fits =
    (typeof pattern !== 'string' || new RegExp(pattern).test(word)) && (typeof maxLength !== 'number' || word.length <= maxLength);
  return fits ? word : '410105';
};

/**
 * One value that this JSON schema (2020-12) accepts, the same each time. The first of several choices is taken, null only where nothing else
 * may stand; optional fields are left out below the second level, so that an example stays short.
 */
export const exampleOf = (schema: Json, named: Readonly<Record<string, Json>>, field = '', depth = 0): unknown => {
  if (schema['examples'] !== undefined) return (schema['examples'] as readonly unknown[])[0];
  if ('const' in schema) return schema['const'];
  if ('default' in schema && (depth === 0 || said[field] === undefined)) return schema['default'];
  if (Array.isArray(schema['enum'])) return schema['enum'].find((value) => value === said[field]) ?? (schema['enum'][0] as unknown);
  const ref = refOf(schema);
  if (ref !== null) return exampleOf(named[ref] ?? {}, named, field, depth + 1);
  const choices = (schema['anyOf'] ?? schema['oneOf']) as readonly Json[] | undefined;
  const choice = choices?.find(({ type }) => type !== 'null');
  if (choice !== undefined) return exampleOf(choice, named, field, depth);
  const type = [schema['type']].flat().find((one) => one !== 'null');
  switch (type) {
    case 'object':
      return objectExample(schema, named, field, depth);
    case 'array':
      return arrayExample(schema, named, field, depth);
    case 'integer':
    case 'number':
      return Math.max(1, Number(schema['minimum'] ?? 1));
    case 'boolean':
      return false;
    case 'string':
      return textOf(schema, field);
    default:
      return schema['type'] === 'null' ? null : {};
  }
};

const arrayExample = (schema: Json, named: Readonly<Record<string, Json>>, field: string, depth: number): unknown => {
  const least = Number(schema['minItems'] ?? 0);
  if (depth > 4 && least === 0) return [];
  const first = schema['prefixItems'] as readonly Json[] | undefined;
  const items = first ?? Array.from({ length: Math.max(1, least) }, () => (schema['items'] ?? {}) as Json);
  return items.map((item) => exampleOf(item, named, field.replace(/s$/, ''), depth + 1));
};

const objectExample = (schema: Json, named: Readonly<Record<string, Json>>, field: string, depth: number): unknown => {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Json>>;
  const required = (schema['required'] ?? []) as readonly string[];
  const values = schema['additionalProperties'];
  if (Object.keys(properties).length === 0 && typeof values === 'object' && values !== null && schema['propertyNames'] === undefined)
    return { [idOf(field === '' ? 'id' : field)]: exampleOf(values as Json, named, '', depth + 1) };
  const shown = Object.entries(properties).filter(([name]) => required.includes(name) || depth === 0);
  return Object.fromEntries(shown.map(([name, property]) => [name, exampleOf(property, named, name, depth + 1)]));
};
