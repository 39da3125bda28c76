import { AS_OF, VAULT } from './pages';
import { SECRET } from './scope-kinds';
import { called, NeededScope, TaskFacts } from './task';
import { TaskAccess } from '../../../../trust';

/** One secret of a vault, by its name. */
export function readSecret<S extends NeededScope>(secret: S): TaskFacts<S> {
  return {
    id: 'read-secret',
    text: `read ${called('the secret', secret)}`,
    access: [TaskAccess.READ_SECRETS],
    needs: [{ role: 'Key Vault Secrets User', on: secret, kind: SECRET, why: 'it reads every version of the secret, and no other', source: VAULT, asOf: AS_OF }],
    warnings: ['the vault must use Azure RBAC (rbac_authorization_enabled); with access policies the role does nothing'],
  };
}
