import * as cdk from 'aws-cdk-lib/core';
import { GitRef, ReusableWorkflow } from '../../../../src/issuers/github';

export const wrong = () => ReusableWorkflow.at(cdk.Lazy.string({ produce: () => 'x' }), GitRef.protectedBranch('main'));
