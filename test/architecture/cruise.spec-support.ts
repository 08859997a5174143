import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}
export interface Cruised {
  readonly summary: { readonly violations: readonly Violation[]; readonly totalCruised: number };
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly { readonly module: string; readonly resolved: string; readonly dependencyTypes: readonly string[] }[];
  }[];
}

const root = process.cwd();
export const rulesFile = join(root, '.dependency-cruiser.cjs');
export const planted = 'test/architecture/culprits';

/** What dependency-cruiser finds in `parts` of `folder`, both from the project's root; every path is relative to `folder`. */
export const cruise = async (folder: string, ...parts: string[]): Promise<Cruised> => {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [program, '--config', rulesFile, '--output-type', 'json', ...parts], {
    cwd: join(root, folder),
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return JSON.parse(stdout) as Cruised;
};
