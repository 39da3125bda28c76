import * as cdk from 'aws-cdk-lib/core';
import { GitRef } from '../../../../src/issuers/github';

export const wrong = () => GitRef.protectedBranch(cdk.Lazy.string({ produce: () => 'x' }));
