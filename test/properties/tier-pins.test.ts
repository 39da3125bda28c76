import * as fc from 'fast-check';
import { KINDS, Written, writtenFor } from './documents';
import { models } from './models';
import { GitHubWorkflow } from '../../src/issuers';
import { pinsOf } from '../../src/issuers/github/run-pins';
import { GitHubWorkflowProps } from '../../src/issuers/github/workflow-props';
import { pinsAt, Proposed, RefPin, TokenClaims, Verdict } from '../../src/trust';
import { AdmittedTokens, OWN_AUDIENCE } from '../../src/trust/admitted';

const given = fc.sample(models, { numRuns: 200, seed: 20261128 });
const propsOf = (workflow: GitHubWorkflow) => (workflow as unknown as { props: GitHubWorkflowProps }).props;

function audiencesOf({ identity }: Written): string[] {
  const { audiences, ownAudience = '' } = identity.admitted!() as AdmittedTokens;
  return audiences.map((one) => one === OWN_AUDIENCE ? ownAudience : one);
}

/** What is wrong with a token that a document lets in, by what a tier concludes of that cloud. */
function broken(workflow: GitHubWorkflow, { enforcements }: Written, token: TokenClaims): string[] {
  const { environment, refs, onlyTags, projects, pipelineFile, proposed } = pinsAt(pinsOf(propsOf(workflow), workflow._runs), enforcements);
  const { repository, repositories = [] } = propsOf(workflow);
  const ids = [...repository ? [repository] : [], ...repositories].map(({ repositoryId }) => repositoryId);
  const of = (claim: string) => String(token[claim] ?? '');
  const rules: readonly (readonly [string, boolean])[] = [
    ['environment', !environment || of('environment') === propsOf(workflow).environment],
    ['refs', refs !== RefPin.EXACT || ['refs/heads/main', 'refs/tags/v1'].includes(of('ref'))],
    ['onlyTags', !onlyTags || of('ref').startsWith('refs/tags/')],
    ['projects', !projects || ids.includes(of('repository_id'))],
    ['pipelineFile', !pipelineFile || /\/deploy\.yml@/.test(of('job_workflow_ref'))],
    ['proposed', proposed !== Proposed.NONE || !of('ref').startsWith('refs/pull/')],
    ['proposed alone', proposed !== Proposed.ALONE || of('event_name') === 'pull_request'],
  ];
  return rules.filter(([, holds]) => !holds).map(([name]) => name);
}

/** Names that stand in for ids say so: whoever has them later gets in. */
const isByName = ({ enforcements }: Written) => enforcements.some(({ how }) => how.includes('by the name'));

test('what a tier says that a cloud proves, each token has that the cloud lets in', () => {
  let admitted = 0;
  const wrong = given.flatMap((workflow, index) => {
    const written = writtenFor(workflow, KINDS[index % KINDS.length]);
    if (!written || isByName(written)) return [];
    return audiencesOf(written).flatMap((audience) => {
      const tokens = [...workflow.sampleTokens(audience), ...workflow.nearMisses(audience).map(({ claims }) => claims)];
      return tokens.filter((token) => written.identity.decide(token).verdict === Verdict.ACCEPT).flatMap((token) => {
        admitted += 1;
        const rules = broken(workflow, written, token);
        return rules.length === 0 ? [] : [`${written.kind}: ${rules.join()} of ${JSON.stringify(token)}, not enforced: ${written.enforcements.filter(({ enforced }) => !enforced).map(({ requirement }) => requirement).join()}`];
      });
    });
  });
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(admitted).toBeGreaterThan(200);
});
