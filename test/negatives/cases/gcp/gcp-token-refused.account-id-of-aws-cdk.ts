import { Aws } from 'aws-cdk-lib';
import { deploy, pool } from '../../../fixtures/gcp-negative';

export const wrong = () => pool().createServiceAccount(deploy(), { accountId: Aws.ACCOUNT_ID });
