export { zoned } from './zoned-time.ts';
