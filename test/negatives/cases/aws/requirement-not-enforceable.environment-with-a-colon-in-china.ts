import { inChina, roleFor } from '../../../fixtures/aws-negative';

export const wrong = () => roleFor({ environment: 'eu:prod' }, inChina());
