import { Stack } from 'aws-cdk-lib/core';
import { TrustedProvider } from '../../../../src/constructs/aws';
import { aks, workflow } from '../../../issuers/kubernetes/clusters';

export const wrong = () => TrustedProvider.forWorkflows(new Stack(), 'Provider', [workflow({ cluster: aks })]);
