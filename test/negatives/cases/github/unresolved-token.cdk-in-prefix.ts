import * as cdk from 'aws-cdk-lib/core';
import { GitHubRepository } from '../../../../src/issuers/github';

export const wrong = () => GitHubRepository.fromSubClaimPrefix(cdk.Lazy.string({ produce: () => 'x' }));
