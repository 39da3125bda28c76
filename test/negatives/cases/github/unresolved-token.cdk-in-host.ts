import * as cdk from 'aws-cdk-lib/core';
import { GitHubIssuer } from '../../../../src/issuers/github';

export const wrong = () => GitHubIssuer.server({ hostname: cdk.Lazy.string({ produce: () => 'x' }), version: '3.20' });
