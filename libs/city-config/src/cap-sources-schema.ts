import { X509Certificate } from 'node:crypto';
import { capSourceKinds, type CapSource } from '@rainstorm/warning-model';
import { z } from 'zod';
import type { CityFiles } from './city-files.js';
import type { ConfigFault } from './fault.js';
import { areaCode, configId, line, oneOfWords, pattern, record, someOf } from './schema-parts.js';

const anAddress = 'an address that begins with https:// or http://, without a password in it';
const isAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return ['http:', 'https:'].includes(protocol) && username === '' && password === '';
};

const isRsaCertificate = (pem: string): boolean => {
  try {
    return new X509Certificate(pem).publicKey.asymmetricKeyType === 'rsa';
  } catch {
    return false;
  }
};

const aPause = 'whole seconds, from 15 to 3600';
/** [default] A feed answers 304 as long as nothing is new. */
const USUAL_EVERY_SEC = 60;

const sourceSchema: z.ZodType<CapSource> = record({
  id: configId,
  name: line(),
  nameEn: line(),
  kind: oneOfWords(capSourceKinds),
  url: line(anAddress).refine(isAddress, { error: anAddress }).nullable().default(null),
  everySec: z.int({ error: aPause }).min(15, { error: aPause }).max(3_600, { error: aPause }).default(USUAL_EVERY_SEC),
  senders: someOf(pattern(/^[^\s,<&]+$/, 'a CAP sender without spaces, commas, < and &'), 'a list with at least one CAP sender'),
  areas: someOf(areaCode, 'a list with at least one area code'),
  certificate: z
    .string({ error: 'a certificate in PEM' })
    .refine(isRsaCertificate, { error: 'a certificate of an RSA key in PEM' })
    .nullable()
    .default(null),
});

/** `cap-sources.yaml`. Without the file no station's signals come in. */
export const capSourcesSchema: z.ZodType<{ readonly sources: readonly CapSource[] }> = record({
  sources: someOf(sourceSchema, 'a list with at least one source').max(50, { error: 'at most 50 sources' }),
});

/** Ids and senders that two sources have, and the city's own sender: a message must belong to one station. */
export const capSourceReferences = (files: CityFiles): readonly ConfigFault[] => {
  const { capSources } = files;
  if (capSources?.value == null) return [];
  const { yaml, value } = capSources;
  const own = [files.city?.value?.senderCode, files.cap?.value?.sender].filter((sender) => sender !== undefined);
  const ids = new Set<string>();
  const senders = new Set<string>(own);
  return value.sources.flatMap((source, index) => {
    const isSecond = ids.has(source.id);
    ids.add(source.id);
    return [
      ...(isSecond ? [yaml.faultAt(['sources', index, 'id'], 'an id that no other source has')] : []),
      ...source.senders.flatMap((sender, at) => {
        const isTaken = senders.has(sender);
        senders.add(sender);
        return isTaken
          ? [yaml.faultAt(['sources', index, 'senders', at], 'a sender that is neither our own nor that of another source')]
          : [];
      }),
    ];
  });
};

/** Whoever is on the way can change what comes over plain HTTP without a signature. */
export const capSourceWarnings = ({ capSources }: CityFiles): readonly ConfigFault[] =>
  (capSources?.value?.sources ?? []).flatMap(({ url, certificate }, index) =>
    capSources !== null && url?.startsWith('http:') === true && certificate === null
      ? [capSources.yaml.faultAt(['sources', index, 'url'], 'https://, or a certificate for the signatures')]
      : [],
  );
