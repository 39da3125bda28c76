import * as fc from 'fast-check';
import { stackOfFile } from '../../src/artifacts';
import { SourceLocation } from '../../src/trust';
import { AdmittedSet, IdentitySet } from '../../src/verify';
import { calledBy, isCalled, toldApart } from '../../src/verify/identity-reference';
import { template } from '../cli/role-template';
import { at } from '../fixtures/source';

test.each([
  ['cdk.out/Prod.template.json', 'Prod'], ['Prod.template.yaml', 'Prod'], ['cdk.out/assembly-Eu/EuProd1.template.json', 'EuProd1'], ['cdktf.out/stacks/prod/cdk.tf.json', 'prod'],
  ['My.Stack.template.json', 'My.Stack'], ['main.tf.json', 'main'], ['cdk.tf.json', 'cdk'], ['roles.json', 'roles'], ['C:\\out\\roles.json', 'roles'], ['stdin', 'stdin'], ['.hidden', '.hidden'],
])('the stack of %s is %s', (file, stack) => expect(stackOfFile(file)).toBe(stack));

const identity = { identity: 'deploy', source: at('cdk.out/Prod.template.json#/Resources/Role'), alsoNamed: ['arn:aws:iam::111111111111:role/deploy'] };

test.each([
  'deploy', 'Prod/deploy', 'arn:aws:iam::111111111111:role/deploy', 'cdk.out/Prod.template.json', './cdk.out/Prod.template.json', 'cdk.out\\Prod.template.json',
  'Prod.template.json', 'cdk.out/Prod.template.json#/Resources/Role',
])('%s means it', (text) => expect(isCalled(identity, text)).toBe(true));

test.each(['', 'Deploy', 'prod/deploy', 'Prod', 'od.template.json', '/', 'deploy ', '111111111111', 'Resources/Role'])('%j does not', (text) => expect(isCalled(identity, text)).toBe(false));

test('each is told apart by the shortest text that means no other', () => {
  const other = { ...identity, source: at('cdk.out/Test.template.json#/Resources/Role') };
  const twin = { ...identity, source: at('cdk.out/Prod.template.json#/Resources/Twin'), alsoNamed: [] };
  const alone = { ...identity, identity: 'alone' };
  expect(toldApart([identity, other, twin, alone], [identity, other, twin, alone])).toEqual([
    'cdk.out/Prod.template.json#/Resources/Role', 'Test/deploy', 'cdk.out/Prod.template.json#/Resources/Twin', 'alone',
  ]);
});

describe('many identities', () => {
  const part = fc.constantFrom('deploy', 'Prod', 'a/b', 'cdk.tf.json', 'Prod.template.json', '__proto__', '', '.', 'x\\y', '#');
  const path = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
  const named = fc.record({ identity: part, source: fc.tuple(path, part).map(([file, place]) => new SourceLocation({ file, pointer: `/${place}` })), alsoNamed: fc.option(fc.array(path, { maxLength: 2 }), { nil: undefined }) });

  test('those that a text means are found as if each was asked, in their order', () => {
    fc.assert(fc.property(fc.array(named, { maxLength: 6 }), fc.array(path, { maxLength: 4 }), (identities, more) => {
      const texts = identities.flatMap(({ identity: name, source }) => [name, source.text, source.file, `./${source.file}`, source.file.split('/').slice(1).join('/')]);
      for (const text of [...texts, ...more]) {
        const meant = identities.filter((one) => isCalled(one, text));
        if (meant.length > 0) expect(calledBy(identities, text)).toEqual(meant);
        else expect(() => calledBy(identities, text)).toThrow('[unknown-identity]');
      }
    }));
  });

  test('each of a thousand is asked for, and each is looked at a few times, not a thousand', () => {
    let looks = 0;
    const thousand = Array.from({ length: 1_000 }, (_, index) => ({ identity: `role-${index}`, get source() { looks += 1; return at(`cdk.out/Stack${index}.template.json#/Resources/Role`); } }));
    for (const { identity: name } of thousand) expect(calledBy(thousand, name)).toHaveLength(1);
    expect(toldApart(thousand, thousand)).toHaveLength(1_000);
    expect(looks).toBeLessThan(10_000);
  });
});

describe('a set of identities', () => {
  const SUB = 'repo:acme@1/shop@2:environment:';
  const content = JSON.stringify({ ...template('deploy', { 'Fn::Sub': `${SUB}\${Stage}` }), Parameters: { Stage: { Type: 'String' } } });
  const files = [{ path: 'cdk.out/Prod.template.json', content }];
  const claims = { iss: 'https://token.actions.githubusercontent.com', aud: 'sts.amazonaws.com', sub: `${SUB}prod` };
  const verdicts = (set: IdentitySet, name: string) => set.decideFor(name, claims).map(({ verdict }) => verdict);

  test('takes values for parameters, and names of every kind', () => {
    expect(verdicts(IdentitySet.fromFiles(files), 'deploy')).toEqual(['unknown']);
    const set = IdentitySet.fromFiles(files, { parameters: { Stage: 'prod' } });
    for (const name of ['deploy', 'Prod/deploy', 'arn:aws:iam::111111111111:role/deploy']) expect(verdicts(set, name)).toEqual(['accept']);
    expect(AdmittedSet.ofIdentity(set, 'Prod/deploy').scope()).toBe('exact-runs');
  });

  test.each([[{ parameters: 'Stage=prod' }], [{ parameters: { Stage: 1 } }], [{ parameter: { Stage: 'prod' } }]])('refuses %j', (props) => {
    expect(() => IdentitySet.fromFiles(files, props as never)).toThrow(/\[(?:wrong-kind-of-value|unknown-property)\]/);
  });

  test.each(['__proto__', 'constructor', 'toString'])('a parameter called %s is unknown', (name) => {
    expect(() => IdentitySet.fromFiles(files, { parameters: Object.fromEntries([[name, 'x']]) })).toThrow('[unknown-parameter]');
  });
});
