import { IdentitySource } from '../../../../src/constructs/azure';
import { identity } from '../../../fixtures/azure-negative';

export const wrong = () => identity({ identity: 'id-production' as unknown as IdentitySource });
