import type { ChannelFailureReason } from './channel.js';

/** Node's codes of a certificate that is not accepted (`tls`, X509 certificate error codes). */
const certificates: Readonly<Record<string, ChannelFailureReason>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate-self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate-untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate-untrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'certificate-untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate-untrusted',
  CERT_HAS_EXPIRED: 'certificate-expired',
  CERT_NOT_YET_VALID: 'certificate-expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-other-name',
};

/** Why no connection came about, by Node's code of the error (or, where a library wraps it, its code in the message); null where nothing more is known. */
export const connectionFailure = (code: string, message: string): ChannelFailureReason | null => {
  if (code === 'ECONNREFUSED') return 'port-closed';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'name-not-found';
  return certificates[code] ?? Object.entries(certificates).find(([each]) => message.includes(each))?.[1] ?? null;
};
