import { TrustedRole } from '../../../../src/constructs/aws';

export const wrong = () => TrustedRole.arnFor({ account: 'my-account', roleName: 'production' });
