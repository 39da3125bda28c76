import { mintToken } from './run';
import { runOptions } from './run-options';
import { EXCHANGE_AUDIENCE } from '../../../facts';
import { CiSystem } from '../ci-system';

const SUBJECT = /^(?:sc:\/\/|p:\/\/|\/eid1\/)/;

/** Azure DevOps on the command line: a service connection by its subject, which is all that its tokens tell. */
export const AZURE_DEVOPS: CiSystem = {
  name: 'Azure DevOps',
  projectText: 'the subject of a service connection of Azure DevOps: /eid1/c/pub/t/.../a/.../sc/ORGANIZATION_ID/CONNECTION_ID, or sc://ORGANIZATION/PROJECT/CONNECTION',
  isProject: (text) => SUBJECT.test(text),
  projectOptions: () => [],
  // A connection settles nothing that its subject does not say.
  declared: () => [],
  runOptions,
  audience: () => EXCHANGE_AUDIENCE.value,
  mint: mintToken,
};
