export { ACCESS, BASE_MAP, CITY } from '@rainstorm/runtime';
/** Injects where the spans of this process go (`Traces`). */
export const TRACES = Symbol('traces');
