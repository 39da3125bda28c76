import { poolWith } from '../../../fixtures/uploaded-keys';

export const wrong = () => poolWith(JSON.stringify({ keys: [{ kty: 'oct', kid: 'a' }] }));
