import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { accepted, refused, unreachable, type Result } from '@rainstorm/warning-model';
import type { CheckedContent } from './check-picture.js';
import type { FileRefusal } from './file-refusal.js';

const require = createRequire(import.meta.url);

/** A bulletin has two pages. */
const MOST_PAGES = 100;
const LONGEST_MS = 15_000;
const MEMORY_MB = 256;

type PdfDanger = 'pdf-runs-script' | 'pdf-holds-file' | 'pdf-is-form';

/** What the worker finds. */
type Found =
  { readonly state: 'read'; readonly dangers: readonly PdfDanger[] } | { readonly state: 'encrypted' | 'damaged' | 'too-many-pages' };

/**
 * Reads every page with pdf.js, in a thread of its own: a file that is made to be slow or large ends with the thread and not with the process. As
 * text, because a thread needs a file or a text of its own, and the same one in every build.
 */
const READER = `
const { parentPort, workerData } = require('node:worker_threads');
(async () => {
  const { getDocument, AnnotationType, VerbosityLevel } = await import(workerData.pdfjs);
  let pdf;
  try {
    pdf = await getDocument({ data: workerData.content, verbosity: VerbosityLevel.ERRORS, stopAtErrors: true, useWorkerFetch: false,
      disableFontFace: true, isOffscreenCanvasSupported: false, enableXfa: true }).promise;
  } catch (error) {
    return parentPort.postMessage({ state: error?.name === 'PasswordException' ? 'encrypted' : 'damaged' });
  }
  if (pdf.numPages > workerData.mostPages) return parentPort.postMessage({ state: 'too-many-pages' });
  const dangers = new Set();
  const none = (found) => found === null || found === undefined || Object.keys(found).length === 0;
  if (await pdf.hasJSActions()) dangers.add('pdf-runs-script');
  if (!none(await pdf.getJSActions())) dangers.add('pdf-runs-script');
  if (!none(await pdf.getOpenAction()) && (await pdf.getOpenAction()).action !== undefined) dangers.add('pdf-runs-script');
  if (!none(await pdf.getAttachments())) dangers.add('pdf-holds-file');
  if (pdf.isPureXfa || !none(await pdf.getFieldObjects())) dangers.add('pdf-is-form');
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    if (!none(await page.getJSActions())) dangers.add('pdf-runs-script');
    for (const annotation of await page.getAnnotations()) {
      if (!none(annotation.actions) || annotation.subtype === 'Movie' || annotation.subtype === 'Screen' || annotation.subtype === 'RichMedia') dangers.add('pdf-runs-script');
      if (annotation.annotationType === AnnotationType.FILEATTACHMENT || annotation.attachment !== undefined) dangers.add('pdf-holds-file');
      const target = annotation.unsafeUrl ?? '';
      if (target !== '' && !/^(https?:|mailto:|tel:)/i.test(target)) dangers.add('pdf-holds-file');
      if (annotation.action !== undefined && !/^(Next|Prev|First|Last)Page$|^Go(Back|Forward)$/.test(annotation.action)) dangers.add('pdf-runs-script');
    }
    page.cleanup();
  }
  parentPort.postMessage({ state: 'read', dangers: [...dangers] });
})().catch(() => parentPort.postMessage({ state: 'damaged' }));
`;

const read = async (content: Buffer): Promise<Found> => {
  const worker = new Worker(READER, {
    eval: true,
    workerData: { pdfjs: require.resolve('pdfjs-dist/legacy/build/pdf.mjs'), content: Uint8Array.from(content), mostPages: MOST_PAGES },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    stdout: true,
    stderr: true,
  });
  try {
    return await new Promise<Found>((found) => {
      const limit = setTimeout(() => found({ state: 'damaged' }), LONGEST_MS);
      worker.once('message', found);
      worker.once('error', () => found({ state: 'damaged' }));
      worker.once('exit', () => {
        clearTimeout(limit);
        found({ state: 'damaged' });
      });
    });
  } finally {
    await worker.terminate();
  }
};

/** A PDF that only shows pages: without scripts, forms, other files in it, and a password. Its bytes stay as they are. */
export const checkPdf = async (given: Buffer): Promise<Result<CheckedContent, FileRefusal>> => {
  const found = await read(given);
  switch (found.state) {
    case 'read': {
      const [danger] = found.dangers;
      return danger === undefined ? accepted({ content: given, width: null, height: null }) : refused({ type: danger });
    }
    case 'encrypted':
      return refused({ type: 'pdf-encrypted' });
    case 'too-many-pages':
      return refused({ type: 'pdf-has-too-many-pages', most: MOST_PAGES });
    case 'damaged':
      return refused({ type: 'attachment-damaged' });
    default:
      return unreachable(found);
  }
};
