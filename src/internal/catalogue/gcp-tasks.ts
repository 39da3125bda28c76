import { entry, show } from '../errors';

/** A name that Google refuses, and that may mean something else in a condition or a path. */
export const gcpNameMalformed = entry('gcp-name-malformed', (what: string, name: string, allowed: string, example: string) => ({
  problem: `${what} is not a name that Google takes`,
  got: show(name),
  allowed,
  remedies: [`${what}: '${example}'`, `${what} as a reference of cdktf to the resource`],
}));

/** A prefix of which Terraform would make another one, or that a condition cannot ask for. */
export const gcpPrefixMalformed = entry('gcp-prefix-malformed', (prefix: string) => ({
  problem: 'prefix is not one of which it is certain which objects are below it',
  got: show(prefix),
  allowed: 'printable ASCII without *, ?, #, [ and ], at most 900 characters, in parts that are not empty, "." or "..", without a slash in front',
  remedies: ["prefix: 'envs/production', for a state as in the block backend \"gcs\""],
}));

/** A task on an account that tokens become. */
export const gcpTaskOnTrustedAccount = entry('gcp-task-on-trusted-account', (account: string) => ({
  problem: 'the task would let its holder become a service account that another trusted workflow acts as',
  got: show(account),
  allowed: 'the service account that the deployed code runs as, which no pool of the app made',
  remedies: ['a service account of its own for what runs: new ServiceAccount(this, ...) without a pool'],
}));

/** A task of one's own that says too little, or what nobody can check. */
export const gcpOwnTask = entry('gcp-own-task', (what: string, got: unknown, allowed: string, remedy: string) => ({
  problem: `${what} of the task is not what reports and checks need`,
  got: show(got),
  allowed,
  remedies: [remedy],
}));

/** A role that is broad wherever it is given. */
export const gcpTaskRoleTooBroad = entry('gcp-task-role-too-broad', (role: string, on: string) => ({
  problem: `the role ${show(role)} on ${on} can change it at will, or become others there: no task of a pipeline is that`,
  got: show(role),
  allowed: 'roles of one service; roles/iam.serviceAccountUser on one service account',
  remedies: ['a preset of GcpTask for what the pipeline does', 'a role of the service that it uses, on the one resource that it works on'],
}));
