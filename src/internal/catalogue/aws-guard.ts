import { changed } from './changed';
import { entry, show } from '../errors';

/** A construct is no longer in the tree, and its stack still is. */
export const awsTakenAway = entry('aws-taken-away', (path: string) => ({
  problem: `${path} was taken out of its stack after it was checked: whatever stands in its place trusts whom nobody checked`,
  got: 'nothing: it was taken away',
  allowed: 'the construct, where it was created',
  remedies: ['do not create it where it is not wanted', 'closed: true, for a trust that is to let nobody in'],
}));

/** A role of the same app that takes the name of ours. */
export const awsRoleByHand = entry('aws-role-by-hand', (name: string, holder: string) => ({
  problem: `this role takes the name of the role of ${holder}: whoever it trusts gets in by that name, and nobody checked whom`,
  got: show(name),
  allowed: 'one role for each name and account, whatever its case, in all stacks of the app',
  remedies: [
    `roleName: '${name.slice(0, 62)}-2', or no name, on the role that is written by hand`,
    'TrustPolicy.of(this, { workflow, roleName: ... }) in place of the TrustedRole, for a role that is written by hand',
    'env: { account: ... } on the two stacks, where they are different accounts',
  ],
}));

/** What an app leaves open of two roles. */
export enum Untold {
  /** Both have one name, and one of them is in a stack without an account. */
  ACCOUNT = 'account',
  /** CloudFormation puts the name of one together. */
  NAME = 'name',
}

const REASONS: Record<Untold, string> = {
  [Untold.ACCOUNT]: 'both have one name, and the stack of one of them does not say its account',
  [Untold.NAME]: 'CloudFormation puts its name together at the deployment, and it may come to the same',
};
const TELLING: Record<Untold, string[]> = {
  [Untold.ACCOUNT]: ['env: { account: ... } on the two stacks, where they are different accounts'],
  [Untold.NAME]: ["roleName: 'another-name', a literal, or no name", 'AllowedValues on the parameter of the name, without that of the trusted role', 'the ARN of its own provider, a literal, where it trusts another issuer'],
};

/** A role of the same app that may take the name of ours. */
export const awsRoleNotToldApart = entry('aws-role-not-told-apart', (name: unknown, taken: string, holder: string, untold: Untold) => ({
  problem: `nobody can tell this role from the role ${show(taken)} of ${holder}: ${REASONS[untold]}`,
  got: show(name),
  allowed: 'a role whose name or account is another one, whatever the deployment is told',
  remedies: [
    ...TELLING[untold],
    ...untold === Untold.ACCOUNT ? ['another name, or none, on the role that is written by hand'] : [],
    'TrustPolicy.of(this, { workflow, roleName: ... }) in place of the TrustedRole, for a role that is written by hand',
  ],
}));

/** `Role.customizeRoles` replaces roles by those that somebody else makes. */
export const awsRoleNotSynthesized = entry('aws-role-not-synthesized', () => ({
  problem: 'Role.customizeRoles makes CDK write no role here, so that the trust policy would be dropped in silence: whom the precreated role trusts nobody checks',
  got: 'Role.customizeRoles(scope, { preventSynthesis: true })',
  allowed: 'roles that are synthesized',
  remedies: [
    'Role.customizeRoles on stacks without trusted roles only',
    "TrustPolicy.of(this, { workflow, roleName: 'deploy' }).document: the checked trust policy, for whoever makes the roles",
  ],
}));

/** An OIDC provider is not what was checked. */
export const awsProviderChanged = entry('aws-provider-changed', (place: string, actual: unknown, expected: unknown) => ({
  problem: `something changed this OIDC provider after it was checked: ${place}`,
  ...changed(actual, expected),
  remedies: ['issuerUrl, audiences and thumbprints of the TrustedProvider say it'],
}));
