import { Cause } from '../../../trust';
import { BY_ENTRA, issuerFormOf } from '../issuer-form';
import { readEntraSubject, readNamedSubject } from '../subject';

/** The issuer of Entra mints tokens for everybody in the tenant. */
export const SOMEBODY_ELSE: Cause = {
  id: 'azure-devops-somebody-else',
  find({ claim, got = '', expected, token: { iss } }) {
    if (claim !== 'sub' || typeof iss !== 'string' || issuerFormOf(iss) !== BY_ENTRA) return undefined;
    const isOfConnection = readEntraSubject(got) !== undefined;
    if (!isOfConnection && expected.some((subject) => readEntraSubject(subject) !== undefined)) {
      return {
        text: 'the token is of a person, an application or a managed identity of the tenant, and the trust of a service connection: a job that has logged in to Azure has both tokens',
        remedy: 'idToken of a task AzureCLI@2 with addSpnToEnvironment, not a token that the command line of Azure gives',
      };
    }
    if (isOfConnection && expected.every((subject) => (readEntraSubject(subject) ?? readNamedSubject(subject)) === undefined)) {
      return { text: 'the token is of a service connection, and the trust of another identity of the tenant', remedy: 'the subject that the connection shows; or, for two hops, a token of the identity that the connection logs in as' };
    }
    return undefined;
  },
};
