import { poolWith } from '../../../fixtures/uploaded-keys';
import { workflow } from '../../../issuers/kubernetes/clusters';

const KEYS = JSON.stringify({ keys: [{ kty: 'RSA', kid: 'a', n: 'x'.repeat(342), e: 'AQAB' }] });

export const wrong = () => poolWith(KEYS).addServiceAccount(workflow(), { accountId: 'deploy-it' });
