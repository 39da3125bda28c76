import { plain } from './fixture';
import { Resource, readText } from '../../src/artifacts';
import { isTrustedWorkflowError } from '../../src/internal/errors';
import { IdentitySet } from '../../src/verify';

// Shapes that `az bicep build` writes: modules with parameters, templates in variables, resources of extensions.
const SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
const TYPE = 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials';
const DEPLOYMENT = 'Microsoft.Resources/deployments';
const AUD = 'api://AzureADTokenExchange';
const ISS = 'https://token.actions.githubusercontent.com';
const OWNER = 'func-id';
const SUB = 'repo:acme/shop:ref:refs/heads/main';

const file = (template: object) => JSON.stringify({ $schema: SCHEMA, contentVersion: '1.0.0.0', ...template });
const read = (template: object): Resource[] => readText(file(template), 'main.json');
const shown = (template: object) => read(template).map(({ properties: { name, issuer, subject, audience } }) => [name, issuer, subject, audience].map(plain));
const decide = (template: object) => IdentitySet.fromFiles([{ path: 'main.json', content: file(template) }]).decide({ iss: ISS, aud: AUD, sub: SUB })
  .map(({ identity, verdict }) => [identity, verdict]);

const inner = (parameters: object, declared: object, properties: object) => ({
  resources: [{
    type: DEPLOYMENT,
    name: 'module',
    properties: {
      expressionEvaluationOptions: { scope: 'inner' },
      parameters,
      template: { $schema: SCHEMA, parameters: declared, resources: [{ type: TYPE, name: "[format('{0}/{1}', parameters('owner'), 'github')]", properties }] },
    },
  }],
});
const DECLARED = { owner: { type: 'string', defaultValue: 'func-id' }, subject: { type: 'string' }, audiences: { type: 'array' } };
const PROPERTIES = { issuer: ISS, subject: "[parameters('subject')]", audiences: "[parameters('Audiences')]" };

test('what a module is given is evaluated, and what it is not given is its default', () => {
  const template = inner({ subject: { value: SUB }, audiences: { value: [AUD] } }, DECLARED, PROPERTIES);
  expect(shown(template)).toEqual([['github', ISS, SUB, [AUD]]]);
  expect(decide(template)).toEqual([[OWNER, 'accept']]);
});

test('what is given is evaluated where it is given: a parameter of the file stays open, whatever its default', () => {
  const template = inner({ subject: { value: "[parameters('subject')]" }, audiences: { value: [AUD] } }, DECLARED, PROPERTIES);
  const around = { ...template, parameters: { subject: { type: 'string', defaultValue: SUB } } };
  expect(shown(around)).toEqual([['github', ISS, "<parameters('subject')>", [AUD]]]);
  expect(decide(around)).toEqual([[OWNER, 'unknown']]);
});

test('a secret of a vault, and a default that is an expression, are open', () => {
  const vault = { reference: { keyVault: { id: 'x' }, secretName: 's' } };
  const declared = { ...DECLARED, owner: { type: 'string', defaultValue: '[resourceGroup().name]' } };
  expect(shown(inner({ subject: vault, audiences: { value: [AUD] } }, declared, PROPERTIES))[0][2]).toBe('<what is given to the parameter subject>');
  expect(decide(inner({ subject: { value: SUB }, audiences: { value: [AUD] } }, declared, PROPERTIES))).toEqual([[expect.stringContaining('<'), 'accept']]);
});

test('a value that whoever deploys gives to the file is none of a module\'s parameter of the same name', () => {
  const template = inner({ subject: { value: SUB }, audiences: { value: [AUD] } }, DECLARED, PROPERTIES);
  const content = file({ ...template, parameters: { subject: { type: 'string' } } });
  const set = IdentitySet.fromFiles([{ path: 'main.json', content }], { parameters: { subject: 'repo:evil/x:ref:refs/heads/main' } });
  expect(set.decide({ iss: ISS, aud: AUD, sub: SUB }).map(({ verdict }) => verdict)).toEqual(['accept']);
});

