/** White space, combining marks, controls and formats, whatever Unicode lets a program ignore (zero-width, fillers), and the blank of braille. */
const invisible = /[\p{White_Space}\p{M}\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Whether a reader sees anything of this text. Zero-width characters alone are no title. */
export const isVisible = (text: string): boolean => text.replaceAll(invisible, '') !== '';
