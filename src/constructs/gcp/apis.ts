import { ProjectService } from '@cdktf/provider-google/lib/project-service';
import { TerraformProvider, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { projectKey } from './project-key';
import { registryOf } from './registry';
import { REQUIRED_APIS } from '../../parties/gcp/facts';

/** Where APIs are enabled. */
interface ApiOptions {
  readonly project?: string;
  readonly provider?: TerraformProvider;
}

/** Enables what federation needs in the project, once for all pools of a stack. They stay enabled when the pool goes: others may use them. */
export function enableApis(scope: Construct, { project, provider }: ApiOptions): readonly ProjectService[] {
  const { apis } = registryOf(scope);
  const key = JSON.stringify([TerraformStack.of(scope).node.path, projectKey(scope, project).key]);
  const enabled = apis.get(key) ?? REQUIRED_APIS.value.map((service) =>
    new ProjectService(scope, `Api-${service.split('.')[0]}`, { service, disableOnDestroy: false, project, provider }));
  apis.set(key, enabled);
  return enabled;
}
