import { isPermission, isRole, type AccessPorts } from '@rainstorm/access';
import { peoplePorts, type Ledger } from '@rainstorm/ledger';

/** The ports of libs/access on the ledger's tables; who signed in, and who failed to, goes into the audit chain. */
export const accessOnLedger = (ledger: Ledger): AccessPorts => peoplePorts(ledger, { isRole, isPermission, app: 'dispatcher' });
