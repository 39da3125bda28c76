import { BY_ENTRA, idIn, issuerFormOf } from './issuer-form';
import { writeEntraSubject } from './subject';
import { Machine, WordList } from '../../claims';
import { formOf, Letters, text, TokenShape, variable } from '../../claims/solve';
import { AZURE_DEVOPS_APPLICATION, AZURE_DEVOPS_FACTS } from '../../facts';
import { isComputed, TokenSpace } from '../../trust';

const LINE = Letters.without('\n');
const NAME = Letters.without('/\n');
const ID = Letters.of('0123456789abcdef-', 36, 36);
const UNIQUE = Letters.of('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_', 22, 22);

/** Spaces by issuer: what was found is remembered by the function that makes the shapes. */
const SPACES = new Map<string, TokenSpace>();

/** The tokens that an issuer of Azure DevOps, or Entra for a tenant, can mint. What is declared of a connection settles nothing more. */
export function tokenSpace(issuer: string): TokenSpace | undefined {
  const form = issuerFormOf(issuer);
  if (form === undefined) return undefined;
  const known = SPACES.get(issuer) ?? (form === BY_ENTRA ? entraSpace(issuer) : namedSpace(issuer));
  SPACES.set(issuer, known);
  return known;
}

function entraSpace(issuer: string): TokenSpace {
  const shapes = [connectionOfEntra(issuer), anybodyOfEntra(issuer)];
  return { assumptions: ['people, applications and managed identities of the tenant may have any claims'], shapes: () => shapes };
}

/** The prefix is the tenant's: two ids follow it. */
function connectionOfEntra(issuer: string): TokenShape {
  const tenantId = idIn(issuer);
  const subject = writeEntraSubject({ tenantId, applicationId: AZURE_DEVOPS_APPLICATION.value, organizationId: '', connectionId: '' }).slice(0, -1);
  return {
    ...shape('a run that uses a service connection', issuer, {
      sub: formOf(text(subject), variable('organization'), text('/'), variable('connection')),
      tid: formOf(text(tenantId)),
      azp: formOf(text(AZURE_DEVOPS_APPLICATION.value)),
      oid: formOf(variable('principal')),
      uti: formOf(variable('unique')),
      ver: formOf(text('2.0')),
      idtyp: formOf(variable('type')),
    }, { organization: ID, connection: ID, principal: ID, unique: UNIQUE, type: new WordList(['app']) }),
    // Nobody documents all claims of these tokens.
    free: () => true,
  };
}

/** Whoever else has an identity in the tenant: nothing but the tenant is settled. */
function anybodyOfEntra(issuer: string): TokenShape {
  return {
    ...shape('a person, an application or a managed identity of the tenant', issuer, {
      sub: formOf(variable('subject')), tid: formOf(text(idIn(issuer))), uti: formOf(variable('unique')), ver: formOf(text('2.0')),
    }, { subject: LINE, unique: UNIQUE }),
    free: () => true,
  };
}

function namedSpace(issuer: string): TokenSpace {
  const shapes = [
    shape('a run that uses a service connection', issuer, {
      sub: formOf(text('sc://'), variable('organization'), text('/'), variable('project'), text('/'), variable('connection')), jti: formOf(variable('token')),
    }, { organization: NAME, project: NAME, connection: LINE, token: ID }),
    pipelineShape(issuer),
  ];
  return { assumptions: ['organization, projects, connections and pipelines may have any names'], shapes: () => shapes };
}

/** SECONDARY, so that each of its own claims may be missing. */
function pipelineShape(issuer: string): TokenShape {
  const claims = AZURE_DEVOPS_FACTS.claims.map(({ name }) => name);
  const forms = claims.map((name) => [name, formOf(name === 'org_id' ? text(idIn(issuer)) : variable(name))] as const);
  const languages = claims.map((name) => [name, ['prj_id', 'jti'].includes(name) ? ID : LINE] as const);
  return {
    ...shape('a run of a pipeline without a service connection', issuer, {
      sub: formOf(text('p://'), variable('organization'), text('/'), variable('project'), text('/'), variable('pipeline')), ...Object.fromEntries(forms),
    }, { organization: NAME, project: NAME, pipeline: LINE, ...Object.fromEntries(languages) }),
    optional: (claim) => claims.includes(claim) && claim !== 'jti',
  };
}

function shape(name: string, issuer: string, claims: Record<string, ReturnType<typeof formOf>>, variables: Record<string, Machine>): TokenShape {
  return {
    name,
    claims: new Map(Object.entries({ iss: formOf(text(issuer)), ...claims })),
    variables: new Map(Object.entries(variables)),
    constants: new Map([['iss', issuer]]),
    optional: () => false,
    free: (claim) => claim === 'aud' || isComputed(claim),
  };
}
