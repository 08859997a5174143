import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { CodeCopy, Patch } from './code-copy.js';

/** A fault that somebody could make, and which the judge has to find. */
export interface PlantedFault extends Patch {
  /** What the product then does. */
  readonly says: string;
}

export interface PlantedResult {
  readonly says: string;
  /** The first law that the judge found broken; null: the fault was not found. */
  readonly law: string | null;
  /** Simulated months until it was found; all of them where it was not. */
  readonly months: number;
}

/** The closing report of a run that stops at its first finding, as one line of JSON. */
export interface FirstFinding {
  readonly law: string | null;
  readonly months: number;
}

const runCopy = async (folder: string, parameters: readonly string[]): Promise<FirstFinding> =>
  new Promise((resolve, reject) => {
    const program = join(folder, 'tools', 'dist', 'src', 'simulate.js');
    const child = spawn(process.execPath, [program, ...parameters], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    const output: string[] = [];
    const errors: string[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString('utf8')));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString('utf8')));
    child.once('error', reject);
    child.once('close', () => {
      const line = output.join('').trim().split('\n').at(-1) ?? '';
      try {
        resolve(JSON.parse(line) as FirstFinding);
      } catch {
        reject(new Error(`The copy ended without a report: ${errors.join('').slice(-2_000)}`));
      }
    });
  });

/**
 * Plants the faults one by one, and simulates up to so many months with each. Several `copies` are tried side by side, each with one fault at a
 * time. `serverUrl`: the PostgreSQL of the run.
 */
export const plantFaults = async (
  copies: readonly CodeCopy[],
  faults: readonly PlantedFault[],
  { serverUrl, seed, months }: { readonly serverUrl: string; readonly seed: number; readonly months: number },
  tell: (result: PlantedResult) => void,
): Promise<readonly PlantedResult[]> => {
  const results: PlantedResult[] = [];
  const left = [...faults];
  const tryFaults = async (copy: CodeCopy): Promise<void> => {
    for (let fault = left.shift(); fault !== undefined; fault = left.shift()) {
      const takeOut = copy.plant(fault);
      try {
        const found = await runCopy(copy.folder, ['--first', '--server', serverUrl, '--seed', String(seed), '--months', String(months)]);
        const result = { says: fault.says, ...found };
        results.push(result);
        tell(result);
      } finally {
        takeOut();
      }
    }
  };
  await Promise.all(copies.map(tryFaults));
  return results;
};
