import { PlaceOf } from './place';
import { TaskFacts, TaskRole } from './task-facts';
import { TaskAccess } from '../../../../trust';

const SOURCE = 'https://docs.cloud.google.com/run/docs/deploying#required_roles';
const AS_OF = '2026-11-28';

/** What is deployed where, and as whom it runs. */
export interface ServiceFacts {
  readonly service: PlaceOf<'service'>;
  /** The service account that it runs as. */
  readonly runsAs: PlaceOf<'service-account'>;
  /** Where its image is. @default - an image that anybody may pull */
  readonly images?: PlaceOf<'repository'>;
}

/** A new revision of one service of Cloud Run that exists. */
export const deployService = ({ service, runsAs, images }: ServiceFacts): TaskFacts => ({
  id: 'deploy-service',
  text: `deploy revisions of the service ${service.service}`,
  access: [TaskAccess.WRITE],
  roles: [
    { role: 'roles/run.developer', on: service, why: 'gets and updates the service, and sees its revisions', source: SOURCE, asOf: AS_OF },
    { role: 'roles/iam.serviceAccountUser', on: runsAs, why: 'attaches the service account that the revision runs as (iam.serviceAccounts.actAs), and no other', source: SOURCE, asOf: AS_OF },
    ...images ? [readsImage(images)] : [],
  ],
  warnings: [
    `What it deploys runs as ${runsAs.name}: it can do whatever that service account may do.`,
    'The service exists: to create one, the role would have to be on the project. Who may call it is not changed.',
  ],
});

const readsImage = (on: PlaceOf<'repository'>): TaskRole => ({
  role: 'roles/artifactregistry.reader',
  on,
  why: 'reads the image that is deployed: Cloud Run asks it of whoever deploys',
  source: 'https://docs.cloud.google.com/artifact-registry/docs/integrate-cloud-run',
  asOf: AS_OF,
});
