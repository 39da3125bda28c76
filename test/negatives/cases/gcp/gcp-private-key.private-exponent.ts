import { poolWith } from '../../../fixtures/uploaded-keys';

export const wrong = () => poolWith(JSON.stringify({ keys: [{ kty: 'RSA', kid: 'a', n: 'x', e: 'AQAB', d: 'never-to-be-shown' }] }));
