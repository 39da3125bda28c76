import { AS_OF, REGISTRY_ROLES } from './pages';
import { RegistryMode } from './push-images';
import { REGISTRY } from './scope-kinds';
import { called, NeededScope, TaskFacts } from './task';
import { TaskAccess } from '../../../../trust';

/** Images out of one registry. */
export function pullImages<S extends NeededScope>(registry: S, { repositoryPermissions }: RegistryMode): TaskFacts<S> {
  return {
    id: 'pull-images',
    text: `pull images from ${called('the registry', registry)}`,
    access: [TaskAccess.READ_DATA],
    needs: [{
      role: repositoryPermissions ? 'Container Registry Repository Reader' : 'AcrPull',
      on: registry,
      kind: REGISTRY,
      why: 'it pulls images',
      source: REGISTRY_ROLES,
      asOf: AS_OF,
    }],
    warnings: [],
  };
}
