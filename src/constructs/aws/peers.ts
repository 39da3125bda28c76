import { requirePeers } from '../require-peers';

// Modules that this folder loads anyway.
requirePeers('cdk-trusted-workflows/aws', {
  'constructs': () => require('constructs'),
  'aws-cdk-lib': () => require('aws-cdk-lib/core'),
});
