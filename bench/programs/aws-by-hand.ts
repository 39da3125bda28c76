import { App, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { OidcProviderNative, Role, WebIdentityPrincipal } from 'aws-cdk-lib/aws-iam';
import { ACCOUNT, Built, ISSUER, PER_STACK, REF, REGION, Run, runs, split, subjectOf } from './subject';

const KEYS = ISSUER.replace('https://', '');
const PROVIDER = `arn:aws:iam::${ACCOUNT}:oidc-provider/${KEYS}`;

export function build(count: number, outdir: string): Built {
  const app = new App({ outdir });
  let provider: OidcProviderNative | undefined;
  split(runs(count), PER_STACK).forEach((part, index) => {
    const stack = new Stack(app, `Trust${index}`, { env: { account: ACCOUNT, region: REGION } });
    const native = provider ??= new OidcProviderNative(stack, 'GitHub', { url: ISSUER, clientIds: ['sts.amazonaws.com'], removalPolicy: RemovalPolicy.RETAIN });
    part.forEach((run) => roleOf(stack, run).node.addDependency(native));
  });
  return { synth: () => app.synth().stacks.map(({ templateFullPath }) => templateFullPath) };
}

function roleOf(stack: Stack, run: Run): Role {
  const conditions = { StringEquals: { [`${KEYS}:aud`]: 'sts.amazonaws.com', [`${KEYS}:sub`]: subjectOf(run), [`${KEYS}:ref`]: REF } };
  const description = `Assumed by GitHub Actions through the trusted workflow ${run.name}`;
  return new Role(stack, run.name, { roleName: run.name, description, assumedBy: new WebIdentityPrincipal(PROVIDER, conditions) });
}
