import { TestToken } from '../../../../src/testing';
import { trust } from '../../../fixtures/testing';

export const wrong = () => trust().admits({ iss: 'https://token.actions.githubusercontent.com', sub: 'repo:o/r:ref:refs/heads/main' } as unknown as TestToken);
