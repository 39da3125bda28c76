import { TrustedRole } from '../../../../src/constructs/aws';
import { TrustTier } from '../../../../src/trust';
import { newStack } from '../../../fixtures/aws';
import { workflowWith } from '../../../issuers/github/wrong';

const acknowledge = [{ id: 'aws/event', reason: 'the environment takes main alone', expires: '2027-06-30' }];

/** Pull requests of the environment get in. */
export const wrong = () => new TrustedRole(newStack(), 'Role', { workflow: workflowWith({ tier: TrustTier.STAGING, refs: undefined, environment: 'staging', events: ['push'], acknowledge }) });
