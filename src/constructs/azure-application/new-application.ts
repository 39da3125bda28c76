import { ApplicationRegistration } from '@cdktf/provider-azuread/lib/application-registration';
import { ServicePrincipal } from '@cdktf/provider-azuread/lib/service-principal';
import { TerraformStack } from 'cdktf';
import { ApplicationBinder, BindContext, BoundApplication } from './application-binder';
import { NewApplicationProps } from './application-props';
import { displayKey } from './held-applications';
import { NEW_APPLICATION_KINDS } from './source-kinds';
import { azureApplicationName } from '../../internal/catalogue/azure-application';
import { checkProps } from '../../internal/check-props';
import { escapeTerraform } from '../../internal/terraform';
import { APPLICATION_NAME_LENGTH } from '../../parties/azure/facts';
import { referenceKey } from '../azure/registry';
import { requireLiteral } from '../azure/text';
import { addressOf } from '../terraform/block';
import { blockKey } from '../terraform/name-registry';

/** Whoever belongs to the tenant, and no other tenant: an application for one pipeline needs no second one. */
const SINGLE_TENANT = 'AzureADMyOrg';

/** An application that the construct owns. */
export class NewApplication implements ApplicationBinder {
  constructor(private readonly props: NewApplicationProps) {
    checkProps('ApplicationSource.create', props, NEW_APPLICATION_KINDS);
  }

  public existingKey(): undefined {
    return undefined;
  }

  public check(): void {
    const { displayName } = this.props;
    const limit = APPLICATION_NAME_LENGTH.value;
    requireLiteral('display name of the application', displayName, 'its length and characters could not be checked');
    if (displayName.trim() === '' || displayName.length > limit || /\p{Cc}/u.test(displayName)) throw azureApplicationName(displayName, limit);
  }

  public bind({ construct, provider }: BindContext): BoundApplication {
    const displayName = escapeTerraform(this.props.displayName);
    const application = new ApplicationRegistration(construct, 'Application', { displayName, signInAudience: SINGLE_TENANT, provider });
    const principal = new ServicePrincipal(construct, 'ServicePrincipal', { clientId: application.clientId, provider });
    const principalKey = blockKey(TerraformStack.of(construct), addressOf(principal.terraformResourceType, principal.friendlyUniqueId));
    return new OwnApplication(application, principal, [displayKey(displayName), principalKey]);
  }
}

/** The application that was registered. */
class OwnApplication implements BoundApplication {
  public readonly key: string;
  public readonly applicationId: string;
  public readonly made = true;

  constructor(private readonly application: ApplicationRegistration, private readonly principal: ServicePrincipal, public readonly known: string[]) {
    this.key = referenceKey(application, `\${${application.terraformResourceType}.${application.friendlyUniqueId}.object_id}`);
    this.applicationId = application.id;
  }

  public get objectId(): string {
    return this.application.objectId;
  }

  public get clientId(): string {
    return this.application.clientId;
  }

  public get principalId(): string {
    return this.principal.objectId;
  }

  public get tenantId(): string {
    return this.principal.applicationTenantId;
  }
}
