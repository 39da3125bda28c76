import * as cdk from 'aws-cdk-lib/core';
import { repositoryWith, untyped } from '../../../issuers/github/wrong';

export const wrong = () => repositoryWith({ repositoryId: untyped(cdk.Lazy.number({ produce: () => 1 })) });
