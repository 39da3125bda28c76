import { CLASSIC, MAIN } from '../../../fixtures/aws';
import { inChina, roleFor } from '../../../fixtures/aws-negative';

export const wrong = () => roleFor({ repository: CLASSIC, refs: [MAIN] }, inChina());
