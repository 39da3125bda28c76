import { AzureTask } from '../../../../src/constructs/azure';
import { identity, workflow } from '../../../fixtures/azure-negative';
import { GROUP_SCOPE, STATE } from '../../../fixtures/azure-tasks';

export const wrong = () => AzureTask.applyTerraform({ state: STATE, manages: { group: GROUP_SCOPE, reason: 'previews' } })
  .grantTo(identity({ workflow: workflow({ refs: undefined, pullRequests: true }) }));
