import { CfnOIDCProvider, OidcProviderNative } from 'aws-cdk-lib/aws-iam';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { AppGuard } from './app-guard';
import { checkAudiences, checkThumbprints } from './check-provider';
import { providerProblems, swapsOf } from './guard';
import { PROVIDER_KINDS, PROVIDER_OPTION_KINDS, WORKFLOWS } from './property-kinds';
import { Registry } from './registry';
import { Surroundings, surroundingsOf } from './surroundings';
import { awsSeveralIssuers } from '../../internal/catalogue/aws';
import { wrongKind } from '../../internal/catalogue/props';
import { checkProps } from '../../internal/check-props';
import { located } from '../../internal/errors';
import { AwsPartition, providerOf, stsAudience } from '../../parties/aws/facts';
import { audienceOf, checkProviderUrl, providerArn } from '../../parties/aws/render';
import { TrustedWorkflow } from '../../trust';

/** What an OIDC provider may have beside its issuer and audiences. */
export interface TrustedProviderOptions {
  /**
   * SHA-1 thumbprints, 40 hexadecimal digits each, at most 5: for issuers behind a private certificate authority only. AWS trusts
   * public authorities by itself, and ignores thumbprints there.
   * @default - none
   */
  readonly thumbprints?: string[];
  /** The partition of the account. @default - that of the stack's region, `aws` where the region is not known at synthesis */
  readonly partition?: AwsPartition;
}

/** The OIDC provider of an issuer in an account. */
export interface TrustedProviderProps extends TrustedProviderOptions {
  /** The issuer: https, a lower-case host, an optional path; at most 255 characters. Literal: the condition keys are spelled from it. */
  readonly issuerUrl: string;
  /** The audiences (client ids) that it takes: 1 to 100, of 1 to 255 characters. @default - the STS audience of the partition, `sts.amazonaws.com` */
  readonly audiences?: string[];
}

/**
 * The OIDC provider through which an account trusts an issuer. Create it once for each account; roles need no reference to it.
 *
 * It is retained when its stack is deleted: all roles of the account that trust the issuer depend on it. Throws where the app
 * creates a second one for the same URL and account, and where it would refuse the audience of a role of the same account.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html
 */
export class TrustedProvider extends Construct {
  /**
   * The provider that trusted workflows need: their one issuer, their audiences. Throws for workflows of several issuers.
   * @param workflows one or more, of one issuer
   * @param options thumbprints and partition, where they are not the ordinary ones
   */
  public static forWorkflows(scope: Construct, id: string, workflows: TrustedWorkflow[], options: TrustedProviderOptions = {}): TrustedProvider {
    return located(pathOf(scope, id), () => {
      if (!WORKFLOWS.is(workflows)) throw wrongKind('workflows', workflows, WORKFLOWS.write);
      checkProps('TrustedProvider.forWorkflows', options, PROVIDER_OPTION_KINDS);
      const trusts = workflows.map((workflow) => workflow.compile());
      const issuers = [...new Set(trusts.map(({ issuer }) => issuer.url))].sort();
      if (issuers.length !== 1) throw awsSeveralIssuers(issuers);
      const { partition } = surroundingsOf(scope, options.partition);
      const audiences = [...new Set(trusts.map((trust) => audienceOf(trust, partition)))].sort();
      return new TrustedProvider(scope, id, { ...options, issuerUrl: issuers[0], audiences });
    });
  }

  /** The provider's ARN, by convention. */
  public readonly providerArn: string;
  /** The issuer. */
  public readonly issuerUrl: string;
  /** The audiences that it takes. */
  public readonly audiences: string[];

  constructor(scope: Construct, id: string, props: TrustedProviderProps) {
    located(pathOf(scope, id), () => checkProps('TrustedProvider', props, PROVIDER_KINDS));
    super(scope, id);
    const around = located(this.node.path, () => surroundingsOf(this, props.partition));
    this.issuerUrl = props.issuerUrl;
    this.audiences = [...props.audiences ?? [stsAudience(around.partition)]];
    located(this.node.path, () => this.create(props, around));
    this.providerArn = providerArn({ ...around, provider: providerOf(props.issuerUrl) });
  }

  private create({ issuerUrl, thumbprints }: TrustedProviderProps, { accountKey }: Surroundings): void {
    checkProviderUrl(issuerUrl);
    checkAudiences(this.audiences);
    checkThumbprints(providerOf(issuerUrl), thumbprints);
    const entry = { path: this.node.path, accountKey, provider: providerOf(issuerUrl), audiences: this.audiences };
    const registry = Registry.of(this);
    registry.checkProvider(entry);
    const native = new OidcProviderNative(this, 'Resource', { url: issuerUrl, clientIds: this.audiences, thumbprints, removalPolicy: RemovalPolicy.RETAIN });
    const resource = native.node.defaultChild;
    if (!(resource instanceof CfnOIDCProvider)) return;
    registry.addProvider(entry, resource);
    const checked = structuredClone({ issuerUrl, audiences: this.audiences, thumbprints });
    AppGuard.of(this).watch(this, resource, () => [...swapsOf(native, resource), ...providerProblems(resource, checked)]);
  }
}

function pathOf(scope: Construct, id: string): string {
  return [scope.node.path, id].filter((part) => part !== '').join('/');
}
