import { entry, show } from '../errors';

const PAGE = 'Project settings > Service connections > the connection > Edit';

export const malformedConnectionName = entry('malformed-connection-name', (what: string, value: unknown, allowed: string) => ({
  problem: `this is not the name of ${what === 'organization' ? 'an' : 'a'} ${what} of Azure DevOps`,
  got: show(value),
  allowed,
  remedies: ['the name as Azure DevOps shows it, in that casing, without blanks at its ends'],
}));

export const malformedConnectionId = entry('malformed-connection-id', (what: string, value: unknown) => ({
  problem: `the id of the ${what} is no GUID as Azure DevOps shows it`,
  got: show(value),
  allowed: 'a GUID in lower case: 3f0b6a52-7c1d-4e8f-9b2a-1d4c5e6f7a80',
  remedies: [what === 'organization' ? 'organizationId: instanceId of https://dev.azure.com/ORGANIZATION/_apis/connectionData' : 'connectionId: resourceId in the address of its page'],
}));

export const malformedConnectionIssuer = entry('malformed-connection-issuer', (value: unknown) => ({
  problem: 'this is no issuer of a service connection of one tenant or one organization',
  got: show(value),
  allowed: 'https://login.microsoftonline.com/TENANT_ID/v2.0 or https://vstoken.dev.azure.com/ORGANIZATION_ID, without a slash at the end',
  remedies: [`the issuer that ${PAGE} shows`, 'after Azure DevOps has converted a connection of an older issuer: the new issuer and the new subject, both'],
}));

export const malformedConnectionSubject = entry('malformed-connection-subject', (value: unknown, issuer: string, allowed: string) => ({
  problem: 'this is no subject of a service connection by its issuer: people, applications and other pipelines have others',
  got: `${show(value)} by ${issuer}`,
  allowed,
  remedies: [`the subject identifier that ${PAGE} shows beside the issuer, as it stands there`],
}));

/** Issuer, subject and what is said beside them do not belong to one connection. */
export const connectionContradicts = entry('connection-contradicts', (where: string, what: string, there: string, beside: string) => ({
  problem: `the ${where} of the service connection names another ${what} than is said beside it: a name was changed, or values of two connections are mixed`,
  got: `${show(there)} in the ${where}, and ${beside}`,
  allowed: 'issuer, subject, names and ids of one service connection, as Azure DevOps shows them now',
  remedies: [`all values anew from ${PAGE}`],
}));

/** A check of the connection that is not told so that somebody could set it. */
export const malformedConnectionCheck = entry('malformed-connection-check', (what: string, value: unknown, allowed: string, remedy: string) => ({
  problem: `this ${what} cannot be asked of a service connection`,
  got: show(value),
  allowed,
  remedies: [remedy],
}));

/** Azure Pipelines replaces some text before YAML or a script sees it, and has no escape for it. */
export const pipelineReplacesText = entry('pipeline-replaces-text', (what: string, value: string) => ({
  problem: `Azure Pipelines would replace a part of the ${what}, and nothing keeps it from that`,
  got: show(value),
  allowed: 'text without "$(", "${{" and "$["',
  remedies: [`another ${what}`],
}));

/** A pipeline of one connection logs in where that connection leads. */
export const connectionLeadsElsewhere = entry('connection-leads-elsewhere', (party: string, connection: string) => ({
  problem: `a service connection of Azure DevOps is of one type, and ${show(connection)} does not log in to ${party}`,
  got: `an identity in ${party}`,
  allowed: 'by the issuer of Entra: Azure and GCP; by that of Azure DevOps: AWS, Azure or GCP, one of them',
  remedies: ['a service connection and a trusted workflow for each cloud'],
}));
