/**
 * The ledger's clock as SQL, read once for the statement. `ledger_now()` by itself moves on while a statement runs, so PostgreSQL asks it for
 * each row again, and no index can answer a comparison with it.
 */
export const RIGHT_NOW = '(SELECT ledger_now())';
