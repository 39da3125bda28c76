import { role } from '../../../fixtures/aws-negative';

export const wrong = () => role({ trustPolicyQuota: 4096.5 });
