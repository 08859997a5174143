export { ledger } from '../../ledger/src/index.js';
