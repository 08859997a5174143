import { X509Certificate } from 'node:crypto';

/** Of each certificate in PEM, when it ends, under the name of the setting that it stands in. Never its content. What is no certificate is left out. */
export const certificateEnds = (name: string, pems: readonly string[]): readonly { readonly name: string; readonly endsAt: string }[] =>
  pems.flatMap((pem) => {
    try {
      return [{ name, endsAt: new Date(new X509Certificate(pem).validTo).toISOString() }];
    } catch {
      return [];
    }
  });
