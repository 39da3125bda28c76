import * as cdk from 'aws-cdk-lib/core';
import { repositoryWith } from '../../../issuers/github/wrong';

export const wrong = () => repositoryWith({ name: cdk.Lazy.string({ produce: () => 'x' }) });
