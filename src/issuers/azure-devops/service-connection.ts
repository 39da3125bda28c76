import { checkConnection } from './check-connection';
import { BY_ENTRA, issuerFormOf } from './issuer-form';
import { AzureDevOpsServiceConnectionProps } from './service-connection-props';
import { RETIREMENT } from '../../facts';
import { IDeclaredProject } from '../../trust';

/**
 * A service connection of Azure DevOps. Its runs get tokens with one subject, whatever pipeline, branch or environment they are of.
 * @see https://learn.microsoft.com/en-us/azure/devops/pipelines/release/troubleshoot-workload-identity
 */
export class AzureDevOpsServiceConnection implements IDeclaredProject {
  /**
   * A connection by what Azure DevOps shows of it. Throws for an issuer that is neither `https://login.microsoftonline.com/TENANT_ID/v2.0` nor
   * `https://vstoken.dev.azure.com/ORGANIZATION_ID`, and where issuer, subject, names and ids do not belong together.
   */
  public static of(props: AzureDevOpsServiceConnectionProps): AzureDevOpsServiceConnection {
    return new AzureDevOpsServiceConnection(checkConnection(props));
  }

  /** The CI system: `azure-devops`, or `azure-devops-entra` by the issuer of Entra. */
  public readonly ciSystem: string;
  /** The organization's name. */
  public readonly organization: string;
  /** The organization's id. */
  public readonly organizationId: string;
  /** The project's name. */
  public readonly project: string;
  /** The connection's name. */
  public readonly name: string;
  /** The connection's id. */
  public readonly connectionId: string;
  /** The `iss` claim of its tokens. */
  public readonly issuer: string;
  /** The `sub` claim of its tokens. */
  public readonly subject: string;

  private constructor(props: AzureDevOpsServiceConnectionProps) {
    this.ciSystem = issuerFormOf(props.issuer)!.id;
    this.organization = props.organization;
    this.organizationId = props.organizationId;
    this.project = props.project;
    this.name = props.name;
    this.connectionId = props.connectionId;
    this.issuer = props.issuer;
    this.subject = props.subject;
  }

  /**
   * The day on which its issuer is retired, `YYYY-MM-DD`: for connections to the public cloud of Azure, see `docs/azure-devops.md`. Undefined by the
   * issuer of Entra.
   */
  public get issuerRetiresOn(): string | undefined {
    return this.ciSystem === BY_ENTRA.id ? undefined : RETIREMENT.value;
  }

  /** `organization/project/name`. */
  public toString(): string {
    return `${this.organization}/${this.project}/${this.name}`;
  }
}
