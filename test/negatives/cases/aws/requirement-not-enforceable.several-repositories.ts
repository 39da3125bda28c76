import { IMMUTABLE, MAIN, OTHER } from '../../../fixtures/aws';
import { roleFor } from '../../../fixtures/aws-negative';

export const wrong = () => roleFor({ repositories: [IMMUTABLE, OTHER], refs: [MAIN], acknowledge: [] });
