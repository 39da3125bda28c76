import { requirePeers } from '../require-peers';

// Modules that this folder loads anyway.
requirePeers('cdk-trusted-workflows/terraform', {
  constructs: () => require('constructs'),
  cdktf: () => require('cdktf'),
});
