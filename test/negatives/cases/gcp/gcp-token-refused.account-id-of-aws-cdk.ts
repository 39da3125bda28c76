import { Aws } from 'aws-cdk-lib';
import { deploy, pool } from '../../../fixtures/gcp-negative';

export const wrong = () => pool().addServiceAccount(deploy(), { accountId: Aws.ACCOUNT_ID });
