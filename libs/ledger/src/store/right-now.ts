/**
 * The ledger's clock in SQL, read once per statement. PostgreSQL would call a bare `ledger_now()` for each row, because it moves on while the
 * statement runs, and could use no index for a comparison with it.
 */
export const RIGHT_NOW = '(SELECT ledger_now())';
