import { messageWithoutToken } from '../../../../src/internal/catalogue/explain';

export const wrong = () => { throw messageWithoutToken('aws-trust-policy'); };
