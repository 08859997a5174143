/** A number of an SMSC as it is compared: without case, and without zeros in front. */
export const messageId = (id: string): string =>
  id
    .trim()
    .toLowerCase()
    .replace(/^0+(?=.)/, '');

/**
 * The number of a part, then other ways to write it: many SMSCs answer in hexadecimal and report in decimal, or the other way round. Which of the two
 * it is cannot be told from the number alone.
 */
export const messageIdForms = (id: string): readonly string[] => {
  const forms = [messageId(id)];
  if (/^\d{1,30}$/.test(id)) forms.push(BigInt(id).toString(16));
  if (/^[0-9a-f]{1,25}$/i.test(id)) forms.push(BigInt(`0x${id}`).toString());
  return [...new Set(forms)];
};
