import { ApplicationFlexibleFederatedIdentityCredential } from '@cdktf/provider-azuread/lib/application-flexible-federated-identity-credential';
import { ApplicationRegistration } from '@cdktf/provider-azuread/lib/application-registration';
import { AzureadProvider } from '@cdktf/provider-azuread/lib/provider';
import { ServicePrincipal } from '@cdktf/provider-azuread/lib/service-principal';
import { App, TerraformStack } from 'cdktf';
import { Built, ISSUER, OWNER, OWNER_ID, PER_STACK, Run, runs, split } from './subject';
import { terraform } from './terraform';

export function build(count: number, outdir: string): Built {
  const app = new App({ outdir });
  const parts = split(runs(count), PER_STACK);
  parts.forEach((part, index) => {
    const stack = new TerraformStack(app, `trust-${index}`);
    new AzureadProvider(stack, 'Entra', {});
    part.forEach((run) => applicationOf(stack, run));
  });
  return terraform(app, parts.map((_, index) => `trust-${index}`));
}

function applicationOf(stack: TerraformStack, { name, repository, repositoryId }: Run): void {
  const application = new ApplicationRegistration(stack, name, { displayName: name, signInAudience: 'AzureADMyOrg' });
  new ServicePrincipal(stack, `${name}-principal`, { clientId: application.clientId });
  const subject = `repo:${OWNER}@${OWNER_ID}/${repository}@${repositoryId}:ref:refs/heads/release/*`;
  new ApplicationFlexibleFederatedIdentityCredential(stack, `${name}-github`, {
    applicationId: application.id,
    displayName: `${name}-github`,
    issuer: ISSUER,
    audience: 'api://AzureADTokenExchange',
    claimsMatchingExpression: `claims['sub'] matches '${subject}' and claims['repository_owner_id'] eq '${OWNER_ID}' and claims['repository_id'] eq '${repositoryId}'`,
  });
}
