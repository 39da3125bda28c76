import { Token } from 'aws-cdk-lib';
import { AzureScope } from '../../../../src/constructs/azure';

export const wrong = () => AzureScope.of(Token.asString({ Ref: 'Scope' }));
