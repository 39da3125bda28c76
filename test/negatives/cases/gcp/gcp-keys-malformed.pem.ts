import { poolWith } from '../../../fixtures/uploaded-keys';

export const wrong = () => poolWith('-----BEGIN PUBLIC KEY-----');
