import * as cdk from 'aws-cdk-lib/core';
import { ReusableWorkflow } from '../../../../src/issuers/github';

export const wrong = () => ReusableWorkflow.atCommit({ path: 'my-org/.github/.github/workflows/deploy.yml', sha: cdk.Lazy.string({ produce: () => 'x' }) });
