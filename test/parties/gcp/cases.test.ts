import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArtifact } from '../../../src/artifacts';
import { readIdentities } from '../../../src/parties/gcp';
import { Explanation, Verdict } from '../../../src/trust';
import { token } from '../../fixtures/gcp';

/**
 * Decision tables: each file of test/cases/gcp holds named cases. Each changes a configuration as people write it by hand:
 * one pool, one provider with a condition that every token meets, one service account, one member. `because` stands in some part of the
 * explanation that has the verdict; `exchange` is the verdict of the first gate.
 */
interface Case {
  readonly name: string;
  readonly pool?: object;
  readonly provider?: object;
  readonly oidc?: object;
  readonly mapping?: object;
  readonly condition?: string | null;
  readonly account?: object;
  /** What follows the pool in the member. */
  readonly member?: string;
  /** Properties of the grant. */
  readonly grant?: object;
  readonly resources?: Record<string, object>;
  readonly token?: Record<string, unknown>;
  readonly drop?: string[];
  readonly verdict: Verdict;
  readonly exchange?: Verdict;
  readonly because?: string;
  /** What Google answers; `null` where its words are not known. */
  readonly cloudMessage?: string | null;
  /** The page, or the thread, that the case follows. */
  readonly source: string;
}

const CASES = join(__dirname, '../../cases/gcp');
const POOL = 'google_iam_workload_identity_pool.pool';
const AUDIENCE = 'https://iam.googleapis.com/projects/123/locations/global/workloadIdentityPools/github-production/providers/github';

function configuration({ pool, provider, oidc, mapping, condition = 'assertion.sub != \'\'', account, member = '/attribute.repository/my-org/my-repo', grant, resources }: Case): unknown {
  return {
    resource: {
      google_iam_workload_identity_pool: { pool: { workload_identity_pool_id: 'github-production', ...pool } },
      google_iam_workload_identity_pool_provider: {
        github: {
          workload_identity_pool_id: `\${${POOL}.workload_identity_pool_id}`,
          workload_identity_pool_provider_id: 'github',
          attribute_mapping: { 'google.subject': 'assertion.run_id', 'attribute.repository': 'assertion.repository', ...mapping },
          attribute_condition: condition,
          oidc: { issuer_uri: 'https://token.actions.githubusercontent.com', ...oidc },
          ...provider,
        },
      },
      google_service_account: { deploy: { account_id: 'deploy-production', ...account } },
      google_service_account_iam_member: {
        deploy: {
          service_account_id: '${google_service_account.deploy.name}',
          role: 'roles/iam.workloadIdentityUser',
          member: `principalSet://iam.googleapis.com/\${${POOL}.name}${member}`,
          ...grant,
        },
      },
      ...resources,
    },
  };
}

const nodes = (explanation: Explanation): Explanation[] => [explanation, ...(explanation.children ?? []).flatMap(nodes)];

function tokenOf({ token: changes, drop = [] }: Case): Record<string, unknown> {
  return token({ aud: AUDIENCE, ...changes, ...Object.fromEntries(drop.map((claim) => [claim, undefined])) });
}

for (const file of readdirSync(CASES).sort()) {
  const cases = JSON.parse(readFileSync(join(CASES, file), 'utf8')) as Case[];
  describe(file, () => {
    test.each(cases.map((each) => [each.name, each] as const))('%s', (_, each) => {
      const json: unknown = JSON.parse(JSON.stringify(configuration(each)));
      const [identity] = readIdentities(readArtifact(json, 'main.tf.json'));
      expect(identity.identity).toBe('deploy-production');
      expect(each.source).toMatch(/^https:/);
      const { verdict, because, cloudMessage } = identity.decide(tokenOf(each));
      const reasons = because.flatMap(nodes).filter((node) => node.verdict === verdict).map(({ text, key }) => `${text} [${key ?? ''}]`);
      expect(`${verdict}\n${reasons.join('\n')}`).toContain(each.because ?? '');
      expect(verdict).toBe(each.verdict);
      if (each.exchange) expect(because[0].verdict).toBe(each.exchange);
      if (each.cloudMessage !== undefined) expect(cloudMessage ?? null).toBe(each.cloudMessage);
      if (verdict !== Verdict.DENY) expect(cloudMessage).toBeUndefined();
    });
  });
}
