/** CMPP knows no zones: every gateway is in China, which has one and no summer time. */
const BEIJING_MS = 8 * 3_600_000;

/** YYMMDDhhmmss in Beijing. */
const digits = (at: Date): string => new Date(at.getTime() + BEIJING_MS).toISOString().replaceAll(/\D/g, '').slice(2, 14);

/** MMDDHHMMSS, for CONNECT. */
export const connectTime = (at: Date): string => digits(at).slice(2);

/** An absolute time as SMPP 3.3 writes it, 32 quarters of an hour east of UTC. */
export const validTime = (at: Date): string => `${digits(at)}032+`;
