import { CONNECTION } from './compile';
import { ConnectionCheck } from './connection-checks';
import { BY_ENTRA, idIn, issuerFormOf } from './issuer-form';
import { AzureDevOpsServiceConnection } from './service-connection';
import { readEntraSubject, readNamedSubject, writeEntraSubject, writeNamedSubject } from './subject';
import { mint, mintForOther, mintForPipeline } from './token';
import { NearMiss } from '../../trust';

/** Ids of nobody. */
const [OTHER, STRANGER] = ['90090090-0000-4000-8000-000000000001', '90090090-0000-4000-8000-000000000002'];

/** Tokens that come close to a connection's own; those that differ in what no token tells are equal to it. */
export function nearMissesOf(connection: AzureDevOpsServiceConnection, checks: readonly ConnectionCheck[], audience: string): NearMiss[] {
  const own = { ...connection, audience };
  const { issuer, subject } = connection;
  const byEntra = issuerFormOf(issuer) === BY_ENTRA;
  return [
    ...(byEntra ? entraMisses : namedMisses)(connection, audience).map((miss): NearMiss => ({ ...miss, violates: CONNECTION })),
    ...checks.map(({ id, nearMiss }): NearMiss => ({ name: nearMiss, violates: id, claims: mint(own) })),
    { name: 'another audience', violates: 'audience', claims: mint({ ...own, audience: 'https://other.example' }) },
    byEntra
      ? { name: 'the same ids by the issuer of another tenant', violates: 'issuer', claims: mint({ issuer: issuer.replace(idIn(issuer), STRANGER), subject, audience }) }
      : { name: 'the same names in another organization that got its name', violates: 'issuer', claims: mint({ issuer: issuer.replace(idIn(issuer), STRANGER), subject, audience }) },
  ];
}

type Miss = Omit<NearMiss, 'violates'>;

function entraMisses({ issuer, subject }: AzureDevOpsServiceConnection, audience: string): Miss[] {
  const read = readEntraSubject(subject)!;
  const changed = (change: Partial<typeof read>) => mint({ issuer, subject: writeEntraSubject({ ...read, ...change }), audience });
  return [
    { name: 'another service connection of the organization', claims: changed({ connectionId: OTHER }) },
    { name: 'the same connection id in another organization of the tenant', claims: changed({ organizationId: OTHER }) },
    { name: 'another application of Entra that names the connection', claims: changed({ applicationId: OTHER }) },
    { name: 'an application or a managed identity of the tenant', claims: mintForOther(issuer, OTHER, audience) },
    { name: 'a person of the tenant', claims: mintForOther(issuer, 'AAAAAAAAAAAAAAAAAAAAAIkzqFVrSaSaFHy782bbtaQ', audience) },
  ];
}

function namedMisses({ issuer, subject }: AzureDevOpsServiceConnection, audience: string): Miss[] {
  const read = readNamedSubject(subject)!;
  const changed = (change: Partial<typeof read>) => mint({ issuer, subject: writeNamedSubject({ ...read, ...change }), audience });
  const pipeline = { issuer, organization: read.organization, project: read.project, pipeline: read.connection, ref: 'refs/heads/main', audience };
  return [
    { name: 'another service connection of the project', claims: changed({ connection: 'any-other-connection' }) },
    { name: 'the name with something behind it', claims: changed({ connection: `${read.connection}-2` }) },
    { name: 'the same name in another project', claims: changed({ project: `${read.project}-2` }) },
    { name: 'the organization under another name', claims: changed({ organization: `${read.organization}-2` }) },
    { name: 'a pipeline of this name without a connection', claims: mintForPipeline(pipeline) },
  ];
}
