import * as cdk from 'aws-cdk-lib/core';
import { workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ name: cdk.Lazy.string({ produce: () => 'x' }) });
