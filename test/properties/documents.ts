import { Access, googleIdentity } from './google-files';
import { isTrustedWorkflowError } from '../../src/internal/errors';
import { PARTITIONS, readIdentities, render as renderAws, writePolicy } from '../../src/parties/aws';
import { evaluate, GLOBAL_CLOUD, ManagedIdentityDocument, ApplicationDocument, render as renderAzure, renderApplication } from '../../src/parties/azure';
import { admittedBy } from '../../src/parties/azure/admitted/admitted';
import { render as renderGcp } from '../../src/parties/gcp';
import { CompiledTrust, Enforcement, Party, TrustedWorkflow } from '../../src/trust';
import { TrustingIdentity } from '../../src/trust/identity';
import { ACCOUNT, resourcesOf } from '../fixtures/aws';
import { at } from '../fixtures/source';

/** What a party makes of a workflow, as it is written and read back. */
export interface Written {
  readonly kind: string;
  readonly enforcements: readonly Enforcement[];
  readonly identity: TrustingIdentity;
  /** The document, in the party's own form. */
  readonly document: unknown;
}

/** Every kind of identity, in every partition. */
export const KINDS = [...PARTITIONS.map((partition) => `AWS role in ${partition}`), 'Azure managed identity', 'Azure application', 'Google service account', 'Google direct grant'];

/** The document for one kind of identity; undefined where the party cannot hold the workflow whatever is acknowledged. */
export function writtenFor(workflow: TrustedWorkflow, kind: string): Written | undefined {
  try {
    return writeFor(workflow, kind);
  } catch (error) {
    if (isTrustedWorkflowError(error)) return undefined;
    throw error;
  }
}

/** The same; throws where the party cannot hold it. */
export function writeFor(workflow: TrustedWorkflow, kind: string): Written {
  const trust = workflow.compile();
  switch (kind) {
    case 'Azure managed identity': return azure(kind, renderAzure(trust, { cloud: GLOBAL_CLOUD }));
    case 'Azure application': return azure(kind, renderApplication(trust, { cloud: GLOBAL_CLOUD }));
    case 'Google service account': return google(kind, trust, 'account');
    case 'Google direct grant': return google(kind, trust, 'grant');
    default: {
      const { document, enforcements } = renderAws(trust, { account: ACCOUNT, partition: PARTITIONS.find((partition) => kind === `AWS role in ${partition}`)! });
      const json = JSON.parse(JSON.stringify(writePolicy(document))) as object;
      const [identity] = readIdentities(resourcesOf({ Resources: { Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: json } } } }));
      return { kind, document: json, enforcements, identity };
    }
  }
}

function google(kind: string, trust: CompiledTrust, access: Access): Written {
  const { document, enforcements } = renderGcp(trust.issuer, [trust]);
  return { kind, document, enforcements, identity: googleIdentity(document, access) };
}

function azure(kind: string, { document, enforcements }: { document: ManagedIdentityDocument | ApplicationDocument; enforcements: Enforcement[] }): Written {
  const read = { identity: 'generated', source: at('generated'), ...JSON.parse(JSON.stringify(document)) as typeof document };
  return {
    kind,
    document: read,
    enforcements,
    identity: { party: Party.AZURE, identity: 'generated', source: at('generated'), decide: (token) => evaluate(read, token), admitted: () => admittedBy(read) },
  };
}
