/** Units of UCS-2 in an SMS of one part, and in each part of a longer one, where the rest is the header that joins them (3GPP TS 23.040). */
const ONE_PART = 70;
const EACH_PART = 67;

/** The parts of a text, 【签名】 included. Counted in units of UTF-16, as a phone does: a character beyond the basic plane is two, and never cut in half. */
export const splitSms = (text: string): readonly string[] => {
  if (text.length <= ONE_PART) return [text];
  const parts: string[] = [];
  let part = '';
  for (const character of text) {
    if (part.length + character.length > EACH_PART) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
};

/** How many parts a text takes. */
export const smsParts = (text: string): number => splitSms(text).length;

/** The header that joins the parts of one SMS (3GPP TS 23.040, 9.2.3.24.1). `reference`: of this SMS, 0 to 255; `index` from 0. */
const joiningHeader = (reference: number, total: number, index: number): Buffer =>
  Buffer.from([0x05, 0x00, 0x03, reference, total, index + 1]);

/** The bytes of a part in UCS-2, behind its header where there are several (`hasHeader`). */
export const ucs2Content = ({
  text,
  reference,
  total,
  index,
}: {
  readonly text: string;
  readonly reference: number;
  readonly total: number;
  readonly index: number;
}): { readonly hasHeader: boolean; readonly content: Buffer } => {
  const words = Buffer.from(text, 'utf16le').swap16();
  return total > 1
    ? { hasHeader: true, content: Buffer.concat([joiningHeader(reference, total, index), words]) }
    : { hasHeader: false, content: words };
};
