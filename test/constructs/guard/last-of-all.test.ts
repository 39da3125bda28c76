import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { Stack, Stage } from 'aws-cdk-lib/core';
import { Construct, IConstruct } from 'constructs';
import { TrustedRole } from '../../../src/constructs/aws';
import { SecondNet } from '../../../src/constructs/guard/second-net';
import { entry } from '../../../src/internal/errors';
import { newApp, newStack, workflow } from '../../fixtures/aws';
import { deploy, pool } from '../../fixtures/gcp-negative';
import { resource } from '../../fixtures/terraform-blocks';
import { validationsOf } from '../../fixtures/validations';

const validate = (scope: IConstruct, act: () => unknown) => scope.node.addValidation({ validate: () => { act(); return []; } });

describe('a validation that changes what was checked fails the synthesis, wherever it stands', () => {
  const placed: [where: string, place: (stack: Stack, role: TrustedRole) => IConstruct][] = [
    ['on the app', (stack) => stack.node.root], ['on the stack', (stack) => stack], ['on the role', (_, role) => role],
    ['on the construct that comes last', (stack) => new Construct(stack, 'Last')],
    ['on a stack that comes later', (stack) => new Stack(stack.node.scope!, 'Later')],
  ];

  test.each(placed)('of CDK, %s', (_, place) => {
    const app = newApp();
    const stack = newStack(app);
    const role = new TrustedRole(stack, 'Role', { workflow: workflow({ environment: 'prod' }) });
    validate(place(stack, role), () => (role.node.defaultChild as CfnRole).addPropertyOverride('RoleName', 'other'));
    expect(() => app.synth()).toThrow(/aws-trust-changed[^]*where: +Stack\/Role/);
  });

  test('of CDK, in a stage', () => {
    const app = newApp();
    const stack = new Stack(new Stage(app, 'Stage'), 'Stack', { env: { account: '123456789012', region: 'us-east-1' } });
    const role = new TrustedRole(stack, 'Role', { workflow: workflow({ environment: 'prod' }) });
    validate(new Construct(stack, 'Last'), () => (role.node.defaultChild as CfnRole).addPropertyOverride('RoleName', 'other'));
    expect(() => app.synth()).toThrow('aws-trust-changed');
  });

  test.each<[where: string, place: (scope: Construct) => IConstruct]>([
    ['on the pool', (scope) => scope], ['on the construct that comes last', (scope) => new Construct(scope.node.scope!, 'Last')],
  ])('of cdktf, %s', (_, place) => {
    const trusted = pool();
    const { serviceAccountName } = trusted.addServiceAccount(deploy(), { accountId: 'deploy-production' });
    validate(place(trusted), () => trusted.node.tryFindChild('Late') ?? resource(trusted, 'Late', 'google_service_account_key', { service_account_id: serviceAccountName }));
    expect(validationsOf(trusted).join()).toContain('gcp-account-key');
  });
});

describe('a part is looked at once in each run', () => {
  const wrong = entry('wrong', () => ({ problem: 'wrong', got: 'this', allowed: 'that', remedies: ['that'] }));

  function app(): { readonly root: Construct; readonly looked: string[] } {
    const root = new Construct(undefined as never, '');
    const looked: string[] = [];
    const [first, second] = ['first', 'second'].map((id) => new Construct(new Construct(root, id), 'inner').node.scope!);
    const last = (at: IConstruct) => at === root ? root : at.node.findAll().at(-1)!;
    const net = new SecondNet(root, { parts: () => [first, second], last, problems: ({ node }) => { looked.push(node.path); return [wrong()]; } });
    net.cover(second);
    net.cover(second);
    return { root, looked };
  }

  test('whether it is covered or not, and again in the next run', () => {
    const { root, looked } = app();
    expect(validationsOf(root)).toHaveLength(2);
    expect(validationsOf(root)).toHaveLength(2);
    expect(looked).toEqual(['first', 'second', 'first', 'second']);
  });

  test('an error that knows no place gets that of the part', () => {
    expect(validationsOf(app().root)).toEqual([expect.stringContaining('where:   first'), expect.stringContaining('where:   second')]);
  });
});
