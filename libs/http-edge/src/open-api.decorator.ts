import {
  applyDecorators,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type INestApplication,
  type NestInterceptor,
} from '@nestjs/common';
import { ApiBody, ApiExtension, ApiQuery, ApiResponse, DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { isDeepStrictEqual } from 'node:util';
import { tap, type Observable } from 'rxjs';
import { z } from 'zod';
import type { EdgeResponse, Middleware } from './edge-request.js';
import { completeDocument, REFUSALS_EXTENSION, type ProblemCatalogue } from './open-api-document.js';

type Decorator = ReturnType<typeof applyDecorators>;
type Json = Record<string, unknown>;

/** Schemas with a name (`.meta({ id })`), once each for the whole document. */
const named = new Map<string, Json>();

const DEFS = '#/$defs/';
const COMPONENTS = '#/components/schemas/';
/** A named schema is a component of the document and is referenced from there. */
const refersToComponents = (written: unknown): unknown => {
  if (Array.isArray(written)) return written.map(refersToComponents);
  if (typeof written !== 'object' || written === null) return written;
  return Object.fromEntries(
    Object.entries(written).map(([key, value]) =>
      key === '$ref' && typeof value === 'string' && value.startsWith(DEFS)
        ? [key, `${COMPONENTS}${value.slice(DEFS.length)}`]
        : [key, refersToComponents(value)],
    ),
  );
};

/** The JSON schema (2020-12, as in OpenAPI 3.1) of the input or output. Dates are RFC 3339 strings. Recursive schemas are not supported. */
export const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const {
    $schema: _dialect,
    $defs: definitions = {},
    id: name,
    ...rest
  } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: written }) => {
      if (zodSchema._zod.def.type === 'date') Object.assign(written, { type: 'string', format: 'date-time' });
    },
  });
  const keep = (id: string, definition: unknown): void => {
    const { id: _id, ...content } = refersToComponents(definition) as Json;
    const before = named.get(id);
    if (before !== undefined && !isDeepStrictEqual(before, content)) throw new Error(`Two different schemas have the name ${id}`);
    named.set(id, content);
  };
  for (const [id, definition] of Object.entries(definitions)) keep(id, definition);
  if (typeof name !== 'string') return refersToComponents(rest) as Json;
  keep(name, rest);
  return { $ref: `${COMPONENTS}${name}` };
};

/** The named schemas that are referenced directly or through another schema. */
const componentsOf = (written: unknown, found: Record<string, Json> = {}): Record<string, Json> => {
  if (typeof written !== 'object' || written === null) return found;
  for (const [key, value] of Object.entries(written)) {
    const name = key === '$ref' && typeof value === 'string' && value.startsWith(COMPONENTS) ? value.slice(COMPONENTS.length) : null;
    const component = name === null ? undefined : named.get(name);
    if (name === null || component === undefined) componentsOf(value, found);
    else if (!(name in found)) componentsOf(component, Object.assign(found, { [name]: component }));
  }
  return found;
};

/** Documents the body that `body(schema)` takes. One that has a default may be absent. */
export const apiBody = (schema: z.ZodType): Decorator =>
  applyDecorators(ApiBody({ required: !schema.safeParse(undefined).success, schema: jsonSchema(schema, 'input') }));

/** Documents the query that `query(schema)` takes. */
export const apiQuery = (schema: z.ZodObject): Decorator =>
  applyDecorators(
    ...Object.entries(schema.shape).map(([name, field]) =>
      ApiQuery({ name, required: !(field as z.ZodType).safeParse(undefined).success, schema: jsonSchema(field as z.ZodType, 'input') }),
    ),
  );

/** Documents one response. */
export const apiReply = (status: number, schema: z.ZodType, description = ''): Decorator =>
  applyDecorators(ApiResponse({ status, description, schema: jsonSchema(schema, 'output') }));

/** Sets `Location` (RFC 9110, 10.2.2) on an answer with 201. */
class LocationOf<Made> implements NestInterceptor<Made, Made> {
  constructor(private readonly addressOf: (made: Made) => string) {}

  intercept(context: ExecutionContext, next: CallHandler<Made>): Observable<Made> {
    const response = context.switchToHttp().getResponse<EdgeResponse>();
    return next.handle().pipe(
      tap((made) => {
        if (response.statusCode === 201) response.setHeader('Location', this.addressOf(made));
      }),
    );
  }
}

/** Documents the answer 201 of an operation that makes something with an address, and sends the address as `Location`. */
export const apiCreated = <Schema extends z.ZodType>(
  schema: Schema,
  addressOf: (made: z.output<Schema>) => string,
  description = '',
): Decorator =>
  applyDecorators(
    ApiResponse({
      ...{ status: 201, description, schema: jsonSchema(schema, 'output') },
      headers: { Location: { description: '新建内容的地址 / The address of what was made', schema: { type: 'string' } } },
    }),
    UseInterceptors(new LocationOf(addressOf)),
  );

/** Documents the problems of the app that the operation may answer, by their keys. Those of its form (`refusalsByForm`) are documented without it. */
export const apiRefusals = (...keys: readonly string[]): Decorator => applyDecorators(ApiExtension(REFUSALS_EXTENSION, keys));

export interface OpenApiOptions {
  readonly title: string;
  readonly description: string;
  readonly version: string;
  /** As `AccessModule` has it. */
  readonly cookieName?: string;
  /** Every problem that the app may answer, besides those of the edge. */
  readonly problems?: ProblemCatalogue;
  /** What each tag is about. */
  readonly tags?: Readonly<Record<string, string>>;
  /** Who may see the document and its page. Without it everybody may. */
  readonly admits?: Middleware;
}

const PAGE = 'api/docs';
const DOCUMENT = 'api/openapi.json';

/**
 * Serves the OpenAPI document at `/api/openapi.json` and a page for it at `/api/docs`, with scripts of this origin only. The document is made when
 * it is first asked for: it takes a fifth of a second, and no start has to wait for it.
 */
export const serveOpenApi = (app: INestApplication, options: OpenApiOptions): void => {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(options.title)
    .setDescription(options.description)
    .setVersion(options.version)
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/')
    .addCookieAuth(options.cookieName ?? 'rainstorm_session')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: '访问令牌 / An API token: `rst_…`' })
    .addApiKey(
      {
        type: 'apiKey',
        in: 'header',
        name: 'X-CSRF-Token',
        description:
          '登录后由 `csrfToken` 给出，每个会改动的请求都须带上 / `csrfToken` of the session, with every request that changes something',
      },
      'csrf',
    )
    .build();
  const documentOf = (): OpenAPIObject => {
    const document = SwaggerModule.createDocument(app, config);
    document.components = { ...document.components, schemas: { ...document.components?.schemas, ...componentsOf(document.paths) } };
    completeDocument(document, options.problems ?? {}, options.tags ?? {});
    return document;
  };
  if (options.admits !== undefined) app.use([`/${PAGE}`, `/${DOCUMENT}`], options.admits);
  SwaggerModule.setup(PAGE, app, documentOf, {
    raw: ['json'],
    jsonDocumentUrl: DOCUMENT,
    customSiteTitle: options.title,
    swaggerOptions: { validatorUrl: null },
  });
};
