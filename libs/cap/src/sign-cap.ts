import { createPrivateKey, X509Certificate } from 'node:crypto';
import { accepted, refused, type Result } from '@rainstorm/warning-model';
import { SignedXml } from 'xml-crypto';
import { SIGNATURE_NAMESPACE } from './namespaces.js';
import { childrenOf, readXml } from './read-xml.js';

/** A key in PEM, and the certificate for it, which every reader may have. */
export interface CapSigner {
  readonly privateKey: string;
  readonly certificate: string;
}

export type SignerRefusal = 'not-an-rsa-key' | 'not-a-certificate' | 'certificate-of-another-key';

const LEAST_BITS = 2_048;

const isRsaKey = (pem: string): boolean => {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= LEAST_BITS;
  } catch {
    return false;
  }
};

const certificateOf = (pem: string): X509Certificate | null => {
  try {
    return new X509Certificate(pem);
  } catch {
    return null;
  }
};

/** Refused: what is not an RSA key of 2,048 bits or more, not a certificate, or a certificate of another key. Says nothing of the key itself. */
export const signerOf = (privateKey: string, certificate: string): Result<CapSigner, SignerRefusal> => {
  if (!isRsaKey(privateKey)) return refused('not-an-rsa-key');
  const read = certificateOf(certificate);
  if (read === null) return refused('not-a-certificate');
  return read.checkPrivateKey(createPrivateKey(privateKey)) ? accepted({ privateKey, certificate }) : refused('certificate-of-another-key');
};

const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const ENVELOPED = `${SIGNATURE_NAMESPACE}enveloped-signature`;
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';

/**
 * The message with an enveloped XML signature (CAP 1.2, 3.3.4.1) of the whole document, RSA with SHA-256, and the certificate in it. The same message
 * and key give the same bytes.
 */
export const signCap = (message: string, { privateKey, certificate }: CapSigner): string => {
  const signed = new SignedXml({
    privateKey,
    publicCert: certificate,
    signatureAlgorithm: RSA_SHA256,
    canonicalizationAlgorithm: EXCLUSIVE,
    getKeyInfoContent: (given) => SignedXml.getKeyInfoContent(given ?? {}),
  });
  signed.addReference({ xpath: '/*', isEmptyUri: true, transforms: [ENVELOPED, EXCLUSIVE], digestAlgorithm: SHA256 });
  signed.computeSignature(message, { location: { reference: '/*', action: 'append' } });
  const written = signed.getSignedXml();
  return written.startsWith('<?xml') ? written : `<?xml version="1.0" encoding="UTF-8"?>\n${written}\n`;
};

/** Whether the signature of a message is that of this certificate, and of the whole message. */
export const isSignedBy = (message: string, certificate: string): boolean => {
  const signature = /<(\w+:)?Signature[ >][^]*<\/(\w+:)?Signature>/.exec(message)?.[0];
  if (signature === undefined) return false;
  try {
    const check = new SignedXml({ publicCert: certificate, getCertFromKeyInfo: () => null });
    check.loadSignature(signature);
    return check.checkSignature(message) && check.getSignedReferences().some((signed) => signed.includes('<alert '));
  } catch {
    return false;
  }
};

const strongAlgorithms = /#rsa-sha(256|384|512)$/;

/**
 * The part of a message of somebody else that the key of this certificate signed, as its bytes were when they were signed; null where nothing is.
 * Whatever else stands in the document is not in it.
 */
export const signedContent = (message: string, certificate: string): string | null => {
  const root = readXml(message);
  if (!root.ok) return null;
  const [signature, ...others] = childrenOf(root.value).filter(
    ({ namespaceURI, localName }) => namespaceURI === SIGNATURE_NAMESPACE && localName === 'Signature',
  );
  if (signature === undefined || others.length > 0) return null;
  try {
    const check = new SignedXml({ publicCert: certificate, getCertFromKeyInfo: () => null });
    check.loadSignature(signature);
    if (!strongAlgorithms.test(check.signatureAlgorithm ?? '') || !check.checkSignature(message)) return null;
    const [content, ...more] = check.getSignedReferences();
    return content !== undefined && more.length === 0 ? content : null;
  } catch {
    return null;
  }
};
