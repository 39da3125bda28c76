import { ITrustedIdentity, Party } from '../../../../src/trust';
import { workflow } from '../../../issuers/kubernetes/clusters';

const trusted = workflow();
const identity: ITrustedIdentity = { party: Party.AWS, workflow: trusted, document: {}, enforcements: [], audience: 'sts.amazonaws.com', login: { party: Party.AWS, values: { audience: 'sts.amazonaws.com' } } };

export const wrong = () => trusted.podManifest([identity, { ...identity }]);
