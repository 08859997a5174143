import type { CityFiles } from './city-files.js';
import { oneOf, type ConfigFault } from './fault.js';

const sendersOf = ({ products }: CityFiles): readonly string[] => [
  ...new Set(
    products.flatMap(({ value }) =>
      value === null ? [] : [value.sender, ...Object.values(value.senderBy ?? {}).filter((sender) => sender !== undefined)],
    ),
  ),
];

/** An English name belongs to a sender of some product, and each sender has one name. */
export const capReferences = (files: CityFiles): readonly ConfigFault[] => {
  const { cap } = files;
  if (cap === null || files.unread.has('products.yaml')) return [];
  const senders = sendersOf(files);
  const named = cap.value?.senderNames ?? [];
  return named.flatMap(({ name }, index) => {
    const path = ['senderNames', index, 'name'];
    if (!senders.includes(name)) return [cap.yaml.faultAt(path, oneOf('a sender of products.yaml', senders, name))];
    return named.findIndex((other) => other.name === name) < index ? [cap.yaml.faultAt(path, 'a sender that is named once')] : [];
  });
};

/** A sender without an English name stands in Chinese in the English part of each CAP file. */
export const sendersWithoutEnglish = (files: CityFiles): readonly ConfigFault[] => {
  const { cap } = files;
  if (cap === null) return [];
  const known = new Set(cap.value?.senderNames?.map(({ name }) => name));
  return sendersOf(files).flatMap((sender) =>
    known.has(sender) ? [] : [cap.yaml.faultAt(['senderNames'], 'an English name of each sender', sender)],
  );
};
