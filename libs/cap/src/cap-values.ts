import type { CapReference, CapRing } from './cap-alert.js';

/** `sender,identifier,sent`: one member of `references` (CAP 1.2, 3.2.1). */
export const writeReference = ({ sender, identifier, sent }: CapReference): string => `${sender},${identifier},${sent}`;

/** The members of `references`; null for one that is not `sender,identifier,sent`. */
export const parseReferences = (text: string): readonly (CapReference | null)[] =>
  text
    .trim()
    .split(/\s+/)
    .filter((part) => part !== '')
    .map((part) => {
      const [sender, identifier, sent, ...more] = part.split(',');
      return sender && identifier && sent && more.length === 0 ? { sender, identifier, sent } : null;
    });

/** `latitude,longitude` pairs with a space between (CAP 1.2, 3.2.4). */
export const writeRing = (ring: CapRing): string => ring.map(([latitude, longitude]) => `${latitude},${longitude}`).join(' ');

export const parseRing = (text: string): CapRing =>
  text
    .trim()
    .split(/\s+/)
    .map((corner) => corner.split(',').map(Number))
    .map(([latitude = NaN, longitude = NaN]) => [latitude, longitude] as const);
