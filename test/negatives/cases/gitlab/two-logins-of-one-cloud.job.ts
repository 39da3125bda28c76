import { GitLabProject, GitLabRef, GitLabWorkflow } from '../../../../src/issuers';
import { Party } from '../../../../src/trust';
import { identityOf } from '../../../fixtures/identity';

const workflow = new GitLabWorkflow({ name: 'deploy', project: GitLabProject.of({ path: 'acme/shop', projectId: '20', namespaceId: '10' }), refs: [GitLabRef.protectedBranch('main')] });
const inAzure = () => identityOf(workflow, [], { party: Party.AZURE });

export const wrong = () => workflow.pipelineJob([identityOf(workflow), inAzure(), inAzure()]);
