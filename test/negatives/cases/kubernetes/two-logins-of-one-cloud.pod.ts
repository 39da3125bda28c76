import { identityOf } from '../../../fixtures/identity';
import { workflow } from '../../../issuers/kubernetes/clusters';

const trusted = workflow();

export const wrong = () => trusted.podManifest([identityOf(trusted), identityOf(trusted)]);
