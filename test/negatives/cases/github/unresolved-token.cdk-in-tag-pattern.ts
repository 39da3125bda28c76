import * as cdk from 'aws-cdk-lib/core';
import { GitRefPattern } from '../../../../src/issuers/github';

export const wrong = () => GitRefPattern.tags(`v${cdk.Lazy.string({ produce: () => 'x' })}*`);
