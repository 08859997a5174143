export { rows } from '../../../../libs/ledger/src/rows.js';
