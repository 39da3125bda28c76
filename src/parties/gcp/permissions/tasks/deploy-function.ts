import { PlaceOf } from './place';
import { TaskFacts } from './task-facts';
import { TaskAccess } from '../../../../trust';

const SOURCE = 'https://docs.cloud.google.com/functions/docs/reference/iam/roles';
const AS_OF = '2026-11-28';

/** Functions from source, by the API of Cloud Functions. */
export const deployFunction = (project: PlaceOf<'project'>, runsAs: PlaceOf<'service-account'>): TaskFacts => ({
  id: 'deploy-function',
  text: `deploy functions of the project ${project.project}`,
  access: [TaskAccess.WRITE],
  roles: [
    {
      role: 'roles/cloudfunctions.developer',
      on: project,
      why: 'uploads the source, updates the function and waits for the operation. Source and operations belong to the project and its region, so '
        + 'the role on one function is not enough: it is given on the project',
      source: SOURCE,
      asOf: AS_OF,
    },
    { role: 'roles/iam.serviceAccountUser', on: runsAs, why: 'attaches the service account that the function runs as (iam.serviceAccounts.actAs), and no other', source: SOURCE, asOf: AS_OF },
  ],
  warnings: [
    'It covers every function in the project. An image that is built before, and deployService, covers one service.',
    `What it deploys runs as ${runsAs.name}: it can do whatever that service account may do.`,
  ],
});
