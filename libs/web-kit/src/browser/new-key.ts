import { v4 } from 'uuid';

/** A random key (RFC 9562, version 4). `crypto.randomUUID` exists only over https and since Chromium 92. */
export const newKey = (): string => v4();
