import { TrustTier } from '../../../../src/trust';
import { identity } from '../../../fixtures/azure-negative';
import { workflowWith } from '../../../issuers/github/wrong';

const acknowledge = [{ id: 'azure/ref', reason: 'the environment takes main alone', expires: '2027-06-30' }];

/** What is acknowledged is not held: neither environment and ref, nor a guard that is declared. */
export const wrong = () => identity({ workflow: workflowWith({ tier: TrustTier.PRODUCTION, environment: 'prod', acknowledge }) });
