import { TestToken } from './test-token';
import { EXCHANGE_AUDIENCE } from '../facts';
import { wrongKind } from '../internal/catalogue/props';
import { having, isText } from '../internal/check-props';
import { AzureDevOpsServiceConnection } from '../issuers';
import { mint, mintForOther, mintForPipeline } from '../issuers/azure-devops/token';

type Claims = (audience: string) => Record<string, unknown>;

/**
 * The token that a run of Azure Pipelines gets: every claim of it, consistent with the others. A job cannot choose the audience, so the token has its own
 * whatever identity it is shown to.
 * @see https://learn.microsoft.com/en-us/azure/devops/pipelines/release/troubleshoot-workload-identity
 */
export class AzureDevOpsToken extends TestToken {
  /** A run that uses a service connection, on any branch, in any pipeline: they all have this token. */
  public static connection(connection: AzureDevOpsServiceConnection): AzureDevOpsToken {
    const checked = checkConnection(connection);
    return new AzureDevOpsToken((audience) => mint({ ...checked, audience }), `a run that uses the service connection ${checked.toString()}`);
  }

  /**
   * A run of a pipeline that uses no service connection, in the organization and project of one: the issuer of Azure DevOps mints it.
   * @param pipeline the pipeline's name
   * @param ref the ref in full: `refs/heads/main`
   */
  public static pipeline(connection: AzureDevOpsServiceConnection, pipeline: string, ref: string): AzureDevOpsToken {
    const { organization, organizationId, project } = checkConnection(connection);
    const issuer = `https://vstoken.dev.azure.com/${organizationId}`;
    const [name, on] = [checkText('pipeline', pipeline, "'deploy'"), checkText('ref', ref, "'refs/heads/main'")];
    return new AzureDevOpsToken((audience) => mintForPipeline({ issuer, organization, project, pipeline: name, ref: on, audience }), `a run of the pipeline ${name} on ${on}`);
  }

  /**
   * A person, an application or a managed identity of the tenant, with a token by the issuer of a connection. Throws for a connection by the issuer of
   * Azure DevOps, which mints none for them.
   * @param subject the `sub` claim: an object id, say
   */
  public static somebodyElse(connection: AzureDevOpsServiceConnection, subject: string): AzureDevOpsToken {
    const { issuer, issuerRetiresOn } = checkConnection(connection);
    if (issuerRetiresOn !== undefined) throw wrongKind('connection', issuer, 'a connection by the issuer https://login.microsoftonline.com/TENANT_ID/v2.0');
    const sub = checkText('subject', subject, "'90090090-0000-4000-8000-000000000001'");
    return new AzureDevOpsToken((audience) => mintForOther(issuer, sub, audience), `somebody else, ${sub}, by ${issuer}`);
  }

  private constructor(private readonly minted: Claims, private readonly text: string, private readonly audience: string = EXCHANGE_AUDIENCE.value) {
    super();
  }

  /** The same token with another audience than those of Azure DevOps have: none that it mints. */
  public forAudience(audience: string): AzureDevOpsToken {
    return new AzureDevOpsToken(this.minted, this.text, audience);
  }

  public claims(_audience: string): Record<string, unknown> {
    return this.minted(this.audience);
  }

  public toString(): string {
    return this.text;
  }
}

function checkConnection(connection: AzureDevOpsServiceConnection): AzureDevOpsServiceConnection {
  if (!having('issuer', 'subject', 'organizationId', 'connectionId')(connection)) throw wrongKind('connection', connection, 'AzureDevOpsServiceConnection.of({ ... })');
  return connection;
}

function checkText(name: string, value: string, write: string): string {
  if (!isText(value) || value === '') throw wrongKind(name, value, write);
  return value;
}
