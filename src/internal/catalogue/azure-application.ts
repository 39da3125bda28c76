import { AZ } from '../commands/az';
import { command } from '../commands/command';
import { entry, show } from '../errors';

/** Text that the expression language has no way to write. */
export const azureFlexibleText = entry('azure-flexible-text', (what: string, value: string) => ({
  problem: `the ${what} cannot be written in the expression of a flexible credential`,
  got: show(value),
  allowed: 'text without "\'", "*", "?" and control characters: Microsoft documents no way to write them as they are meant',
  remedies: [
    'another name for the branch, environment or file',
    'a subject that carries everything, in a standard credential, which compares byte for byte: a customized subject template',
  ],
}));

/** A pattern, for an issuer that Entra takes exact subjects of alone. */
export const azureFlexibleIssuer = entry('azure-flexible-issuer', (workflow: string, issuer: string, subject: string) => ({
  problem: `the subject of the trusted workflow ${show(workflow)} is a pattern, and Entra takes no patterns for its issuer`,
  got: `${show(issuer)}, with a subject that ${subject}`,
  allowed: 'patterns for https://token.actions.githubusercontent.com, https://gitlab.com and https://app.terraform.io alone: not for enterprise issuers, GHE.com and servers of your own',
  remedies: ['pin every part of the subject to values: exact branches and tags in place of patterns, each repository or project by name'],
}));

/** Entra would refuse the expression, and Terraform would not say why. */
export const azureFlexibleRules = entry('azure-flexible-rules', (workflow: string, refusals: readonly string[]) => ({
  problem: `Entra refuses to create the flexible credential that the trusted workflow ${show(workflow)} needs`,
  got: refusals.join('; '),
  allowed: 'for GitHub: sub and job_workflow_ref with eq or matches, repository_id and repository_owner_id with eq, and always sub with one of the two ids',
  remedies: ["a condition on the id of owner or repository in every alternative that `compile()` returns: { claim: 'repository_owner_id', matcher: ClaimMatcher.exact('...'), requirement: 'tenant' }"],
}));

export const azureApplicationName = entry('azure-application-name', (name: unknown, limit: number) => ({
  problem: 'this is no display name for an application',
  got: show(name),
  allowed: `1 to ${limit} characters, not all blank, without control characters`,
  remedies: ["ApplicationSource.create({ displayName: 'production-deploy' })"],
}));

export const azureApplicationId = entry('azure-application-id', (what: string, value: unknown) => ({
  problem: `the ${what} of the application is the reference of another attribute`,
  got: show(value),
  allowed: 'a GUID; or of the same stack: `objectId` and `clientId` of an application (its `id` is "/applications/" and the object id), `objectId` of its service principal as `principalId`',
  remedies: ['ApplicationSource.fromAttributes({ objectId: application.objectId, clientId: application.clientId, principalId: principal.objectId, ... })'],
}));

export const azureApplicationSameId = entry('azure-application-same-id', (one: string, other: string, id: string) => ({
  problem: `the ${one} and the ${other} of the application are the same; an application has a client id, an object id of its own, and one of its service principal`,
  got: show(id),
  allowed: 'three different GUIDs',
  remedies: [
    command(AZ.showApplication, { '--id': 'CLIENT_ID', '--query': '{clientId: appId, objectId: id}' }).shell,
    command(AZ.showPrincipal, { '--id': 'CLIENT_ID', '--query': 'id' }).shell,
  ],
}));

export const azureApplicationLookup = entry('azure-application-lookup', (clientId: string) => ({
  problem: 'the service principal would be looked up in the stack that registers the application, perhaps before it exists',
  got: `clientId: ${show(clientId)}, without both of principalId and tenantId`,
  allowed: 'a lookup of applications that other stacks or people registered; for one of the same stack, both ids',
  remedies: ['ApplicationSource.fromAttributes({ objectId: first.objectId, clientId: first.clientId, principalId: first.principalId, tenantId: first.tenantId })'],
}));
