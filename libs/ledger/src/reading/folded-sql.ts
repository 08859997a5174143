import { ignorableCharacters } from '@rainstorm/warning-model';

/**
 * A text of the ledger as it is compared with a searched one: like `foldText` of the model, where case is that of the database. Both sides of a
 * comparison go through it.
 */
export const foldedSql = (expression: string): string => `lower(normalize(translate(${expression}, '${ignorableCharacters}', ''), NFKC))`;
