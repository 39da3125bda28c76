import { malformedTokenOption, optionSaysNothing } from '../../../internal/catalogue/cli-options';
import { GUID } from '../../../issuers/azure-devops/guid';
import { readEntraSubject, readNamedSubject } from '../../../issuers/azure-devops/subject';
import { mint, mintForPipeline } from '../../../issuers/azure-devops/token';
import { TokenClaims } from '../../../trust';

/** What sets a run apart beside its subject. */
export interface TokenRun {
  readonly organizationId?: string;
  readonly repositoryRef?: string;
}

const PIPELINE = /^p:\/\/([^/]+)\/([^/]+)\/(.+)$/s;
const SUBJECTS = '/eid1/c/pub/t/.../a/.../sc/ORGANIZATION_ID/CONNECTION_ID, sc://ORGANIZATION/PROJECT/CONNECTION, or p://ORGANIZATION/PROJECT/PIPELINE';

/** The claims of the token that has this subject: the issuer follows from it, or from the organization. */
export function mintToken(subject: string, { organizationId, repositoryRef }: TokenRun, audience: string): TokenClaims {
  const entra = readEntraSubject(subject);
  const [, organization, project, pipeline] = PIPELINE.exec(subject) ?? [];
  if (pipeline === undefined && repositoryRef !== undefined) throw optionSaysNothing('--repository-ref', 'a run that uses a service connection');
  if (entra) return mintByEntra(subject, entra.tenantId, organizationId, audience);
  if (pipeline === undefined && !readNamedSubject(subject)) throw malformedTokenOption('subject', subject, SUBJECTS, 'sc://contoso/shop/deploy');
  const issuer = `https://vstoken.dev.azure.com/${idOf(organizationId)}`;
  return pipeline === undefined ? mint({ issuer, subject, audience })
    : mintForPipeline({ issuer, organization, project, pipeline, ref: refOf(repositoryRef), audience });
}

function mintByEntra(subject: string, tenantId: string, organizationId: string | undefined, audience: string): TokenClaims {
  if (organizationId !== undefined) throw optionSaysNothing('--organization-id', 'a subject of ids, which has the organization in it');
  return mint({ issuer: `https://login.microsoftonline.com/${tenantId}/v2.0`, subject, audience });
}

function idOf(organizationId = ''): string {
  if (!GUID.test(organizationId)) throw malformedTokenOption('--organization-id', organizationId, 'a GUID in lower case: instanceId of https://dev.azure.com/ORGANIZATION/_apis/connectionData', '3f0b6a52-7c1d-4e8f-9b2a-1d4c5e6f7a80');
  return organizationId;
}

function refOf(ref = 'refs/heads/main'): string {
  if (!/^refs\/(?:heads|tags|pull)\/\S+$/.test(ref)) throw malformedTokenOption('--repository-ref', ref, 'a ref in full', 'refs/heads/main');
  return ref;
}
