import { ProjectIamAuditConfig } from '@cdktf/provider-google/lib/project-iam-audit-config';
import { TerraformStack } from 'cdktf';
import { projectKey } from './project-key';
import { gcpAuditLogsByHand } from '../../internal/catalogue/gcp-guard';
import { TrustedWorkflowError } from '../../internal/errors';
import { ForeignCheck } from '../terraform/app-guard';
import { addressOf, Block } from '../terraform/block';
import { blockKey } from '../terraform/name-registry';

const CONFIG = ProjectIamAuditConfig.tfResourceType;

/** The audit configurations that pools write. Another one of the same project and service, in any stack, overwrites it at each apply. */
export class HeldAuditLogs implements ForeignCheck {
  public readonly judged = [CONFIG];
  public readonly followed = [];
  private readonly own = new Set<string>();
  private readonly holders = new Map<string, string>();

  /** Writes a configuration of the pool at `path` down. */
  public add(config: ProjectIamAuditConfig, path: string): void {
    const stack = TerraformStack.of(config);
    this.own.add(blockKey(stack, addressOf(CONFIG, config.friendlyUniqueId)));
    this.holders.set(keyOf(stack, config.projectInput, config.serviceInput), path);
  }

  /** Configurations that others write for the same project and service. */
  public problems(blocks: readonly Block[]): TrustedWorkflowError[] {
    return blocks.filter(({ stack, address }) => !this.own.has(blockKey(stack, address))).flatMap((block) => {
      const [project, service] = [block.text('project'), block.text('service')];
      const holder = this.holders.get(keyOf(block.stack, project, service));
      return holder === undefined ? [] : [gcpAuditLogsByHand(service, project, holder).at(block.path)];
    });
  }
}

const keyOf = (stack: TerraformStack, project: string | undefined, service: string | undefined) => JSON.stringify([projectKey(stack, project).key, service]);
