import { Cause } from '../../../trust';
import { readEntraSubject } from '../subject';

/** The subjects of Entra are made of ids: those of a connection that is made anew are others. */
export const ANOTHER_CONNECTION: Cause = {
  id: 'azure-devops-another-connection',
  find({ claim, got, expected }) {
    const had = claim === 'sub' ? readEntraSubject(got ?? '') : undefined;
    const asked = had && expected.map(readEntraSubject).find((one) => one !== undefined);
    if (!had || !asked) return undefined;
    return had.organizationId === asked.organizationId
      ? {
        text: `the job uses the service connection ${had.connectionId}, and the trust is of ${asked.connectionId}: one that was deleted and made again has a new id, and an automatic one another than a manual one`,
        remedy: 'issuer and subject of the connection that the pipeline names, as its page shows them',
      }
      : { text: `the connection is of the organization ${had.organizationId}, and the trust of ${asked.organizationId}`, remedy: 'the connection of the organization that you mean to trust; the refusal may be right' };
  },
};
