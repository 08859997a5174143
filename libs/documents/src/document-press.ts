import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { accepted, documentFileName, refused, type OfflineSheet, type OfficialDocument, type Result } from '@rainstorm/warning-model';
import type { DocumentFile } from './enclosures.js';
import type { PressJob, PressResult } from './press-job.js';

/** Where the sources run as they are, the thread is that of the build. */
const thread = new URL(import.meta.url.endsWith('.ts') ? '../dist/documents/src/press-thread.js' : './press-thread.js', import.meta.url);

const LONGEST_MS = 60_000;
const MEMORY_MB = 512;
/** Fonts and pictures take about 150 MB for a moment, so one document is made at a time. */
const MOST_WAITING = 6;

/** What a bulletin can be saved as, with its media type. */
export const documentTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;
export type DocumentKind = keyof typeof documentTypes;

/** A document as a file to be saved. */
export interface SavedDocument {
  readonly fileName: string;
  readonly mediaType: string;
  /** In lower-case hexadecimal. */
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly content: Buffer;
}

export type PressRefusal = { readonly type: 'document-press-busy' };

/** The thread ended without a result: it ran out of time or memory, or failed. */
export class PressFailed extends Error {}

const inThread = async (job: PressJob): Promise<PressResult> => {
  const worker = new Worker(thread, {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    stdout: true,
    stderr: true,
  });
  try {
    return await new Promise<PressResult>((resolve, reject) => {
      const limit = setTimeout(() => reject(new PressFailed(`No result after ${LONGEST_MS / 1_000} s`)), LONGEST_MS);
      worker.once('message', resolve);
      worker.once('error', (error) => reject(new PressFailed(error instanceof Error ? error.message : String(error), { cause: error })));
      worker.once('exit', () => {
        clearTimeout(limit);
        reject(new PressFailed('The thread ended'));
      });
    });
  } finally {
    await worker.terminate();
  }
};

/**
 * Makes documents, one after another, each in a thread of its own that loads what it needs and frees it when it ends: a process that makes none
 * needs no memory for it, and one that makes some answers everything else meanwhile. Refused where too many wait. `PressFailed` is thrown where
 * the thread does not end well.
 */
export class DocumentPress {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  private async take(job: PressJob): Promise<Result<PressResult, PressRefusal>> {
    if (this.waiting >= MOST_WAITING) return refused({ type: 'document-press-busy' });
    this.waiting += 1;
    const made = this.last.then(async () => inThread(job));
    this.last = made.catch(() => undefined);
    try {
      return accepted(await made);
    } finally {
      this.waiting -= 1;
    }
  }

  private async file(job: PressJob): Promise<Result<Buffer, PressRefusal>> {
    const made = await this.take(job);
    if (!made.ok) return made;
    return accepted(Buffer.from(made.value.content));
  }

  /** The bulletin as a file; `at` is the date that stands in it, so that the same bulletin makes the same file. */
  async document(
    kind: DocumentKind,
    { document, files, at }: { readonly document: OfficialDocument; readonly files: readonly DocumentFile[]; readonly at: Date },
  ): Promise<Result<SavedDocument, PressRefusal>> {
    const made = await this.file({ kind, document, files, at });
    if (!made.ok) return made;
    const content = made.value;
    return accepted({
      fileName: `${documentFileName(document)}.${kind}`,
      mediaType: documentTypes[kind],
      sha256: createHash('sha256').update(content).digest('hex'),
      sizeBytes: content.length,
      content,
    });
  }

  /** The offline sheet as a PDF under the passphrase (AES-256, revision 6 of ISO 32000-2). */
  async sheet(sheet: OfflineSheet, passphrase: string, at: Date): Promise<Result<Buffer, PressRefusal>> {
    return this.file({ kind: 'sheet', sheet, passphrase, at });
  }
}
