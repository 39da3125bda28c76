import { AZ } from '../commands/az';
import { command } from '../commands/command';
import { entry, show } from '../errors';

/** A marker is numbered in the order of creation, which says nothing. */
const showToken = (value: unknown) => show(value).replace(/\[TOKEN\.\d+\]/g, '[TOKEN]');

const FLEXIBLE = 'new TrustedApplication(...) of cdk-trusted-workflows/azure-application: an app registration with a flexible credential (preview), which managed identities do not take';

/** Strangers get tokens from the issuer too, and nothing keeps them out. */
export const azureNoTenantPin = entry('azure-no-tenant-pin', (workflow: string, issuer: string) => ({
  problem: `nothing in the trusted workflow ${show(workflow)} pins the tenant, and strangers get tokens from its issuer too`,
  got: `${issuer}, with an alternative that has no condition for the requirement "tenant"`,
  allowed: 'a condition on an id that an outsider cannot mint, in every alternative: that of an owner, a namespace or an organization',
  remedies: ["a condition with `requirement: 'tenant'` in every alternative that `compile()` returns"],
}));

/** A standard credential has no wildcards: a pattern cannot be its subject. */
export const azureSubjectPattern = entry('azure-subject-pattern', (workflow: string, subject: string, requirements: readonly string[], flexible: boolean) => ({
  problem: `a standard federated identity credential compares one exact subject; that of the trusted workflow ${show(workflow)} is a pattern`,
  got: requirements.length === 0 ? show(subject) : `${show(subject)}, from: ${requirements.join('; ')}`,
  allowed: 'subjects without wildcards, one credential each, 20 to an identity; a "*" would be compared as a star',
  remedies: [
    'pin every part of the subject to values: exact branches and tags in place of patterns, each repository or project by name',
    ...flexible ? [`${FLEXIBLE}: claims['sub'] matches '...' and the id of the project: claims['repository_id'] eq '...' on GitHub, claims['project_id'] eq '...' on GitLab`] : [],
  ],
}));

/** One workflow needs more credentials than an identity holds. */
export const azureTooManyCredentials = entry('azure-too-many-credentials', (
  identity: string, limit: number, count: number, holders: readonly string[], split: readonly (readonly string[])[],
) => ({
  problem: `${identity} holds ${limit} federated identity credentials; ${count} subjects are trusted${holders.length > 0 ? `, with those of ${holders.join(', ')}` : ''}`,
  got: `${count} subjects`,
  allowed: `at most ${limit} to ${identity}; no quota raises it`,
  remedies: [
    'fewer subjects: an environment that several branches deploy through has one subject, not one for each branch',
    ...split.map((subjects, index) => `${split.length === 1 ? 'an identity of its own' : `identity ${index + 1} of ${split.length}, with a trusted workflow of its own,`} for ${subjects.map(show).join(', ')}`),
  ],
}));

/** Entra would refuse the credential, or truncate it, at deploy time. */
export const azureTextTooLong = entry('azure-text-too-long', (what: string, value: string, length: number, limit: number) => ({
  problem: `the ${what} of a federated identity credential is too long`,
  got: `${length} bytes: ${show(value)}`,
  allowed: `at most ${limit}, counted as UTF-8 bytes`,
  remedies: [what === 'subject' ? 'shorter names of branch, environment or called workflow, or a subject template with fewer keys' : `a shorter ${what}`],
}));

export const azureIssuerForm = entry('azure-issuer-form', (issuer: string) => ({
  problem: 'Entra compares the issuer byte for byte; in this form it equals no token, or is refused',
  got: show(issuer),
  allowed: 'an https URL as tokens have it, without white space; a slash at its end only where tokens have one, as those of AKS do',
  remedies: ['the `issuer` of the discovery document, as it stands there:  curl -s ISSUER/.well-known/openid-configuration'],
}));

export const azureAudienceForm = entry('azure-audience-form', (audience: string, usual: string) => ({
  problem: 'this cannot be the audience of a federated identity credential',
  got: show(audience),
  allowed: 'one text, not empty, without white space; the pipeline asks for a token with exactly that audience',
  remedies: [`leave it out: the audience is ${show(usual)}`, `audiences: { azure: '${usual}' } on the trusted workflow`],
}));

export const azureIdentityName = entry('azure-identity-name', (name: unknown) => ({
  problem: 'this is no name for a user-assigned managed identity',
  got: show(name),
  allowed: '3 to 128 ASCII letters, digits, "-" and "_", the first a letter or a digit',
  remedies: ["IdentitySource.create({ name: 'id-production-deploy', ... })"],
}));

