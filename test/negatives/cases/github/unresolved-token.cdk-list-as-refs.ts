import * as cdk from 'aws-cdk-lib/core';
import { untyped, workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ refs: untyped(cdk.Lazy.list({ produce: () => ['main'] })) });
