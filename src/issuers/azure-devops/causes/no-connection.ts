import { Cause } from '../../../trust';

/** A job that names no connection gets the token of its pipeline. */
export const NO_CONNECTION: Cause = {
  id: 'azure-devops-no-connection',
  find({ claim, got, expected }) {
    const isPipeline = claim === 'sub' && got?.startsWith('p://') === true;
    if (!isPipeline || !expected.some((subject) => subject.startsWith('sc://') || subject.startsWith('/eid1/'))) return undefined;
    return {
      text: 'the token is of the pipeline alone: it was asked for without a service connection',
      remedy: 'a task that takes the connection (azureSubscription, awsCredentials); in a request to SYSTEM_OIDCREQUESTURI the parameter serviceConnectionId',
    };
  },
};
