import { plain } from './fixture';
import { readText } from '../../src/artifacts';

const IDENTITY = 'azurerm_user_assigned_identity';
const CREDENTIAL = 'azurerm_federated_identity_credential';

const resource = (address: string, values: object = {}) => ({ address, mode: 'managed', type: /(\w+)\.[\w-]+(?:\[.*\])?$/.exec(address)![1], values });
const configured = (address: string, parent: string[]) => ({ address, expressions: { parent_id: { references: parent } } });

interface Given {
  readonly resources?: object[];
  readonly children?: object[];
  readonly configured?: object[];
  readonly calls?: object;
  readonly unknown?: object;
}

/** The owner that a plan gives to its only credential, whose parent_id is known after apply. */
function ownerIn(given: Given, address = `${CREDENTIAL}.ci`): unknown {
  const plan = {
    format_version: '1.2',
    planned_values: { root_module: { resources: given.resources, child_modules: given.children } },
    resource_changes: [{ address, change: { actions: ['create'], after_unknown: given.unknown ?? { parent_id: true } } }],
    configuration: { root_module: { resources: given.configured, module_calls: given.calls } },
  };
  const credential = readText(JSON.stringify(plan), 'plan.json').find(({ id }) => id === address)!;
  return plain(credential.properties.parent_id);
}

const credential = resource(`${CREDENTIAL}.ci`);
const open = `<${CREDENTIAL}.ci.parent_id (known after apply)>`;

test.each<[string, string[], string]>([
  ['one attribute', [`${IDENTITY}.a.id`, `${IDENTITY}.a`], `<${IDENTITY}.a.id>`],
  ['one attribute of an instance', [`${IDENTITY}.a[0].id`, `${IDENTITY}.a[0]`, `${IDENTITY}.a`], `<${IDENTITY}.a[0].id>`],
  ['of an instance with a dot in its key', [`${IDENTITY}.a["x.y"].id`, `${IDENTITY}.a["x.y"]`, `${IDENTITY}.a`], `<${IDENTITY}.a["x.y"].id>`],
  ['two attributes', [`${IDENTITY}.a.id`, `${IDENTITY}.a`, `${IDENTITY}.b.id`, `${IDENTITY}.b`], open],
  ['an attribute that begins like another', [`${IDENTITY}.a.id`, `${IDENTITY}.a.i`], open],
  ['an attribute and a variable', [`${IDENTITY}.a.id`, `${IDENTITY}.a`, 'var.suffix'], open],
  ['a whole resource', [`${IDENTITY}.a`], open],
  ['a key of a loop', [`${IDENTITY}.a`, 'each.key'], open],
  ['a local value, which a plan does not hold', ['local.id'], open],
  ['nothing', [], open],
])('%s', (_, references, owner) => {
  expect(ownerIn({ resources: [credential], configured: [configured(`${CREDENTIAL}.ci`, references)] })).toBe(owner);
});

test('an attribute that the plan knows: the expression is more than it', () => {
  const given = { resources: [credential, resource(`${IDENTITY}.a`, { id: '/subscriptions/x' })], configured: [configured(`${CREDENTIAL}.ci`, [`${IDENTITY}.a.id`, `${IDENTITY}.a`])] };
  expect(ownerIn(given)).toBe(open);
});

test('no configuration, or none of the resource', () => {
  expect(ownerIn({ resources: [credential] })).toBe(open);
  expect(ownerIn({ resources: [credential], configured: [configured('other.x', [])] })).toBe(open);
});

