import * as cdk from 'aws-cdk-lib/core';
import { untyped, workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ environment: untyped(cdk.Lazy.any({ produce: () => 'prod' })) });
