import { roleFor } from '../../../fixtures/aws-negative';

export const wrong = () => roleFor({ environment: '\u751f\u4ea7' });
