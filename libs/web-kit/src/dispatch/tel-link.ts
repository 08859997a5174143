/**
 * The link that dials a number of the configuration. An extension (转8001) is dialled after a pause, which every telephone understands as a comma;
 * `;ext=` of RFC 3966 (5.3) is dialled by none.
 */
export const telLink = (phone: string): string => {
  const [, number = phone, extension] = /^(.*?)(?: ?(?:转接?|ext\.?|x) ?(\d+))?$/u.exec(phone) ?? [];
  const digits = number.replaceAll(/[^+\d]/g, '');
  return `tel:${digits}${extension === undefined ? '' : `,${extension}`}`;
};
