import { requirePeers } from '../require-peers';

// Modules that this folder loads anyway.
requirePeers('cdk-trusted-workflows/gcp', {
  'constructs': () => require('constructs'),
  'cdktf': () => require('cdktf'),
  '@cdktf/provider-google': () => require('@cdktf/provider-google/lib/iam-workload-identity-pool'),
});
