import { ITrustedIdentity, Party } from '../../../../src/trust';
import { workflow } from '../../../issuers/kubernetes/clusters';

const trusted = workflow();
const values = { provider: '${TfToken[TOKEN.1]}' };
const identity: ITrustedIdentity = { party: Party.GCP, workflow: trusted, document: {}, enforcements: [], audience: values.provider, login: { party: Party.GCP, values } };

export const wrong = () => trusted.podManifest([identity]);
