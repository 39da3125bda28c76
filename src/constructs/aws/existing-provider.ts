import { Construct } from 'constructs';
import { checkAudiences } from './check-provider';
import { EXISTING_PROVIDER_KINDS } from './property-kinds';
import { Registry } from './registry';
import { surroundingsOf } from './surroundings';
import { checkProps } from '../../internal/check-props';
import { located } from '../../internal/errors';
import { AwsPartition, providerOf } from '../../parties/aws/facts';
import { checkProviderUrl, providerArn } from '../../parties/aws/render';

/** An OIDC provider that the account has already. */
export interface ExistingProviderProps {
  /** The issuer: https, a lower-case host, an optional path; at most 255 characters. Literal: the condition keys are spelled from it. */
  readonly issuerUrl: string;
  /** The audiences (client ids) that it lists: `aws iam get-open-id-connect-provider` shows them. 1 to 100, of 1 to 255 characters. */
  readonly audiences: string[];
  /**
   * The account that has it: twelve digits, or an unresolved value of CDK.
   * @default - that of the stack
   */
  readonly account?: string;
  /** The partition of the account. @default - that of the stack's region, `aws` where the region is not known at synthesis */
  readonly partition?: AwsPartition;
}

/**
 * Says that an account has the OIDC provider of an issuer already: another stack, app or team created it. It creates nothing.
 *
 * Roles refer to the provider by the ARN that follows from the issuer, so they work without this too. With it, a role whose tokens the
 * provider would refuse is an error, and so is a `TrustedProvider` that would create it a second time. Nobody checks that what you say
 * is true: a role of an account without the provider fails at deployment.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetOpenIDConnectProvider.html
 */
export class ExistingProvider extends Construct {
  /** The provider's ARN, by convention. */
  public readonly providerArn: string;
  /** The issuer. */
  public readonly issuerUrl: string;
  /** The audiences that it takes. */
  public readonly audiences: string[];

  constructor(scope: Construct, id: string, props: ExistingProviderProps) {
    located([scope.node.path, id].filter((part) => part !== '').join('/'), () => checkProps('ExistingProvider', props, EXISTING_PROVIDER_KINDS));
    super(scope, id);
    this.issuerUrl = props.issuerUrl;
    this.audiences = [...props.audiences];
    this.providerArn = located(this.node.path, () => this.declare(props));
  }

  private declare({ issuerUrl, account, partition }: ExistingProviderProps): string {
    const around = surroundingsOf(this, partition, account);
    checkProviderUrl(issuerUrl);
    checkAudiences(this.audiences);
    const entry = { path: this.node.path, accountKey: around.accountKey, provider: providerOf(issuerUrl), audiences: this.audiences };
    const registry = Registry.of(this);
    registry.checkProvider(entry);
    registry.addProvider(entry);
    return providerArn({ ...around, provider: entry.provider });
  }
}
