import { ITrustedIdentity, Party } from '../../../../src/trust';
import { workflow } from '../../../issuers/kubernetes/clusters';

const identity: ITrustedIdentity = { party: Party.AWS, workflow: workflow({ name: 'staging' }), document: {}, enforcements: [], permissions: [], audience: 'x', login: { party: Party.AWS, values: { audience: 'x' } } };

export const wrong = () => workflow().podManifest([identity]);
