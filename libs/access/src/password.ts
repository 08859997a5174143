import { hash, verify } from '@node-rs/argon2';
import { foldText } from '@rainstorm/warning-model';
import { isGuessable } from './guessable-password.js';

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. argon2id is the default of the package. */
const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;

export const PASSWORD_MIN_LENGTH = 12;
/** Longer passwords are refused before hashing. */
export const PASSWORD_MAX_LENGTH = 256;

export type PasswordFault = 'too-short' | 'too-long' | 'contains-login' | 'guessable';

/**
 * The faults of a new password; empty if it may be used. Lengths in characters, not in bytes. `guessable`: it is one of the passwords that
 * attackers try first, or little more than words of this place (`context`, see `placeWords`) with digits (NIST SP 800-63B, 3.1.1.2).
 */
export const passwordFaults = (password: string, login: string, context: readonly string[] = []): readonly PasswordFault[] => {
  const text = normal(password);
  const length = [...text].length;
  const faults: PasswordFault[] = [];
  if (length < PASSWORD_MIN_LENGTH) faults.push('too-short');
  if (length > PASSWORD_MAX_LENGTH) faults.push('too-long');
  if (login !== '' && foldText(text).includes(foldText(login))) faults.push('contains-login');
  if (faults.length === 0 && isGuessable(text, [login, ...context])) faults.push('guessable');
  return faults;
};

/** The same characters typed with another input method are the same password (NIST SP 800-63B, 3.1.1.2). */
const normal = (password: string): string => password.normalize('NFKC');

/** argon2id in PHC format, with a random salt. Does not check the password: see `passwordFaults`. */
export const hashPassword = async (password: string): Promise<string> => hash(normal(password), cost);

/** Rejects if `passwordHash` is not an argon2 hash, which is a defect of the stored row. */
export const isPassword = async (passwordHash: string, password: string): Promise<boolean> => verify(passwordHash, normal(password));

let nobody: Promise<string> | undefined;

/** Takes as long as `isPassword`, so that the response time does not show whether a login exists. */
export const simulatePasswordCheck = async (password: string): Promise<void> => {
  nobody ??= hashPassword('a password that nobody has');
  await isPassword(await nobody, password);
};
