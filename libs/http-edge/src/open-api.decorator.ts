import { applyDecorators, type INestApplication } from '@nestjs/common';
import { ApiBody, ApiResponse, DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';

type Decorator = ReturnType<typeof applyDecorators>;

/** JSON schema (2020-12, as OpenAPI 3.1 has it) of what goes in or comes out. Dates travel as RFC 3339 texts. A recursive schema cannot be shown here. */
const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: written }) => {
      if (zodSchema._zod.def.type === 'date') Object.assign(written, { type: 'string', format: 'date-time' });
    },
  });
  return rest;
};

/** Documents the body that `body(schema)` takes. */
export const apiBody = (schema: z.ZodType): Decorator => applyDecorators(ApiBody({ schema: jsonSchema(schema, 'input') }));

/** Documents one answer. */
export const apiReply = (status: number, schema: z.ZodType, description = ''): Decorator =>
  applyDecorators(ApiResponse({ status, description, schema: jsonSchema(schema, 'output') }));

export interface OpenApiOptions {
  readonly title: string;
  readonly description: string;
  readonly version: string;
  /** As `AccessModule` has it. */
  readonly cookieName?: string;
}

/** Serves the description at `/api/openapi.json` and a page for it at `/api/docs`, whose scripts come from here alone. Both are open to everybody. */
export const serveOpenApi = (app: INestApplication, options: OpenApiOptions): OpenAPIObject => {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(options.title)
    .setDescription(options.description)
    .setVersion(options.version)
    .addCookieAuth(options.cookieName ?? 'rainstorm_session')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'rst_…' })
    .build();
  const document = SwaggerModule.createDocument(app, config);
  SwaggerModule.setup('api/docs', app, document, {
    raw: ['json'],
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: options.title,
    swaggerOptions: { validatorUrl: null },
  });
  return document;
};
