import * as cdk from 'aws-cdk-lib/core';
import { ReusableWorkflow } from '../../../../src/issuers/github';

export const wrong = () => ReusableWorkflow.atCommit('my-org/.github/.github/workflows/deploy.yml', cdk.Lazy.string({ produce: () => 'x' }));
