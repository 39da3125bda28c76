import { CommandFact, FLAG, optional, required } from './command';
import { GUID_TEXT, HTTPS, NAME, oneOf, TEXT } from './kind';

const asOf = '2026-11-21';

/** A command of the Azure CLI: the source is the page of its group. */
function az<O extends CommandFact['options']>(group: string, verb: string, options: O) {
  const words = ['az', ...group.split(' '), verb];
  return { words, operands: {}, options, joined: false, source: `https://learn.microsoft.com/en-us/cli/azure/${group.replaceAll(' ', '/')}`, asOf };
}

const output = { '--query': optional(TEXT), '--output': optional(oneOf('json', 'tsv', 'table')) };
const subscription = { '--subscription': optional(GUID_TEXT) };
const group = { '--resource-group': required(NAME), ...subscription };
const identity = { '--identity-name': required(NAME), ...group };

/** Each command of the Azure CLI that the library prints or its pages name, with the options that they use. */
export const AZ = {
  showIdentity: az('identity', 'show', { '--name': required(NAME), ...group, ...output }),
  listIdentities: az('identity', 'list', { '--resource-group': optional(NAME), ...subscription, ...output }),
  listCredentials: az('identity federated-credential', 'list', { ...identity, ...output }),
  showCredential: az('identity federated-credential', 'show', { '--name': required(NAME), ...identity, ...output }),
  deleteCredential: az('identity federated-credential', 'delete', { '--name': required(NAME), ...identity, '--yes': FLAG }),
  showApplication: az('ad app', 'show', { '--id': required(NAME), ...output }),
  listApplications: az('ad app', 'list', { '--display-name': optional(NAME), ...output }),
  /** Secrets, or with `--cert` certificates: never both. */
  listSecrets: az('ad app credential', 'list', { '--id': required(NAME), '--cert': FLAG, ...output }),
  listApplicationCredentials: az('ad app federated-credential', 'list', { '--id': required(NAME), ...output }),
  showPrincipal: az('ad sp', 'show', { '--id': required(NAME), ...output }),
  updatePrincipal: az('ad sp', 'update', { '--id': required(NAME), '--set': required(TEXT) }),
  /** `--all` is all of one subscription: the one of `--subscription`, or the one that the CLI is logged in to. */
  listAssignments: az('role assignment', 'list', { '--assignee': required(GUID_TEXT), '--all': FLAG, ...subscription, ...output }),
  deleteAssignment: az('role assignment', 'delete', { '--assignee': required(GUID_TEXT), '--role': required(NAME), '--scope': required(NAME) }),
  deleteAssignmentById: az('role assignment', 'delete', { '--ids': required(NAME) }),
  listRoles: az('role definition', 'list', { '--name': optional(NAME), '--custom-role-only': FLAG, ...output }),
  showAccount: az('account', 'show', { ...output }),
  listAccounts: az('account', 'list', { ...output }),
  buildBicep: az('bicep', 'build', { '--file': required(NAME) }),
  exportGroup: az('group', 'export', { '--name': required(NAME) }),
  rest: { ...az('', 'rest', { '--method': required(oneOf('get', 'delete')), '--url': required(HTTPS), ...output }), words: ['az', 'rest'], source: 'https://learn.microsoft.com/en-us/cli/azure/reference-index#az-rest' },
} as const;
