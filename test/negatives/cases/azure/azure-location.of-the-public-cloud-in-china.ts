import { AzureCloud } from '../../../../src/constructs/azure';
import { created, identity } from '../../../fixtures/azure-negative';

export const wrong = () => identity({ identity: created(), cloud: AzureCloud.CHINA });
