import { DescribedAnswers, type ApiDocument } from './described-answers.js';

// Loaded before each test file (`setupFiles`): every answer of our APIs to `fetch` is compared with the OpenAPI document of the app that gave it.
// An answer that differs rejects, so the test that asked fails.

const plain = globalThis.fetch;
const documents = new Map<string, Promise<DescribedAnswers | null>>();

const documentOf = async (origin: string): Promise<DescribedAnswers | null> => {
  const found = await plain(`${origin}/api/openapi.json`).catch(() => null);
  return found?.ok === true ? new DescribedAnswers((await found.json()) as ApiDocument) : null;
};

export class UndescribedAnswer extends Error {
  override readonly name = 'UndescribedAnswer';
}

globalThis.fetch = async (input, init) => {
  const response = await plain(input, init);
  const { origin, pathname } = new URL(input instanceof Request ? input.url : input);
  if (!pathname.startsWith('/api/v1/')) return response;
  const mediaType = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
  const known = documents.get(origin) ?? documentOf(origin);
  documents.set(origin, known);
  const described = await known;
  if (described === null) {
    documents.delete(origin);
    return response;
  }
  const method = (init?.method ?? (input instanceof Request ? input.method : 'GET')).toUpperCase();
  const body = mediaType.endsWith('json') ? await response.clone().text() : '';
  const faults = described.faults({ method, path: pathname, status: response.status, mediaType, body });
  if (faults.length > 0) throw new UndescribedAnswer(faults.join('\n'));
  return response;
};
