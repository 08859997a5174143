import { isPermission, isRole, type AccessPorts } from '@rainstorm/access';
import { peoplePorts, type Ledger } from '@rainstorm/ledger';

/** The ports of libs/access on the ledger's tables; successful and failed sign-ins go into the audit chain. */
export const accessOnLedger = (ledger: Ledger): AccessPorts => peoplePorts(ledger, { isRole, isPermission, app: 'dispatcher' });
