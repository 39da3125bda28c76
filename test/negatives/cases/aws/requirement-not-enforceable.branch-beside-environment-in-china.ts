import { MAIN } from '../../../fixtures/aws';
import { inChina, roleFor } from '../../../fixtures/aws-negative';

export const wrong = () => roleFor({ environment: 'prod', refs: [MAIN] }, inChina());
