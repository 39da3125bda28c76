import { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { Registry } from './registry';
import { CloudFacts } from '../../parties/azure/facts';

/** Where and for which cloud an identity is bound. */
export interface BindContext {
  readonly construct: Construct;
  readonly cloud: CloudFacts;
  readonly registry: Registry;
  readonly provider?: TerraformProvider;
}

/** A managed identity at hand. Each text is a literal or a reference; references are made when they are asked for, since each costs a stack trace. */
export interface BoundIdentity {
  /** As the registry knows it. */
  readonly key: string;
  readonly id: string;
  readonly resourceGroupName: string;
  readonly principalId: string;
  readonly clientId: string;
  readonly tenantId: string;
}

/** How the construct comes by its identity. */
export interface IdentityBinder {
  readonly resourceGroupName: string;
  /** The id, where the identity exists already. */
  readonly id?: string;
  /** The name of the identity; none where only the deployment knows it. */
  readonly name?: string;
  /** The subscription of the identity, where its id tells it. */
  readonly subscriptionId?: string;
  /** Throws for whatever is wrong with it, before anything is created. */
  check(context: BindContext): void;
  /** The identity; created where it is new. */
  bind(context: BindContext): BoundIdentity;
}
