import { TrustedRole } from '../../../../src/constructs/aws';

export const wrong = () => TrustedRole.arnFor('my-account', 'production');
