import * as cdk from 'aws-cdk-lib/core';
import { SubjectTemplate } from '../../../../src/issuers/github';

export const wrong = () => SubjectTemplate.of('repo', cdk.Lazy.string({ produce: () => 'x' }));
