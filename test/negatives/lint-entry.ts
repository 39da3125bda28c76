/** An entry of a baseline that is right; with an owner, of a configuration. */
export const LINT_ENTRY = {
  rule: 'any-branch', party: 'aws', file: 'cdk.out/App.template.json', identity: 'deploy', reason: 'removed with the next release', expires: '2027-02-25',
};
