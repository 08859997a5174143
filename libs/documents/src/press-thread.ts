import { parentPort, workerData } from 'node:worker_threads';
import type { PressJob, PressResult } from './press-job.js';

/** The thread of one job. What it needs is loaded here, and gone when the thread ends. */
const run = async (job: PressJob): Promise<PressResult> => {
  switch (job.kind) {
    case 'pdf': {
      const { documentPdf } = await import('./pdf/document-pdf.js');
      return { kind: 'file', content: await documentPdf(job.document, job.files, job.at) };
    }
    case 'docx': {
      const { documentDocx } = await import('./docx/document-docx.js');
      return { kind: 'file', content: await documentDocx(job.document, job.files) };
    }
    case 'sheet': {
      const { sheetPdf } = await import('./pdf/sheet-pdf.js');
      return { kind: 'file', content: await sheetPdf(job.sheet, job.passphrase, job.at) };
    }
  }
};

const answer = async (): Promise<void> => {
  parentPort?.postMessage(await run(workerData as PressJob));
};

// A failure ends the thread, and is the error that its starter gets.
void answer();
