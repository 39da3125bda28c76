import { AzureDevOpsWorkflowProps } from './workflow-props';

/** What nothing pins, in words. */
export function openEnds(props: AzureDevOpsWorkflowProps): string[] {
  const { branches, pipelines, requiredTemplate, approvers, connection } = props;
  return [
    ...branches ? [] : ['branch: any branch and tag, and pull requests of the repository, those of forks if their builds may use secrets: no branch control is asked for'],
    ...pipelines ? [] : ['pipeline: any pipeline of the project that the connection permits; with open access every one, those to come too'],
    ...requiredTemplate === undefined ? ['steps: whatever the pipeline of the run says: no required template is asked for'] : [],
    ...approvers ? [] : ['approval: nobody has to approve a run'],
    'administrators of the service connection change its checks, its permissions and its identity; no cloud notices',
    ...connection.issuerRetiresOn === undefined ? [] : retirement(connection.issuerRetiresOn),
  ];
}

function retirement(day: string): string[] {
  return [
    `issuer: that of Azure DevOps is retired on ${day} for connections to the public cloud of Azure; a converted connection has another issuer and another subject, which has to be trusted before`,
    'names: the subject has names alone, so a connection that gets this name in a project of this name has it too, after a rename or a deletion',
  ];
}
