export { ACCESS, BASE_MAP, CITY, SETTINGS } from '@rainstorm/runtime';
/** Injection token for the `Traces` of this process. */
export const TRACES = Symbol('traces');
