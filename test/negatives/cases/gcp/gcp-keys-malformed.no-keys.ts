import { poolWith } from '../../../fixtures/uploaded-keys';

export const wrong = () => poolWith('{"keys": []}');
