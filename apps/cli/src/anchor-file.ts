import type { ChainAnchor } from '@rainstorm/ledger';
import { AnchorFile, BadUsage, readSetting } from '@rainstorm/runtime';

/**
 * The anchors of the file that an option names, or else `ANCHOR_FILE`; null where neither names one. Throws `BadUsage` where the key is missing,
 * and `ForgedAnchor` for a file that was not written with it.
 */
export const readAnchorFile = async (
  option: string | true | undefined,
): Promise<{ readonly path: string; readonly anchors: readonly ChainAnchor[] } | null> => {
  const path = typeof option === 'string' ? option : readSetting(process.env, 'ANCHOR_FILE');
  if (path === undefined) return null;
  const key = readSetting(process.env, 'ANCHOR_KEY');
  if (key === undefined) throw new BadUsage('ANCHOR_KEY is missing: the anchors cannot be checked without their key');
  return { path, anchors: await new AnchorFile(path, key).read() };
};
