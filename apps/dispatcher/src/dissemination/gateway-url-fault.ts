const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Why this cannot be the address of a cloud gateway; null if it can. Without TLS only on this machine. */
export const gatewayUrlFault = (text: string): string | null => {
  if (!URL.canParse(text)) return 'not a URL';
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname)) ? null : 'not an https:// URL';
};
