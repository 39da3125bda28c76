import { readText } from '../../../src/artifacts';
import { readIdentities } from '../../../src/parties/aws';
import { Verdict } from '../../../src/trust';
import { GITHUB, STS } from '../../fixtures/aws';

// Provider, document and role are made in one apply, as in nearly every repository: Terraform puts off reading the document, and the plan has its statements.
const DOCUMENT = 'data.aws_iam_policy_document.trust';
const PROVIDER = 'aws_iam_openid_connect_provider.github';
const SUB = 'repo:my-org@1/my-repo@2:environment:prod';
const TOKEN = { iss: `https://${GITHUB}`, aud: STS, sub: SUB };

const condition = (test: string, claim: string, value: string) => ({ test, variable: `${GITHUB}:${claim}`, values: [value] });
const STATEMENT = {
  actions: ['sts:AssumeRoleWithWebIdentity'],
  effect: 'Allow',
  condition: [condition('StringEquals', 'aud', STS), condition('StringEquals', 'sub', SUB)],
  principals: [{ type: 'Federated', identifiers: [null] }],
};
const references = (...texts: string[]) => ({ references: texts });
const attribute = (owner: string, name: string) => references(`${owner}.${name}`, owner);

interface Module {
  readonly resources?: readonly object[];
  readonly child_modules?: readonly object[];
}

interface Given {
  /** In front of the addresses of document and role. */
  readonly prefix?: string;
  readonly statements?: readonly object[];
  readonly identifiers?: object;
  readonly policy?: object;
  readonly document?: string;
  readonly provider?: object;
  /** Blocks of `statement` in the configuration. */
  readonly blocks?: number;
  readonly planned?: (own: readonly object[], provider: object) => Module;
  readonly configuration?: (own: readonly object[]) => object;
}

const typeOf = (address: string) => /(?:data\.)?([a-z]\w*)\.[\w-]+(?:\[.*\])?$/.exec(address)![1];
const resource = (address: string, values: object) => ({ address, mode: /(?:^|\.)data\./.test(address) ? 'data' : 'managed', type: typeOf(address), values });
const PROVIDER_VALUES = { url: `https://${GITHUB}`, client_id_list: [STS] };

function planOf({ prefix = '', statements = [STATEMENT], identifiers, policy, document = DOCUMENT, provider, blocks = statements.length, planned, configuration }: Given): string {
  const own = [resource(`${prefix}${document}`, { statement: statements }), resource(`${prefix}aws_iam_role.ci`, { name: 'ci' })];
  const bare = document.replace(/\[.*\]$/, '');
  const configured = [
    { address: bare, expressions: { statement: Array.from({ length: blocks }, () => ({ principals: [{ identifiers: identifiers ?? attribute(PROVIDER, 'arn') }] })) } },
    { address: 'aws_iam_role.ci', expressions: { assume_role_policy: policy ?? attribute(document, 'json') } },
  ];
  const made = provider ?? resource(PROVIDER, PROVIDER_VALUES);
  const unknown = { json: true, statement: statements.map(() => ({ principals: [{ identifiers: [true] }] })) };
  return JSON.stringify({
    format_version: '1.2',
    planned_values: { root_module: planned?.(own, made) ?? { resources: [made, ...own] } },
    resource_changes: [
      { address: `${prefix}${document}`, change: { actions: ['read'], after_unknown: unknown } },
      { address: `${prefix}aws_iam_role.ci`, change: { actions: ['create'], after_unknown: { assume_role_policy: true, arn: true } } },
      { address: PROVIDER, change: { actions: ['create'], after_unknown: { arn: true } } },
    ],
    configuration: { root_module: configuration?.(configured) ?? { resources: configured } },
  });
}

const read = (given: Given) => readIdentities(readText(planOf(given), 'plan.json'));
const decide = (given: Given, token: object) => read(given).map((identity) => identity.decide({ ...TOKEN, ...token }).verdict);
const verdicts = (given: Given) => [{}, { sub: `${SUB}x` }, { aud: 'other' }].flatMap((token) => decide(given, token));
const { ACCEPT, DENY, UNKNOWN } = Verdict;

const inModule = (own: readonly object[], provider: object): Module => ({ resources: [provider], child_modules: [{ address: 'module.ci', resources: own }] });
const calling = (expressions: object) => (own: readonly object[]) => ({ module_calls: { ci: { expressions, module: { resources: own } } } });

test.each<[string, Given]>([
  ['as it is written most often', {}],
  ['a document with count', { document: `${DOCUMENT}[0]`, policy: references(`${DOCUMENT}[0].json`, `${DOCUMENT}[0]`, DOCUMENT) }],
  ['a document with for_each, named by its key', { document: `${DOCUMENT}["a.b"]`, policy: references(`${DOCUMENT}["a.b"].json`, `${DOCUMENT}["a.b"]`, DOCUMENT) }],
  ['a provider with count', { provider: resource(`${PROVIDER}[0]`, PROVIDER_VALUES), identifiers: references(`${PROVIDER}[0].arn`, `${PROVIDER}[0]`, PROVIDER) }],
  ['role and document in a module, the provider given to it', { prefix: 'module.ci.', planned: inModule, identifiers: references('var.provider'), configuration: calling({ provider: attribute(PROVIDER, 'arn') }) }],
])('decided: %s', (_, given) => {
  expect(verdicts(given)).toEqual([ACCEPT, DENY, DENY]);
});

test.each<[string, Given]>([
  ['a principal that is made of two', { identifiers: references(`${PROVIDER}.arn`, PROVIDER, 'var.suffix') }],
  ['an attribute that is no ARN', { identifiers: attribute(PROVIDER, 'url') }],
  ['a provider of another kind', { identifiers: attribute('aws_iam_saml_provider.idp', 'arn') }],
  ['a policy that is made of two documents', { policy: references(`${DOCUMENT}.json`, DOCUMENT, 'data.aws_iam_policy_document.more.json', 'data.aws_iam_policy_document.more') }],
  ['a policy from a local value', { policy: references('local.trust') }],
  ['a policy from something else', { policy: attribute('data.http.trust', 'body') }],
  ['dynamic blocks, of which the configuration has none', { statements: [STATEMENT, STATEMENT], blocks: 1 }],
])('unknown: %s', (_, given) => {
  expect(decide(given, {})).toEqual([UNKNOWN]);
});