describe('attack: what is given counts, and a default only where nothing can be given', () => {
  const DEFAULT = { ...DECLARED, subject: { type: 'string', defaultValue: SUB }, audiences: { type: 'array' } };
  const module = (more: object) => {
    const template = inner({ audiences: { value: [AUD] } }, DEFAULT, PROPERTIES);
    const [deployment] = template.resources;
    return { ...template, resources: [{ ...deployment, properties: { ...deployment.properties, ...more } }] };
  };
  const given = (subject: unknown) => module({ parameters: { audiences: { value: [AUD] }, subject } });

  test.each<[string, object, string]>([
    ['nothing', module({}), 'accept'],
    ['a value', given({ value: 'other' }), 'deny'],
    ['a secret of a vault', given({ reference: { keyVault: { id: 'x' }, secretName: 's' } }), 'unknown'],
    ['an expression in the place of a value', given("[if(true(), createObject('value', 'other'), createObject('value', null()))]"), 'unknown'],
    ['a value in another case', given({ Value: 'other' }), 'unknown'],
    ['all of it by an expression', module({ parameters: "[variables('p')]" }), 'unknown'],
    ['all of it from elsewhere', module({ parametersLink: { uri: 'https://example.com/p.json' } }), 'unknown'],
  ])('given %s', (_, template, verdict) => {
    expect(decide(template).map(([, one]) => one)).toEqual([verdict]);
  });

  test.each<[string, object]>([
    ['parameters in another case', module({ Parameters: { subject: { value: 'other' } } })],
    ['options in another case', module({ ExpressionEvaluationOptions: { Scope: 'inner' } })],
    ['a scope in another case', module({ expressionEvaluationOptions: { Scope: 'inner' } })],
    ['a scope by an expression', module({ expressionEvaluationOptions: { scope: "[variables('s')]" } })],
  ])('%s is refused: Azure would read it', (_, template) => {
    expect(() => read(template)).toThrow('[malformed-artifact]');
  });

  const credential = { type: TYPE, name: 'func-id/github', properties: { issuer: ISS, subject: SUB, audiences: [AUD] } };

  test('what is only looked up is not deployed', () => {
    expect(decide({ resources: { own: { ...credential, existing: true } } }).map(([, verdict]) => verdict)).toEqual(['unknown']);
    expect(decide({ resources: { own: { ...credential, existing: false } } }).map(([, verdict]) => verdict)).toEqual(['accept']);
  });

  test('brackets that are left are evaluated by the nested deployment', () => {
    const nested = { ...credential, properties: { ...credential.properties, subject: `[[format('${SUB}')]` } };
    expect(decide({ resources: [{ type: DEPLOYMENT, name: 'n', properties: { template: { $schema: SCHEMA, resources: [nested] } } }] }).map(([, verdict]) => verdict)).toEqual(['unknown']);
  });
});

describe('a template in a variable', () => {
  const credential = { type: TYPE, name: 'func-id/github', properties: { issuer: ISS, subject: SUB, audiences: [AUD] } };
  const nested = (template: unknown, variables: object) => ({ variables, resources: [{ type: DEPLOYMENT, name: 'tele', properties: { template } }] });

  test('is read', () => {
    expect(decide(nested("[variables('$fxv#0')]", { '$fxv#0': { $schema: SCHEMA, resources: [credential] } }))).toEqual([[OWNER, 'accept']]);
  });

  test.each(["[variables('none')]", "[variables('toString')]", "[variables('text')]", "[parameters('p')]", "[concat(variables('$fxv#0'))]"])('%s is none', (template) => {
    try {
      read(nested(template, { '$fxv#0': { resources: [credential] }, 'text': 'x' }));
      throw new Error('it was read');
    } catch (error) {
      expect(isTrustedWorkflowError(error) && error.code).toBe('malformed-artifact');
    }
  });
});

describe('resources of extensions', () => {
  const app = { import: 'microsoftGraphV1', type: 'Microsoft.Graph/applications@v1.0', properties: { displayName: 'x', uniqueName: 'x' } };
  const credential = (properties: object) => ({
    app, ci: { import: 'microsoftGraphV1', type: 'Microsoft.Graph/applications/federatedIdentityCredentials@v1.0', properties: { name: 'x/ci', ...properties }, dependsOn: ['app'] },
  });

  test('have no name at the top, and take nothing from the others', () => {
    const own = { type: TYPE, name: 'func-id/github', properties: { issuer: ISS, subject: SUB, audiences: [AUD] } };
    expect(decide({ resources: { app, own } })).toEqual([[OWNER, 'accept']]);
  });

  test('a credential of an application is one', () => {
    const properties = { issuer: "[variables('issuer')]", subject: SUB, audiences: ["[variables('audience')]"] };
    expect(decide({ variables: { issuer: ISS, audience: AUD }, resources: credential(properties) })).toEqual([['app', 'accept']]);
  });

  test('attack: a flexible one is evaluated, but for its expression', () => {
    const expression = { value: `claims['sub'] matches '${SUB}' and claims['repository_id'] eq '2'`, languageVersion: 1 };
    const resources = credential({ issuer: `[concat('${ISS}')]`, audiences: [`[concat('${AUD}')]`], claimsMatchingExpression: expression });
    const claims = { iss: ISS, aud: AUD, sub: SUB, repository_id: '2' };
    expect(IdentitySet.fromFiles([{ path: 'main.json', content: file({ resources }) }]).decide(claims).map(({ verdict }) => verdict)).toEqual(['accept']);
  });

  test('what it leaves to a deployment is open', () => {
    expect(decide({ parameters: { s: { type: 'string' } }, resources: credential({ issuer: ISS, subject: "[parameters('s')]", audiences: [AUD] }) })[0][1]).toBe('unknown');
  });

  test('any other resource has to have a name', () => {
    expect(() => read({ resources: [{ type: TYPE, properties: {} }] })).toThrow('the name of the resource');
  });
});
