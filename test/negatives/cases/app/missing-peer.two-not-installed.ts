import { requirePeers } from '../../../../src/constructs/require-peers';

const notInstalled = (name: string) => () => { throw Object.assign(new Error(`Cannot find module '${name}'`), { code: 'MODULE_NOT_FOUND' }); };

/** What `import` of an entry point does in a project that has the first of its peers alone. */
export const wrong = () => requirePeers('cdk-trusted-workflows/gcp', {
  'constructs': () => ({}),
  'cdktf': notInstalled('cdktf'),
  '@cdktf/provider-google': notInstalled('@cdktf/provider-google/lib/iam-workload-identity-pool'),
});
