import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { TerraformStack, TerraformVariable } from 'cdktf';
import { Synthesized, synthesize } from './synth';
import { ExistingPool, ProjectNumber, ProjectRole, TrustedPool, TrustedPoolProps } from '../../../src/constructs/gcp';
import { FixtureWorkflow, production, token } from '../../fixtures/gcp';

const APIS = ['cloudresourcemanager', 'iam', 'iamcredentials', 'sts'].map((name) => `${name}.googleapis.com`);

function poolIn(stack: TerraformStack, props: Partial<TrustedPoolProps> = {}): TrustedPool {
  return new TrustedPool(stack, props.poolId ?? 'Pool', { poolId: 'github-production', providerId: 'github', project: 'my-project', enableApis: true, ...props });
}

function full(props: Partial<TrustedPoolProps> = {}): Synthesized {
  return synthesize((stack) => {
    const pool = poolIn(stack, props);
    const workflow = new FixtureWorkflow(production());
    pool.addServiceAccount(workflow, { accountId: 'deploy-production', roleAssignments: [ProjectRole.of('roles/run.developer')] });
    pool.grantProjectRole(workflow, ProjectRole.of('roles/logging.viewer'));
    pool.addAuditLogs();
  });
}

const servicesOf = ({ json }: Synthesized) => Object.values(json.resource.google_project_service ?? {});

test('no API is enabled unless it is asked for', () => {
  [{ enableApis: false }, { enableApis: undefined }].forEach((props) => expect(servicesOf(full(props))).toEqual([]));
});

test('those that Google asks for are enabled in the project of the pool, and stay when it is destroyed', () => {
  const services = servicesOf(full());
  expect(services.map(({ service }) => service).sort()).toEqual(APIS);
  services.forEach((service) => expect(service).toMatchObject({ project: 'my-project', disable_on_destroy: false }));
});

/** Addresses, each with those that it waits for: by `depends_on`, and by references. */
function waits({ json }: Synthesized): Map<string, string> {
  const [resources, data] = [json.resource, json.data ?? {}].map((blocks) => Object.entries(blocks).flatMap(([type, named]) => Object.entries(named).map(([name, block]) => [`${type}.${name}`, JSON.stringify(block)] as const)));
  return new Map([...resources, ...data.map(([address, text]) => [`data.${address}`, text] as const)]);
}

test.each<[what: string, props: Partial<TrustedPoolProps>]>([
  ['a new pool', {}], ['an existing pool', { existing: ExistingPool.fromProviders([]) }], ['the number of the project looked up', { projectNumber: ProjectNumber.lookup('my-project') }],
])('everything of the pool waits for them: %s', (_, props) => {
  const all = waits(full(props));
  const isApi = (address: string) => address.startsWith('google_project_service.');
  const waiting = (address: string, seen: string[] = []): boolean => [...all.keys()].some((other) =>
    other !== address && !seen.includes(other) && all.get(address)!.includes(other) && (isApi(other) || waiting(other, [...seen, address])));
  const others = [...all.keys()].filter((address) => !isApi(address));
  expect(others.length).toBeGreaterThan(6);
  expect(others.filter((address) => !waiting(address))).toEqual([]);
});

test('once for all pools of a stack and project', () => {
  const { json } = synthesize((stack) => {
    const project = new TerraformVariable(stack, 'project', {}).stringValue;
    const pools = [{ poolId: 'first' }, { poolId: 'second' }, { poolId: 'third', project }, { poolId: 'fourth', project }].map((props) => poolIn(stack, props));
    pools.forEach((pool, index) => pool.grantProjectRole(new FixtureWorkflow({ ...production(), name: `w${index}` }), ProjectRole.of('roles/run.developer')));
  });
  const projects = Object.values(json.resource.google_project_service).map(({ project }) => project);
  expect(projects.filter((project) => project === 'my-project')).toHaveLength(4);
  expect(projects.filter((project) => project === '${var.project}')).toHaveLength(4);
  Object.values(json.resource.google_iam_workload_identity_pool).forEach(({ depends_on: waited }) => expect(waited).toHaveLength(4));
});

test('each stack has its own, since none waits for another', () => {
  const { json } = synthesize((stack) => {
    const other = new TerraformStack(stack.node.root, 'other');
    new GoogleProvider(other, 'Google');
    [other, stack].forEach((scope, index) => poolIn(scope, { poolId: `pool-${index}` })
      .grantProjectRole(new FixtureWorkflow({ ...production(), name: `w${index}` }), ProjectRole.of('roles/run.developer')));
  });
  expect(Object.keys(json.resource.google_project_service)).toHaveLength(4);
});

test('they let nobody in, and change nothing of what is decided', () => {
  const verdicts = (props: Partial<TrustedPoolProps>) => full(props).identities.map(({ identity, decide }) => [identity, decide(token()).verdict]);
  expect(verdicts({})).toEqual(verdicts({ enableApis: false }));
});

test('a text is no answer', () => {
  synthesize((stack) => {
    poolIn(stack, { poolId: 'fine' }).grantProjectRole(new FixtureWorkflow(production()), ProjectRole.of('roles/run.developer'));
    expect(() => poolIn(stack, { enableApis: 'yes' as never })).toThrow('wrong-kind-of-value');
  });
});
