import { entry, show } from '../errors';

/** A name that Google refuses, and that may mean something else in a condition or a path. */
export const gcpNameMalformed = entry('gcp-name-malformed', (what: string, name: string, allowed: string, example: string) => ({
  problem: `${what} is not a name that Google takes`,
  got: show(name),
  allowed,
  remedies: [`${what}: '${example}'`, `${what} as a reference of cdktf to the resource`],
}));

/** A prefix of which Terraform would make another one, or that a condition cannot ask for. */
export const gcpStatePrefix = entry('gcp-state-prefix', (prefix: string) => ({
  problem: 'prefix is not one of which it is certain where Terraform puts the state',
  got: show(prefix),
  allowed: 'printable ASCII without *, ?, #, [ and ], at most 900 characters, in parts that are not empty, "." or "..", without a slash in front',
  remedies: ["prefix: 'envs/production', as in the block backend \"gcs\""],
}));

/** A task on an account that tokens become. */
export const gcpTaskOnTrustedAccount = entry('gcp-task-on-trusted-account', (account: string) => ({
  problem: 'the task would let its holder become a service account that another trusted workflow acts as',
  got: show(account),
  allowed: 'the service account that the deployed code runs as, which no pool of the app made',
  remedies: ['a service account of its own for what runs: new ServiceAccount(this, ...) without a pool'],
}));
