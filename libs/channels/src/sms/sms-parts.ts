/** Characters of UCS-2 in an SMS of one part, and in each part of a longer one, where the rest is the header that joins them (3GPP TS 23.040). */
const ONE_PART = 70;
const EACH_PART = 67;

/** How many parts a text takes, 【签名】 included. Counted in units of UTF-16, as a phone does: a character beyond the basic plane is two. */
export const smsParts = (text: string): number => (text.length <= ONE_PART ? 1 : Math.ceil(text.length / EACH_PART));
