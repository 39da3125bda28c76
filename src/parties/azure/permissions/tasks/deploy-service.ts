import { AS_OF, BUILT_IN, CONTAINER_APP_IDENTITY, CONTAINER_APP_UPDATE } from './pages';
import { CONTAINER_APP, ENVIRONMENT, IDENTITY } from './scope-kinds';
import { called, NeededScope, TaskFacts } from './task';
import { TaskAccess } from '../../../../trust';

/** A container app, and what the vendor's tool sends back with each change of it. */
export interface ServiceScopes<S extends NeededScope> {
  readonly app: S;
  readonly environment: S;
  /** The managed identities of the app: the one that pulls its images, say. */
  readonly identities: readonly S[];
}

/** A revision of one container app. */
export function deployService<S extends NeededScope>({ app, environment, identities }: ServiceScopes<S>): TaskFacts<S> {
  return {
    id: 'deploy-service',
    text: `deploy ${called('the container app', app)}`,
    access: [TaskAccess.WRITE, TaskAccess.READ_CONFIGURATION, TaskAccess.READ_SECRETS],
    needs: [
      { role: 'Container Apps Contributor', on: app, kind: CONTAINER_APP, why: 'it writes revisions of the app', source: `${BUILT_IN}/containers#container-apps-contributor`, asOf: AS_OF },
      {
        role: 'Container Apps Contributor',
        on: environment,
        kind: ENVIRONMENT,
        why: 'the tool writes the app as a whole, and so joins the environment again; of the environment it changes nothing',
        source: CONTAINER_APP_UPDATE,
        asOf: AS_OF,
      },
      ...identities.map((on) => ({
        role: 'Managed Identity Operator', on, kind: IDENTITY, why: 'the tool writes the app as a whole, and so assigns its identity again', source: CONTAINER_APP_IDENTITY, asOf: AS_OF,
      })),
    ],
    warnings: [
      'the role lists the secrets of the app, and the image that it deploys acts as the identities of the app',
      'images are pulled by the identity of the app, not by that of the pipeline: AcrPull is for that one',
    ],
  };
}
