import { role } from '../../../fixtures/aws-negative';

export const wrong = () => role().closingRunbook('210987654321');
