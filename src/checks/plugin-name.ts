/** What the checks are called where others run beside them: `PLUGIN::RULE` is the id by which CDK acknowledges a finding, so it stays. */
export const PLUGIN = 'cdk-trusted-workflows';
