import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AwsPartition, readIdentities } from '../../../src/parties/aws';
import { Explanation, Verdict } from '../../../src/trust';
import { resourcesOf } from '../../fixtures/aws';

/**
 * Decision tables: each file of test/cases/aws holds named cases. `conditions` stands for one Allow statement with them for GitHub's
 * provider, `statements` for a whole list, `policy` for a whole document. `because` is in the text or key of some part of the explanation that has the verdict.
 */
interface Case {
  readonly name: string;
  readonly conditions?: object;
  readonly statements?: unknown[];
  readonly policy?: unknown;
  readonly provider?: object;
  readonly partition?: AwsPartition;
  readonly token?: Record<string, unknown>;
  readonly verdict: Verdict;
  readonly because?: string;
}

const CASES = join(__dirname, '../../cases/aws');
const FEDERATED = { Federated: 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com' };
const TOKEN = {
  iss: 'https://token.actions.githubusercontent.com',
  aud: 'sts.amazonaws.com',
  sub: 'repo:my-org/my-repo:ref:refs/heads/main',
  ref: 'refs/heads/main',
  repository: 'my-org/my-repo',
  repository_id: '456789',
  repository_owner_id: '123456',
  event_name: 'push',
};

function statement(conditions: object): object {
  return { Effect: 'Allow', Principal: FEDERATED, Action: 'sts:AssumeRoleWithWebIdentity', Condition: conditions };
}

function documentOf({ conditions, statements, policy }: Case): unknown {
  if (policy !== undefined) return policy;
  const list = statements?.map((each) => ({ Principal: FEDERATED, Action: 'sts:AssumeRoleWithWebIdentity', ...each as object }));
  return { Version: '2012-10-17', Statement: list ?? [statement(conditions ?? {})] };
}

function nodes(explanation: Explanation): Explanation[] {
  return [explanation, ...(explanation.children ?? []).flatMap(nodes)];
}

for (const file of readdirSync(CASES).sort()) {
  const cases = JSON.parse(readFileSync(join(CASES, file), 'utf8')) as Case[];
  describe(file, () => {
    test.each(cases.map((each) => [each.name, each] as const))('%s', (_, each) => {
      const Role = { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: documentOf(each) } };
      const Provider = { Type: 'AWS::IAM::OIDCProvider', Properties: each.provider };
      const resources = resourcesOf({ Resources: { Role, ...each.provider ? { Provider } : {} } });
      const [identity] = readIdentities(resources, { partition: each.partition });
      const { verdict, because } = identity.decide({ ...TOKEN, ...each.token });
      expect(verdict).toBe(each.verdict);
      const reasons = because.flatMap(nodes).filter((node) => node.verdict === verdict).map(({ text, key }) => `${text} [${key}]`);
      if (each.because) expect(reasons.join('\n')).toContain(each.because);
    });
  });
}
