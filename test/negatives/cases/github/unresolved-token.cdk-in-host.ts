import * as cdk from 'aws-cdk-lib/core';
import { GitHubIssuer } from '../../../../src/issuers/github';

export const wrong = () => GitHubIssuer.server(cdk.Lazy.string({ produce: () => 'x' }), '3.20');
