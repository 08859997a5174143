import type { InjectionKey } from 'vue';

/** Injection key of the function that says where the bytes of an attachment are; null where this person may not read them. Each app provides it. */
export const attachmentAddress: InjectionKey<(bulletinId: string, sha256: string) => string | null> = Symbol('attachmentAddress');
