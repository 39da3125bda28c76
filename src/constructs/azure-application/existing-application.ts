import { DataAzureadServicePrincipal } from '@cdktf/provider-azuread/lib/data-azuread-service-principal';
import { Construct } from 'constructs';
import { ApplicationBinder, BindContext, BoundApplication } from './application-binder';
import { ExistingApplicationProps } from './application-props';
import { clientKey } from './held-applications';
import { EXISTING_APPLICATION_KINDS } from './source-kinds';
import { azureApplicationId, azureApplicationLookup, azureApplicationSameId } from '../../internal/catalogue/azure-application';
import { checkProps } from '../../internal/check-props';
import { identityKey } from '../azure/registry';
import { isReference, requireGuid } from '../azure/text';
import { resolveText } from '../terraform/resolve-text';

const ATTRIBUTE = /^\$\{(data\.)?azuread_application(?:_registration)?\.[^.{}]+\.(\w+)\}$/;

/** An application that somebody else owns. */
export class ExistingApplication implements ApplicationBinder {
  constructor(private readonly props: ExistingApplicationProps) {
    checkProps('ApplicationSource.fromAttributes', props, EXISTING_APPLICATION_KINDS);
  }

  public existingKey(construct: Construct): string {
    return identityKey(construct, this.props.objectId);
  }

  public check(construct: Construct): void {
    const { objectId, clientId, principalId, tenantId } = this.props;
    const own = [checkId(construct, 'object id', objectId, 'object_id'), checkId(construct, 'client id', clientId, 'client_id')].includes(true);
    if (own && (principalId === undefined || tenantId === undefined)) throw azureApplicationLookup(resolveText(construct, clientId));
    if (principalId !== undefined) checkPrincipal(construct, principalId);
    if (tenantId !== undefined) requireGuid('tenant id', tenantId);
    checkDifferent({ 'object id': objectId, 'client id': clientId, 'principal id': principalId });
  }

  /** The service principal is looked up, never taken over: `use_existing` of the resource would delete it with the stack. */
  public bind({ construct, provider }: BindContext): BoundApplication {
    const { objectId, clientId, principalId, tenantId } = this.props;
    const application = { key: this.existingKey(construct), made: false, known: [clientKey(clientId)], applicationId: `/applications/${objectId}`, objectId, clientId };
    if (principalId !== undefined && tenantId !== undefined) return { ...application, principalId, tenantId };
    const found = new DataAzureadServicePrincipal(construct, 'ServicePrincipal', { clientId, provider });
    return { ...application, principalId: principalId ?? found.objectId, tenantId: tenantId ?? found.applicationTenantId };
  }
}

/** A GUID, or a reference; one to an application must be to the attribute that is meant. Whether the same stack registers it. */
function checkId(construct: Construct, what: string, value: string, attribute: string): boolean {
  requireGuid(`${what} of the application`, value);
  if (!isReference(what, value)) return false;
  const text = resolveText(construct, value);
  const [, data, given] = ATTRIBUTE.exec(text) ?? [];
  if (given !== undefined && given !== attribute) throw azureApplicationId(what, text);
  return given !== undefined && data === undefined;
}

/** The classic mix-up: the object id of the application, where that of its service principal is meant. */
function checkPrincipal(construct: Construct, value: string): void {
  requireGuid('principal id', value);
  if (/^\$\{(?:data\.)?azuread_(?!service_principal\.[^.{}]+\.object_id\})/.test(resolveText(construct, value))) {
    throw azureApplicationId('principal id', resolveText(construct, value));
  }
}

/** Three ids that look alike. */
function checkDifferent(ids: Record<string, string | undefined>): void {
  const entries = Object.entries(ids);
  entries.forEach(([what, id], index) => {
    const twin = entries.slice(0, index).find(([, other]) => id !== undefined && other?.toLowerCase() === id.toLowerCase());
    if (twin) throw azureApplicationSameId(twin[0], what, id!);
  });
}
