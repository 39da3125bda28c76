import { Token } from 'aws-cdk-lib';
import { existing, identity } from '../../../fixtures/azure-negative';

export const wrong = () => identity({ identity: existing({ id: Token.asString({ Ref: 'Identity' }) }) });
