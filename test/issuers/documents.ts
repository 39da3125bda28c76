import { escapeTerraform } from '../../src/internal/terraform';
import { AwsPartition } from '../../src/parties/aws';
import { render as renderAws } from '../../src/parties/aws/render/render';
import { writePolicy } from '../../src/parties/aws/render/write';
import { GLOBAL_CLOUD } from '../../src/parties/azure/facts/clouds';
import { render as renderAzure } from '../../src/parties/azure/render/render';
import { PoolPlan } from '../../src/parties/gcp/render/plan';
import { CompiledTrust, Party, TokenClaims, TrustedWorkflow, Verdict } from '../../src/trust';
import { IdentitySet } from '../../src/verify';

interface File { readonly path: string; readonly content: string }
const json = (path: string, content: object): File => ({ path, content: JSON.stringify(content) });

function awsFile(trust: CompiledTrust): File {
  const { document } = renderAws(trust, { partition: AwsPartition.AWS, account: '111111111111' });
  const Provider = { Type: 'AWS::IAM::OIDCProvider', Properties: { Url: trust.issuer.url, ClientIdList: [trust.audiences.aws] } };
  return json('aws.template.json', { Resources: { Provider, Role: { Type: 'AWS::IAM::Role', Properties: { RoleName: 'deploy', AssumeRolePolicyDocument: writePolicy(document) } } } });
}

function azureFile(trust: CompiledTrust): File {
  const { document: { credentials } } = renderAzure(trust, { cloud: GLOBAL_CLOUD });
  const resources = Object.fromEntries(credentials.map(({ name, issuer, subject, audience }, index) => [`c${index}`, {
    name, issuer, subject: escapeTerraform(subject), audience: [audience], parent_id: '${azurerm_user_assigned_identity.deploy.id}', resource_group_name: 'identities',
  }]));
  const azurerm_user_assigned_identity = { deploy: { name: 'deploy', resource_group_name: 'identities', location: 'westeurope' } };
  return json('azure.tf.json', { resource: { azurerm_user_assigned_identity, azurerm_federated_identity_credential: resources } });
}

function gcpFile(trust: CompiledTrust): File {
  const plan = new PoolPlan(trust.issuer);
  const { bound: [{ attribute, value }] } = plan.add(trust);
  const provider = {
    project: 'my-project',
    workload_identity_pool_id: 'devops',
    workload_identity_pool_provider_id: 'devops',
    attribute_condition: escapeTerraform(plan.condition!),
    attribute_mapping: Object.fromEntries(Object.entries(plan.mapping).map(([target, expression]) => [target, escapeTerraform(expression)])),
    oidc: { issuer_uri: trust.issuer.url, allowed_audiences: [plan.chosenAudience] },
  };
  const member = `principalSet://iam.googleapis.com/projects/100000000001/locations/global/workloadIdentityPools/devops/attribute.${attribute}/${value}`;
  return json('gcp.tf.json', {
    resource: {
      google_iam_workload_identity_pool: { pool: { project: 'my-project', workload_identity_pool_id: 'devops' } },
      google_iam_workload_identity_pool_provider: { provider },
      google_service_account: { deploy: { account_id: 'deploy', project: 'my-project' } },
      google_service_account_iam_binding: { deploy: { service_account_id: 'projects/my-project/serviceAccounts/deploy@my-project.iam.gserviceaccount.com', role: 'roles/iam.workloadIdentityUser', members: [member] } },
    },
  });
}

const FILES = { aws: awsFile, azure: azureFile, gcp: gcpFile };

/** What the documents of a workflow say to a token, by party: written by the renderers, read back, no construct between. */
export function verdictsOn(workflow: TrustedWorkflow, parties: readonly string[]): (token: TokenClaims) => Record<string, Verdict> {
  const set = IdentitySet.fromFiles(parties.map((party) => FILES[party as Party](workflow.compile())));
  return (token) => Object.fromEntries(set.decide(token).map(({ party, verdict }) => [party, verdict]));
}
