import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { byAzureDevOps, byEntra } from './connections';
import { AzureDevOpsServiceConnection, AzureDevOpsServiceConnectionProps, AzureDevOpsWorkflow } from '../../../src/issuers';
import { verdictsOn } from '../documents';

type Verdicts = Record<string, string>;
type Token = Record<string, unknown> & { readonly iss: string; readonly sub: string };

const table = <T>(file: string) => JSON.parse(readFileSync(join(__dirname, '../../cases/azure-devops', file), 'utf8')) as T;
const trusting = (connection: AzureDevOpsServiceConnection) => new AzureDevOpsWorkflow({ name: 'deploy', connection });

interface Published {
  readonly name: string;
  readonly source: string;
  readonly connection: AzureDevOpsServiceConnectionProps;
  readonly token: Token;
  readonly verdicts: Verdicts;
}

test.each(table<Published[]>('tokens.json'))('published: $name', ({ connection, token, verdicts }) => {
  const workflow = trusting(AzureDevOpsServiceConnection.of({ ...connection, issuer: token.iss, subject: token.sub }));
  const decide = verdictsOn(workflow, Object.keys(verdicts));
  expect(decide(token)).toEqual(verdicts);
  const refused = Object.fromEntries(Object.keys(verdicts).map((party) => [party, 'deny']));
  expect(decide({ ...token, sub: `${token.sub}x` })).toEqual(refused);
  // The token of the model has no other claims than a published one, and the same in what it decides by.
  const [own] = workflow.sampleTokens('api://AzureADTokenExchange');
  expect([own.iss, own.sub, own.aud, Object.keys(own).filter((claim) => !(claim in token))]).toEqual([token.iss, token.sub, token.aud, []]);
});

interface Refusal { readonly name: string; readonly source: string; readonly of: 'entra' | 'named'; readonly change: Record<string, unknown>; readonly verdicts: Verdicts }

test.each(table<Refusal[]>('refusals.json'))('$of: $name', ({ of, change, verdicts }) => {
  const workflow = trusting(of === 'entra' ? byEntra : byAzureDevOps);
  const [own] = workflow.sampleTokens('api://AzureADTokenExchange');
  expect(verdictsOn(workflow, Object.keys(verdicts))({ ...own, ...change })).toEqual(verdicts);
});