export const azureResourceGroupName = entry('azure-resource-group-name', (name: unknown) => ({
  problem: 'this is no name for a resource group',
  got: show(name),
  allowed: '1 to 90 letters, digits, "_", "-", "(", ")" and ".", not ending in "."; or the `name` of a resource group of the same stack',
  remedies: ["resourceGroupName: 'rg-ci-identities'"],
}));

export const azureLocation = entry('azure-location', (location: unknown, why: string) => ({
  problem: `the identity cannot live in this location: ${why}`,
  got: show(location),
  allowed: "a region of the chosen cloud, 'westeurope' or 'West Europe'; or the `location` of a resource group of the same stack",
  remedies: ["location: 'westeurope'", 'cloud: AzureCloud.US_GOVERNMENT or AzureCloud.CHINA, where the region belongs to that cloud'],
}));

export const azureTag = entry('azure-tag', (name: string, value: unknown, why: string) => ({
  problem: `Azure refuses this tag: ${why}`,
  got: `${show(name)}: ${show(value)}`,
  allowed: 'at most 50 tags; names of 1 to 512 characters without < > % & \\ ? /; values of at most 256 characters',
  remedies: ["tags: { team: 'platform' }"],
}));

/** An identity whose names the reader puts in. */
const NAMED = { '--name': 'NAME', '--resource-group': 'GROUP' };

export const azureIdentityId = entry('azure-identity-id', (id: unknown, why: string) => ({
  problem: `this does not name a user-assigned managed identity: ${why}`,
  got: showToken(id),
  allowed: '/subscriptions/<id>/resourceGroups/<name>/providers/Microsoft.ManagedIdentity/userAssignedIdentities/<name>, or the `id` of one in the same stack',
  remedies: [command(AZ.showIdentity, { ...NAMED, '--query': 'id', '--output': 'tsv' }).shell],
}));

export const azureNotAGuid = entry('azure-not-a-guid', (what: string, value: unknown, found = '`az identity show`, `az ad app show` or `az account show`') => ({
  problem: `the ${what} is not a GUID`,
  got: show(value),
  allowed: 'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx, hexadecimal; where the deployment decides it, an attribute of a resource of the same stack',
  remedies: [`the ${what} as ${found} prints it`],
}));

export const azureClientForPrincipal = entry('azure-client-for-principal', (id: string) => ({
  problem: 'client id and principal id are confused; roles are assigned to the principal, pipelines log in with the client',
  got: show(id),
  allowed: 'two different GUIDs, or the `clientId` and the `principalId` of an identity of the same stack',
  remedies: [command(AZ.showIdentity, { ...NAMED, '--query': '{clientId: clientId, principalId: principalId}' }).shell],
}));

export const azureToken = entry('azure-unresolved-token', (what: string, value: unknown, engine: string, why: string) => ({
  problem: `the ${what} is an unresolved ${engine} value: ${why}`,
  got: showToken(value),
  allowed: 'a literal, known when the app is synthesized',
  remedies: [
    `write the ${what} as a literal`,
    ...engine === 'cdktf' ? [] : ['what a CDK app exports reaches a cdktf app as a literal or as a Terraform variable, never as a token'],
  ],
}));

export const azureDuplicateIdentity = entry('azure-duplicate-identity', (name: string, resourceGroupName: string, other: string) => ({
  problem: 'two constructs create the same managed identity',
  got: `${show(name)} in resource group ${show(resourceGroupName)}, which ${other} creates`,
  allowed: 'one creator for each name and resource group of an app',
  remedies: [
    'another name, or another resource group',
    'IdentitySource.fromAttributes({ id: first.identityId, ... }) for a second trusted workflow on the same identity',
    'a `provider` of its own for each, where the two are in different subscriptions',
  ],
}));

export const azureDuplicateCredential = entry('azure-duplicate-credential', (issuer: string, subject: string, other: string) => ({
  problem: 'the identity has a credential for this issuer and this subject or expression already',
  got: `${show(subject)} of ${show(issuer)}, trusted by ${other}`,
  allowed: 'each pair once on an identity or application; Azure refuses the second with HTTP 400',
  remedies: ['one trusted workflow for both', 'an identity of its own for each trusted workflow'],
}));

export const azureRunbookId = entry('azure-runbook-id', (what: string, given: unknown, why: string, remedies: readonly string[]) => ({
  problem: `the runbook needs the ${what}: ${why}`,
  got: given === undefined ? `no ${what}` : showToken(given),
  allowed: 'a literal; for what the construct knows, nothing or the same',
  remedies,
}));
