import * as cdk from 'aws-cdk-lib/core';
import { workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ customProperties: [{ name: 'tier', value: cdk.Lazy.string({ produce: () => 'x' }), organizationOnly: true }] });
