import { Party } from '../../../../src/trust';
import { trust } from '../../../fixtures/testing';

export const wrong = () => trust().forParty(Party.AZURE);
