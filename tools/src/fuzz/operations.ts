/** The part of JSON Schema that is needed to generate a value. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
}
export type Definitions = Readonly<Record<string, Schema>>;

export type AppName = 'desk' | 'console';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}

/** One method of one path, as the app describes it. */
export interface Operation {
  readonly name: string;
  readonly app: AppName;
  readonly method: string;
  /** `/api/v1/episodes/{id}` */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | null;
  readonly definitions: Definitions;
}

interface Described {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components?: { readonly schemas?: Definitions };
}

/** The pages behind the links in e-mails. The OpenAPI document leaves them out. */
const linkPages: readonly Operation[] = ['GET', 'HEAD', 'POST'].map((method) => ({
  name: `console ${method} /r/{token}`,
  app: 'console',
  method,
  path: '/r/{token}',
  parameters: [{ name: 'token', in: 'path' }],
  body: null,
  definitions: {},
}));

/** Every operation of an app, from the document that it serves itself. */
export const readOperations = async (app: AppName, origin: string): Promise<readonly Operation[]> => {
  const { paths, components } = (await (await fetch(`${origin}/api/openapi.json`)).json()) as Document;
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
      name: `${app} ${method.toUpperCase()} ${path}`,
      app,
      method: method.toUpperCase(),
      path,
      parameters,
      body: requestBody?.content?.['application/json']?.schema ?? null,
      definitions: components?.schemas ?? {},
    })),
  );
  return app === 'console' ? [...described, ...linkPages] : described;
};
