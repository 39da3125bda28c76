import { TrustedIdentityProps } from '../../../../src/constructs/azure';
import { identity } from '../../../fixtures/azure-negative';

export const wrong = () => identity({ close: true } as Partial<TrustedIdentityProps>);
