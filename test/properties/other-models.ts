import * as fc from 'fast-check';
import { ClaimMatcher, ClaimPattern } from '../../src/claims';
import { isTrustedWorkflowError } from '../../src/internal/errors';
import {
  ClaimValues, DeploymentTier, GitLabIssuer, GitLabProject, GitLabRef, GitLabRunner, GitLabSubject, GitLabWorkflow, GitLabWorkflowProps,
  KubernetesCluster, KubernetesServiceAccount, KubernetesWorkflow,
  OidcClaim, OidcIssuer, OidcSubject, OidcWorkflow,
} from '../../src/issuers';
import { Party, TrustedWorkflow } from '../../src/trust';

const acknowledge = (requirements: readonly string[]) => Object.values(Party).flatMap((party) => requirements.map((id) => ({ id: `${party}/${id}`, reason: 'generated for a property', expires: '2027-03-31' })));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const GITLAB = ['tenant', 'project', 'namespace', 'shared-identity', 'ref', 'protected-ref', 'environment', 'environment-protected', 'deployment-tier', 'pipeline-source', 'config-file', 'runner'];
const COMPONENTS = ['ref_type', 'ref', 'ref_protected', 'environment_protected', 'deployment_tier'];

const projects = fc.record({
  path: fc.constantFrom('acme/web/shop', 'Acme/shop', 'acme/ref_type'),
  projectId: fc.constantFrom('20', '21'),
  namespaceId: maybe(fc.constant('72')),
  components: fc.tuple(fc.constantFrom('project_id', 'project_path'), fc.shuffledSubarray(COMPONENTS)),
}).map(({ components: [first, rest], ...props }) => GitLabProject.of({ ...props, subject: GitLabSubject.of(first, ...rest) }));

const gitlab = fc.record({
  project: projects,
  issuer: fc.constantFrom(GitLabIssuer.gitlabCom(), GitLabIssuer.gitlabCom(), GitLabIssuer.selfManaged('https://gitlab.acme.example')),
  refs: fc.constantFrom<GitLabRef[]>(
    [GitLabRef.protectedBranch('main')], [GitLabRef.branch('main')], [GitLabRef.protectedTag('v1')], [GitLabRef.protectedBranch('main'), GitLabRef.protectedTag('main')],
    [GitLabRef.protectedBranches('release/*')], [GitLabRef.protectedBranches('*-x-*')], [GitLabRef.protectedTags('v*')],
  ),
  environment: maybe(fc.constant('production')),
  environmentProtected: maybe(fc.constant(true)),
  deploymentTier: maybe(fc.constant(DeploymentTier.PRODUCTION)),
  pipelineSources: maybe(fc.constantFrom<string[]>(['push'], ['push', 'web'])),
  configFile: maybe(fc.constant('.gitlab-ci.yml')),
  runner: maybe(fc.constant(GitLabRunner.SELF_HOSTED)),
}).map((props): () => TrustedWorkflow => () => new GitLabWorkflow({ name: 'generated', acknowledge: acknowledge(GITLAB), ...Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) } as GitLabWorkflowProps));

// Words that make one subject look like another.
const values = fc.constantFrom(ClaimValues.any(), ClaimValues.any(), ClaimValues.without(':'), ClaimValues.without('/:'), ClaimValues.uuid(), ClaimValues.digits(), ClaimValues.oneOf('a', 'a:b', 'b'));
const claim = fc.record({ values, optional: fc.boolean() });
const NAMES = ['org', 'project', 'branch', 'stage'] as const;
const PIECE = fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...NAMES, 'hidden').map((name) => `{${name}}`) }, { weight: 1, arbitrary: fc.constantFrom(':', '/', 'p:', 'org:', ':b:') });
const template = fc.array(PIECE, { minLength: 1, maxLength: 7 }).map((pieces) => pieces.join('')).filter((text) => /\{/.test(text) && /[^{}\w]|\}\w|^\w/.test(text));
const pin = fc.constantFrom<'open' | 'exact' | 'pattern' | 'absent'>('open', 'exact', 'exact', 'exact', 'pattern', 'absent');