describe('modules', () => {
  const inModule = `module.m["a.b"].${CREDENTIAL}.ci`;
  const children = [{ address: 'module.m["a.b"]', resources: [resource(inModule)] }];
  const call = (inner: string[], expressions: object = {}, outputs: object = {}) =>
    ({ m: { expressions, module: { resources: [configured(`${CREDENTIAL}.ci`, inner)], outputs } } });

  test.each<[string, object, string]>([
    ['a resource of the module', call([`${IDENTITY}.a.id`, `${IDENTITY}.a`]), `<module.m["a.b"].${IDENTITY}.a.id>`],
    ['a variable, followed to the caller', call(['var.owner'], { owner: { references: [`${IDENTITY}.a.id`, `${IDENTITY}.a`] } }), `<${IDENTITY}.a.id>`],
    ['a variable that is not given', call(['var.owner']), `<${inModule}.parent_id (known after apply)>`],
    ['a variable that is more than a reference', call(['var.owner'], { owner: { references: ['var.x', 'var.y'] } }), `<${inModule}.parent_id (known after apply)>`],
    ['a variable like a prototype', call(['var.constructor']), `<${inModule}.parent_id (known after apply)>`],
  ])('%s', (_, calls, owner) => {
    expect(ownerIn({ children, calls }, inModule)).toBe(owner);
  });

  test('an output, followed into the module', () => {
    const calls = { m: { expressions: {}, module: { resources: [], outputs: { identity: { expression: { references: [`${IDENTITY}.a.id`, `${IDENTITY}.a`] } } } } } };
    const given = { resources: [credential], children: [{ address: 'module.m["a.b"]' }], calls };
    const refer = (name: string) => ownerIn({ ...given, configured: [configured(`${CREDENTIAL}.ci`, [`module.m["a.b"].${name}`, 'module.m["a.b"]'])] });
    expect(refer('identity')).toBe(`<module.m["a.b"].${IDENTITY}.a.id>`);
    expect(refer('other')).toBe(open);
  });

  test('variables and outputs in a circle end', () => {
    const calls = {
      m: {
        expressions: { owner: { references: ['module.m["a.b"].out', 'module.m["a.b"]'] } },
        module: { resources: [configured(`${CREDENTIAL}.ci`, ['var.owner'])], outputs: { out: { expression: { references: ['var.owner'] } } } },
      },
    };
    expect(ownerIn({ children, calls }, inModule)).toBe(`<${inModule}.parent_id (known after apply)>`);
  });
});

test('unknowns inside of lists and blocks are references, what is beside them stays', () => {
  const values = { audience: ['a', null], oidc: [{ issuer_uri: 'https://example.com' }], map: { a: 'x' }, plain: 'x ${y} [z]', none: null };
  const unknown = { audience: [false, true], oidc: [{ allowed_audiences: true }], map: { b: true }, plain: false, id: true };
  const plan = {
    format_version: '1.2',
    planned_values: { root_module: { resources: [resource('t.x', values)] } },
    resource_changes: [{ address: 't.x', deposed: 'abc', change: { after_unknown: { plain: true } } }, { address: 't.x', change: { after_unknown: unknown } }],
  };
  expect(plain(readText(JSON.stringify(plan), 'plan.json')[0].properties)).toEqual({
    audience: ['a', '<t.x.audience.1 (known after apply)>'],
    oidc: [{ issuer_uri: 'https://example.com', allowed_audiences: '<t.x.oidc.0.allowed_audiences (known after apply)>' }],
    map: { a: 'x', b: '<t.x.map.b (known after apply)>' },
    plain: 'x ${y} [z]',
  });
});

test('data sources of the root module have their address, those of modules are left out', () => {
  const data = (address: string) => ({ ...resource(address), mode: 'data', type: 'google_project' });
  const root = { resources: [data('data.google_project.p')], child_modules: [{ address: 'module.m', resources: [data('module.m.data.google_project.p')] }] };
  expect(readText(JSON.stringify({ format_version: '1.0', values: { root_module: root } }), 'state.json').map(({ id }) => id)).toEqual(['data.google_project.p']);
});

test('an empty state', () => {
  expect(readText('{"format_version":"1.0","terraform_version":"1.11.4"}', 'state.json')).toEqual([]);
});
