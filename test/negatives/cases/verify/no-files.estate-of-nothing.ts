import { IdentitySet } from '../../../../src/verify';

export const wrong = () => IdentitySet.fromFiles([]);