let count = 0;
const described = fc.record({
  claims: fc.record({ org: claim, project: claim, branch: claim, stage: claim }),
  hidden: values,
  templates: fc.uniqueArray(template, { minLength: 1, maxLength: 3 }),
  without: fc.boolean(),
  escapes: fc.constantFrom<Record<string, string>>({}, { ':': '%3A' }),
  tenant: fc.boolean(),
  pins: fc.record({ org: pin, project: fc.constant<'exact'>('exact'), branch: pin, stage: pin }),
  flag: fc.constantFrom('open', 'boolean', 'element', 'number'),
  chosen: fc.boolean(),
}).map((model): () => TrustedWorkflow => () => {
  const { hidden, templates, without, escapes, tenant, pins, flag, chosen } = model;
  const claims = Object.fromEntries(NAMES.map((name) => [name, OidcClaim.text({ ...model.claims[name], ...name === 'org' && tenant ? { optional: false } : {} })]));
  const optional = NAMES.filter((name) => claims[name].optional);
  const subjects = templates.map((text) => OidcSubject.of(text, without ? optional.filter((name) => !text.includes(`{${name}}`)).slice(0, 1) : []));
  const used = new Set(subjects.flatMap(({ claims: all }) => all));
  count += 1;
  const issuer = new OidcIssuer({
    id: `generated-${count}`,
    url: `https://ci-${count}.generated.example`,
    claims: {
      ...claims,
      run: OidcClaim.text({ values: ClaimValues.uuid(), volatile: true }),
      flag: OidcClaim.boolean(),
      attempt: OidcClaim.number(),
      groups: OidcClaim.list({ optional: true }),
      ...used.has('hidden') ? { hidden: OidcClaim.inSubject({ values: hidden }) } : {},
    },
    subjects,
    subjectEscapes: escapes,
    traces: ['run'],
    tenantClaim: tenant ? 'org' : undefined,
  });
  const of = (name: typeof NAMES[number]): ClaimMatcher | undefined => {
    const value = { 'digits': '12', 'uuid': '0e62b6d4-f3b1-4c9a-87d6-e5f403122335', 'words': 'a', 'text': 'main', 'braced-uuid': '' }[claims[name].values.kind];
    switch (pins[name]) {
      case 'exact': return ClaimMatcher.exact(value);
      case 'pattern': return name === 'org' && tenant ? ClaimMatcher.exact(value) : ClaimMatcher.fitting(ClaimPattern.ofStars('m*n'));
      case 'absent': return claims[name].optional ? ClaimMatcher.absent() : undefined;
      default: return name === 'org' && tenant ? ClaimMatcher.exact(value) : undefined;
    }
  };
  const typed: Record<string, ClaimMatcher> = { open: {}, boolean: { flag: ClaimMatcher.boolean(false) }, element: { groups: ClaimMatcher.element('deployers') }, number: { attempt: ClaimMatcher.number(1) } }[flag] as Record<string, ClaimMatcher>;
  const pinned = NAMES.flatMap((name) => of(name) ? [[name, of(name)!]] : []) as [string, ClaimMatcher][];
  return new OidcWorkflow({
    name: 'generated',
    issuer,
    subject: chosen ? subjects[0] : undefined,
    claims: { ...Object.fromEntries(pinned), ...typed },
    acknowledge: acknowledge(['tenant', 'org', 'project', 'branch', 'stage', 'flag', 'attempt', 'groups', 'subject']),
  });
});

function made(make: () => TrustedWorkflow): TrustedWorkflow | undefined {
  try {
    return make();
  } catch (error) {
    if (!isTrustedWorkflowError(error)) throw error;
    return undefined;
  }
}

/** Names that begin as others do, and those that are as long as Kubernetes gives them. */
const kubernetes = fc.record({
  cluster: fc.constantFrom(
    KubernetesCluster.eks('eu-central-1', '0A1B2C3D4E5F60718293A4B5C6D7E8F9'), KubernetesCluster.gke('my-project', 'europe-west1', 'production'),
    KubernetesCluster.aks('westeurope', 'd11f8ca3-4b52-4c0f-9a7e-6a5d0c3b2e10', '5c9d3e71-2b4a-4f60-8e1d-9a7b6c5d4e3f'),
    KubernetesCluster.at('https://oidc.generated.example/production'), KubernetesCluster.at('https://oidc.generated.example/slash/'),
  ),
  namespace: fc.constantFrom('shop', 'shop-2', 'a', 'default', 'n'.repeat(63)),
  account: fc.constantFrom('deployer', 'deployer-2', 'default', 'a.b', 'a'.repeat(253)),
}).map(({ cluster, namespace, account }): () => TrustedWorkflow => () => (
  new KubernetesWorkflow({ name: 'generated', cluster, serviceAccount: KubernetesServiceAccount.of(namespace, account), acknowledge: acknowledge(['service-account']) })));

const MODELS = { gitlab, described, kubernetes };

/** Trusted workflows of other CI systems such as their models take; what they refuse is tried again. */
export const otherModels = (kind: keyof typeof MODELS): fc.Arbitrary<TrustedWorkflow> => MODELS[kind].map(made).filter((workflow) => workflow !== undefined);
