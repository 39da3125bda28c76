import * as cdk from 'aws-cdk-lib/core';
import { workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ audiences: { aws: cdk.Lazy.string({ produce: () => 'x' }) } });
