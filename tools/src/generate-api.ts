import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { projectRoot } from '@rainstorm/harness/processes';
import { Stage } from '@rainstorm/harness/stage';

// `npm run generate:api [-- --check]`: the types of the pages' API clients, from the OpenAPI documents of the running apps. Each component is
// also a type under its own name.

const clients = [
  { of: 'dispatcher', file: 'apps/dispatcher/web/src/api/dispatcher-paths.ts' },
  { of: 'receiver-console', file: 'apps/receiver-console/web/src/api/console-paths.ts' },
] as const;

const describe = async (origin: string): Promise<string> => {
  const response = await fetch(`${origin}/api/openapi.json`);
  const document = (await response.json()) as OpenAPI3;
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
  for (const { of, file } of clients) {
    const path = join(projectRoot, file);
    const wanted = await describe(origins[of]);
    if (existsSync(path) && readFileSync(path, 'utf8') === wanted) continue;
    if (isCheck) stale.push(file);
    else {
      writeFileSync(path, wanted);
      console.log(`written: ${file}`);
    }
  }
  if (stale.length > 0) {
    console.error(`out of date: ${stale.join(', ')}; run npm run generate:api`);
    process.exitCode = 1;
  }
} finally {
  await stage.close();
}
