import { decodeGuid, encodeGuid } from './guid';

/** What the subject of a connection says, by the issuer of Entra: ids alone. */
export interface EntraSubject {
  readonly tenantId: string;
  /** The application that asked for the token: Azure DevOps. */
  readonly applicationId: string;
  readonly organizationId: string;
  readonly connectionId: string;
}

/** The same by the issuer of Azure DevOps: names alone. */
export interface NamedSubject {
  readonly organization: string;
  readonly project: string;
  readonly connection: string;
}

const GUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const ENTRA = new RegExp(`^/eid1/c/pub/t/([A-Za-z0-9_-]{22})/a/([A-Za-z0-9_-]{22})/sc/(${GUID})/(${GUID})$`);
// Neither an organization nor a project has a slash in its name, so that it reads in one way.
const NAMED = /^sc:\/\/([^/]+)\/([^/]+)\/(.+)$/s;

/** Reads a subject of Entra's; undefined for another one, and for one that is not written as it would be. */
export function readEntraSubject(subject: string): EntraSubject | undefined {
  const [, tenant, application, organizationId, connectionId] = ENTRA.exec(subject) ?? [];
  if (tenant === undefined) return undefined;
  const read = { tenantId: decodeGuid(tenant), applicationId: decodeGuid(application), organizationId, connectionId };
  return writeEntraSubject(read) === subject ? read : undefined;
}

/** Writes it: for tokens that are like one that Azure DevOps showed. What is trusted is never made here. */
export function writeEntraSubject({ tenantId, applicationId, organizationId, connectionId }: EntraSubject): string {
  return `/eid1/c/pub/t/${encodeGuid(tenantId)}/a/${encodeGuid(applicationId)}/sc/${organizationId}/${connectionId}`;
}

/** Reads a subject of names; undefined for another one. */
export function readNamedSubject(subject: string): NamedSubject | undefined {
  const [, organization, project, connection] = NAMED.exec(subject) ?? [];
  return organization === undefined ? undefined : { organization, project, connection };
}

/** Writes it. */
export const writeNamedSubject = ({ organization, project, connection }: NamedSubject): string => `sc://${organization}/${project}/${connection}`;
