import { requirePeers } from '../require-peers';

// Modules that this folder loads anyway.
requirePeers('cdk-trusted-workflows/azure', {
  'constructs': () => require('constructs'),
  'cdktf': () => require('cdktf'),
  '@cdktf/provider-azurerm': () => require('@cdktf/provider-azurerm/lib/federated-identity-credential'),
});
