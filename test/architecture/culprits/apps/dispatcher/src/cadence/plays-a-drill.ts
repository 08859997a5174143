export { drill } from '../../../../tools/src/drill.js';
