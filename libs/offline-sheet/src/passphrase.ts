/** The file may be copied and tried for years, so what would do for a sign-in does not do here. */
const SHORTEST = 16;
const FEWEST_SIGNS = 8;

export const OFFLINE_PASSPHRASE_EXPECTED = `not at least ${SHORTEST} characters, ${FEWEST_SIGNS} of them different, without blanks at its ends`;

/** Whether this may seal the offline sheet. */
export const isOfflinePassphrase = (text: string): boolean =>
  text.length >= SHORTEST && new Set(text).size >= FEWEST_SIGNS && text === text.trim();
