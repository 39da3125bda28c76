import { BY_ENTRA, idIn, issuerFormOf } from './issuer-form';
import { AZURE_DEVOPS_APPLICATION, writtenAudience } from '../../facts';
import { TokenClaims } from '../../trust';

/** What a token of Azure DevOps depends on. */
export interface AzureDevOpsRun {
  readonly issuer: string;
  readonly subject: string;
  /** The audience as a relying party of Azure names it. */
  readonly audience: string;
}

/** A run of a pipeline that uses no service connection: by the older issuer alone. */
export interface PipelineRun {
  readonly issuer: string;
  readonly organization: string;
  readonly project: string;
  readonly pipeline: string;
  readonly ref: string;
  readonly audience: string;
}

/** Azure DevOps in a tenant: its service principal there. */
const PRINCIPAL = '9246576b-c9b6-441d-a0ca-796721fd971e';
const [TOKEN, UNIQUE] = ['53042db8-a477-44c2-aca4-720bab67ad33', 'A3HaoRGwyEWyU-iJcDEFAA'];
const [PROJECT, COMMIT] = ['271ef6f7-5998-4b0f-86fb-4b54d9129990', 'c291ea713801eb300054d353d279e7b02331f671'];

/** The claims of the token of a connection. Times are left out: nothing here decides by them. */
export function mint({ issuer, subject, audience }: AzureDevOpsRun): TokenClaims {
  const head = { iss: issuer, aud: writtenAudience(issuer, audience), sub: subject };
  return issuerFormOf(issuer) === BY_ENTRA
    ? { ...head, tid: idIn(issuer), oid: PRINCIPAL, azp: AZURE_DEVOPS_APPLICATION.value, azpacr: '2', idtyp: 'app', uti: UNIQUE, ver: '2.0' }
    : { ...head, jti: TOKEN };
}

/** The claims of the token of a pipeline without a connection. SECONDARY, as the facts are. */
export function mintForPipeline({ issuer, organization, project, pipeline, ref, audience }: PipelineRun): TokenClaims {
  return {
    iss: issuer,
    aud: audience,
    sub: `p://${organization}/${project}/${pipeline}`,
    org_id: idIn(issuer),
    prj_id: PROJECT,
    def_id: '1',
    rpo_id: `${organization}/${project}`,
    rpo_uri: `https://dev.azure.com/${organization}/_git/${project}`,
    rpo_ver: COMMIT,
    rpo_ref: ref,
    run_id: '5',
    jti: TOKEN,
  };
}

/** The claims of a token that Entra mints for somebody else in the tenant: a person, an application, a managed identity. */
export function mintForOther(issuer: string, subject: string, audience: string): TokenClaims {
  return { iss: issuer, aud: writtenAudience(issuer, audience), sub: subject, tid: idIn(issuer), oid: subject, azp: subject, uti: UNIQUE, ver: '2.0' };
}
