import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

interface Described {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, { readonly examples?: Readonly<Record<string, unknown>> }>>;
}
type Operation = Readonly<Record<string, { readonly responses: Readonly<Record<string, Described>> }>>;
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Operation>>;
  readonly components?: { readonly responses?: Readonly<Record<string, Described>> };
}
export interface ApiAnswer {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly status: number;
  readonly mediaType: string;
  readonly body: string;
}

const escaped = (part: string): string => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
const form = (template: string): RegExp => new RegExp(`^${template.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`);

/** Compares answers with an OpenAPI 3.1 document: status, media type, body, and the type of a problem. */
export class DescribedAnswers {
  private readonly schemas: Ajv2020;
  private readonly known = new Map<string, ValidateFunction>();
  private readonly paths: readonly (readonly [RegExp, string])[];

  constructor(private readonly document: ApiDocument) {
    this.schemas = new Ajv2020({ strict: false, allErrors: true });
    formats.default(this.schemas);
    this.schemas.addSchema(document, 'document');
    // A path without a parameter is meant before one with.
    this.paths = Object.keys(document.paths)
      .sort((one, other) => Number(one.includes('{')) - Number(other.includes('{')))
      .map((template) => [form(template), template]);
  }

  /** A response that several operations have stands once, in the components. */
  private responseOf(response: Described | undefined): Described | undefined {
    const shared = response?.$ref?.split('/').at(-1);
    return shared === undefined ? response : this.document.components?.responses?.[shared];
  }

  /** What the document does not say of this answer; none for a path that it does not have. */
  faults({ method, path, status, mediaType, body }: ApiAnswer): readonly string[] {
    const verb = method === 'HEAD' ? 'get' : method.toLowerCase();
    const template = this.paths.find(([matches, name]) => matches.test(path) && this.document.paths[name]?.[verb] !== undefined)?.[1];
    if (template === undefined) return [];
    const described = this.responseOf(this.document.paths[template]?.[verb]?.responses[String(status)]);
    const about = `${method} ${template} ${status}`;
    if (described === undefined) return [`${about} is not described: ${body.slice(0, 200)}`];
    if (method === 'HEAD' || body === '' || described.content === undefined) return [];
    const content = described.content[mediaType];
    if (content === undefined) return [`${about} has ${mediaType}, which is not described`];
    if (!mediaType.endsWith('json')) return [];
    const value: unknown = JSON.parse(body);
    const shared = this.document.paths[template]?.[verb]?.responses[String(status)]?.$ref?.split('/').at(-1);
    const place = shared === undefined ? ['paths', template, verb, 'responses', String(status)] : ['components', 'responses', shared];
    const pointer = [...place, 'content', mediaType, 'schema'].map(escaped).join('/');
    const fits = this.known.get(pointer) ?? this.schemas.compile({ $ref: `document#/${pointer}` });
    this.known.set(pointer, fits);
    const type =
      mediaType === 'application/problem+json'
        ? String((value as { type?: unknown }).type)
            .split(':')
            .at(-1)
        : undefined;
    return [
      ...(fits(value)
        ? []
        : (fits.errors ?? []).map(
            ({ instancePath, message, params }) => `${about} ${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
          )),
      ...(type === undefined || type in (content.examples ?? {}) ? [] : [`${about} names no ${type}`]),
    ];
  }
}
