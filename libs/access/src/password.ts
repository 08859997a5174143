import { hash, verify } from '@node-rs/argon2';

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. argon2id is the default of the package. */
const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;

export const PASSWORD_MIN_LENGTH = 12;
/** Longer passwords are refused before hashing. */
export const PASSWORD_MAX_LENGTH = 256;

export type PasswordFault = 'too-short' | 'too-long' | 'contains-login';

/** The faults of a new password; empty if it may be used. Lengths in characters, not in bytes. */
export const passwordFaults = (password: string, login: string): readonly PasswordFault[] => {
  const length = [...normal(password)].length;
  const faults: PasswordFault[] = [];
  if (length < PASSWORD_MIN_LENGTH) faults.push('too-short');
  if (length > PASSWORD_MAX_LENGTH) faults.push('too-long');
  if (login !== '' && normal(password).toLowerCase().includes(login.toLowerCase())) faults.push('contains-login');
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
