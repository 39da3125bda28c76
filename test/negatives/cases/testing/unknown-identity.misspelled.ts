import { trust } from '../../../fixtures/testing';

export const wrong = () => trust().forIdentity('deploy-prodution');
