import { Token } from 'aws-cdk-lib';
import { created, identity } from '../../../fixtures/azure-negative';

export const wrong = () => identity({ identity: created({ resourceGroupName: Token.asString({ Ref: 'Group' }) }) });
