import * as fc from 'fast-check';
import { pins, runsNear } from './arbitrary';
import { whyNotMintable } from './mintable-oracle';
import { workflowOf } from './model';
import { expand } from '../../../src/issuers/github/expand';
import { pinsOf } from '../../../src/issuers/github/run-pins';
import { mint } from '../../../src/issuers/github/token';
import { GitHubWorkflowProps } from '../../../src/issuers/github/workflow-props';
import { Proposed, RefPin, satisfies } from '../../../src/trust';

const DEPLOY = /^o\/[^/]+\/\.github\/workflows\/deploy\.yml@/;

/** What a tier concludes of a model has to be so of each token that the model trusts. */
test('what a trusted workflow is said to ask for, each of its tokens has', () => {
  let seen = 0;
  fc.assert(fc.property(pins.chain((pinned) => fc.tuple(fc.constant(pinned), fc.array(runsNear(pinned), { minLength: 8, maxLength: 8 }))), ([pinned, runs]) => {
    const workflow = workflowOf(pinned);
    const props = (workflow as unknown as { props: GitHubWorkflowProps }).props;
    const said = pinsOf(props, expand(props));
    const tokens = runs.map(({ run }) => mint(run)).filter((token) => whyNotMintable(token) === undefined && satisfies(workflow.compile(), token));
    for (const token of tokens) {
      seen += 1;
      if (said.environment) expect(token.environment).toBe(pinned.environment);
      if (said.refs === RefPin.EXACT) expect(token.ref).toBe(`refs/heads/${pinned.ref}`);
      if (said.onlyTags) expect(token.ref_type).toBe('tag');
      if (said.projects) expect(token.repository_id).toBe('2');
      if (said.pipelineFile) expect(token.job_workflow_ref).toMatch(DEPLOY);
      if (said.pipelineFile && said.patterns.length === 0) expect(token.job_workflow_ref).toMatch(/^o\/(?:r|\.github)\//);
      // A pull request that was merged runs the code of the branch that it was merged into.
      if (said.proposed === Proposed.NONE) expect(String(token.ref)).not.toMatch(/^refs\/pull\//);
      if (said.proposed === Proposed.ALONE) expect(token.event_name).toBe('pull_request');
    }
  }), { numRuns: 500, seed: 20261128 });
  expect(seen).toBeGreaterThan(200);
});
