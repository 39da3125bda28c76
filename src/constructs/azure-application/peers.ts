import { requirePeers } from '../require-peers';

// Modules that this folder loads anyway.
requirePeers('cdk-trusted-workflows/azure-application', {
  'constructs': () => require('constructs'),
  'cdktf': () => require('cdktf'),
  '@cdktf/provider-azuread': () => require('@cdktf/provider-azuread/lib/application-registration'),
});
