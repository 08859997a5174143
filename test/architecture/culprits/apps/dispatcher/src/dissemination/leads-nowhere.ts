export { nothing } from './nothing.js';
