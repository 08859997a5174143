import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { projectRoot } from '@rainstorm/harness/processes';
import { Stage } from '@rainstorm/harness/stage';

// `npm run generate:api [-- --check]`: the OpenAPI documents of the running apps, for other systems, and from them the types of the pages' API
// clients. Each component is also a type under its own name.

const clients = [
  { of: 'dispatcher', file: 'apps/dispatcher/web/src/api/dispatcher-paths.ts', documented: 'docs/api/dispatcher.openapi.json' },
  { of: 'receiver-console', file: 'apps/receiver-console/web/src/api/console-paths.ts', documented: 'docs/api/console.openapi.json' },
] as const;

const documentOf = async (origin: string): Promise<OpenAPI3> => (await (await fetch(`${origin}/api/openapi.json`)).json()) as OpenAPI3;

const typesOf = async (written: OpenAPI3): Promise<string> => {
  const document = structuredClone(written);
  // Without the health routes, which no page calls.
  for (const path of Object.keys(document.paths ?? {})) if (!path.startsWith('/api/')) Reflect.deleteProperty(document.paths ?? {}, path);
  return `// Made by \`npm run generate:api\`; not to be edited.\n${astToString(await openapiTS(document, { rootTypes: true, rootTypesNoSchemaPrefix: true }))}`;
};

const isCheck = process.argv.includes('--check');
const stage = await Stage.prepare({ city: 'zhengzhou', cityDirectory: join(projectRoot, 'config', 'zhengzhou') });
try {
  await stage.instance.start();
  const origins = { dispatcher: stage.instance.dispatcherUrl, 'receiver-console': stage.instance.consoleUrl };
  const stale: string[] = [];
  const keep = (file: string, wanted: string): void => {
    const path = join(projectRoot, file);
    if (existsSync(path) && readFileSync(path, 'utf8') === wanted) return;
    if (isCheck) stale.push(file);
    else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, wanted);
      console.log(`written: ${file}`);
    }
  };
  for (const { of, file, documented } of clients) {
    const document = await documentOf(origins[of]);
    keep(documented, `${JSON.stringify(document, null, 2)}\n`);
    keep(file, await typesOf(document));
  }
  if (stale.length > 0) {
    console.error(`out of date: ${stale.join(', ')}; run npm run generate:api`);
    process.exitCode = 1;
  }
} finally {
  await stage.close();
}
