import { Aws } from 'aws-cdk-lib';
import { pool } from '../../../fixtures/gcp-negative';

export const wrong = () => pool({ project: Aws.ACCOUNT_ID });
