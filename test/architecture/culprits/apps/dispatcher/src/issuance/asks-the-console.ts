export { receipt } from '../../../receiver-console/src/receipt.js';
