import { AS_OF, REGISTRY_ROLES } from './pages';
import { REGISTRY } from './scope-kinds';
import { called, NeededScope, TaskFacts } from './task';
import { TaskAccess } from '../../../../trust';

/** Which roles a registry honours: those of before, or those that conditions narrow to repositories. */
export interface RegistryMode {
  /** Whether its mode is `RBAC Registry + ABAC Repository Permissions`: AcrPush and AcrPull do nothing there. */
  readonly repositoryPermissions: boolean;
}

/** Images into one registry. */
export function pushImages<S extends NeededScope>(registry: S, { repositoryPermissions }: RegistryMode): TaskFacts<S> {
  return {
    id: 'push-images',
    text: `push images to ${called('the registry', registry)}`,
    access: [TaskAccess.PUBLISH, TaskAccess.READ_DATA],
    needs: [{
      role: repositoryPermissions ? 'Container Registry Repository Writer' : 'AcrPush',
      on: registry,
      kind: REGISTRY,
      why: 'it pushes and pulls images, and deletes none',
      source: REGISTRY_ROLES,
      asOf: AS_OF,
    }],
    warnings: ['the role covers every repository of the registry: a registry for one team, or a condition on repositories, is narrower'],
  };
}
