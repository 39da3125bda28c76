import { ITrustedIdentity, Party } from '../../../../src/trust';
import { workflow } from '../../../issuers/kubernetes/clusters';

const trusted = workflow();
const values = { provider: '${TfToken[TOKEN.1]}' };
const login = { party: Party.GCP, values };
const identity: ITrustedIdentity = { party: Party.GCP, workflow: trusted, document: {}, enforcements: [], permissions: [], audience: values.provider, login };

export const wrong = () => trusted.podManifest([identity]);
