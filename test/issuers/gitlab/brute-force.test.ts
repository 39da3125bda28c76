import fc from 'fast-check';
import { ASKED } from './asked';
import { Job, jobsAround } from './jobs';
import { isTrustedWorkflowError } from '../../../src/internal/errors';
import { DeploymentTier, GitLabIssuer, GitLabProject, GitLabRef, GitLabRunner, GitLabSubject, GitLabWorkflow, GitLabWorkflowProps } from '../../../src/issuers';
import { Party, Verdict } from '../../../src/trust';
import { AdmittedTokens, OWN_AUDIENCE } from '../../../src/trust/admitted';
import { KINDS, Written, writtenFor } from '../../properties/documents';

/*
 * Every job of a small world, against every kind of document that is written for generated workflows. Who is let in is told by the document alone;
 * what was asked for is told by asked.ts, which shares no code with the library.
 */
const REQUIREMENTS = [...Object.keys(ASKED), 'shared-identity'];
const acknowledge = Object.values(Party).flatMap((party) => REQUIREMENTS.map((id) => ({ id: `${party}/${id}`, reason: 'generated for a property', expires: '2027-03-31' })));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const LATER = ['ref_type', 'ref', 'ref_protected', 'environment_protected', 'deployment_tier'];
const subjects = fc.oneof(
  fc.constantFrom(GitLabSubject.default(), GitLabSubject.byId()),
  fc.tuple(fc.constantFrom('project_id', 'project_path'), fc.shuffledSubarray(LATER)).map(([first, later]) => GitLabSubject.of(first, ...later)),
);
const project = (path: string, projectId: string) => fc.record({ namespaceId: maybe(fc.constant('72')), subject: subjects }).map((rest) => GitLabProject.of({ path, projectId, ...rest }));
const shop = project('acme/web/shop', '20');

const models: fc.Arbitrary<GitLabWorkflowProps> = fc.record({
  who: fc.oneof(shop.map((one) => ({ project: one })), fc.tuple(shop, project('Acme/main', '21')).map((projects) => ({ projects }))),
  issuer: fc.constantFrom(GitLabIssuer.gitlabCom(), GitLabIssuer.gitlabCom(), GitLabIssuer.selfManaged('https://gitlab.acme.example'), GitLabIssuer.selfManaged('https://code.acme.example', 'https://keys.acme.example/ci')),
  refs: fc.constantFrom(
    [GitLabRef.protectedBranch('main')], [GitLabRef.branch('main')], [GitLabRef.tag('v1')], [GitLabRef.protectedTag('main'), GitLabRef.protectedBranch('v1')],
    [GitLabRef.protectedBranches('release/*')], [GitLabRef.protectedTags('v*'), GitLabRef.protectedBranch('main')], [GitLabRef.protectedBranches('*e*')],
  ),
  environment: maybe(fc.constant('production')),
  environmentProtected: maybe(fc.constant(true)),
  deploymentTier: maybe(fc.constant(DeploymentTier.PRODUCTION)),
  pipelineSources: maybe(fc.constantFrom<string[]>(['push'], ['push', 'web'])),
  configFile: maybe(fc.constant('.gitlab-ci.yml')),
  runner: maybe(fc.constant(GitLabRunner.SELF_HOSTED)),
}).map(({ who, ...props }) => ({ name: 'generated', acknowledge, ...who, ...Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) }) as GitLabWorkflowProps);

interface Case { readonly props: GitLabWorkflowProps; readonly workflow: GitLabWorkflow; readonly written: Written }

function caseOf(props: GitLabWorkflowProps, kind: string): Case[] {
  try {
    const workflow = new GitLabWorkflow(props);
    const written = writtenFor(workflow, kind);
    return written ? [{ props, workflow, written }] : [];
  } catch (error) {
    if (isTrustedWorkflowError(error)) return [];
    throw error;
  }
}

const { MODELS, MODEL_SEED = '20261127' } = process.env;
const given = fc.sample(models, { numRuns: Number(MODELS ?? 70), seed: Number(MODEL_SEED) });
const cases = given.flatMap((props, index) => caseOf(props, KINDS[index % KINDS.length]));

function audienceOf({ identity }: Written): string {
  const { audiences: [audience], ownAudience = '' } = identity.admitted!() as AdmittedTokens;
  return audience === undefined || audience === OWN_AUDIENCE ? ownAudience : audience;
}

/** A name that stands in for an id does so as long as nobody else has it, which the report says. */
const isTaken = ({ written: { enforcements } }: Case, { run }: Job) => (
  enforcements.some(({ how }) => how.includes('by the name')) && run.project.projectId === '903'
);

const told = ({ written: { kind }, workflow }: Case, { token }: Job) => (
  `${kind}: ${workflow.compile().alternatives.map(({ subject }) => subject.matcher).join(' | ')} <- ${JSON.stringify(token)}`
);

test('cases of every kind of document', () => {
  expect([...new Set(cases.map(({ written }) => written.kind))].sort()).toEqual([...KINDS].sort());
});

test('whoever gets in is all that the report calls enforced, and whoever is all that was asked for gets in', () => {
  const [leaks, lost]: [string[], string[]] = [[], []];
  let accepted = 0;
  for (const one of cases) {
    const { props, workflow, written } = one;
    const ids = workflow.compile().requirements.map(({ id }) => id).filter((id) => id !== 'shared-identity');
    const enforced = ids.filter((id) => !written.enforcements.some(({ requirement, enforced: holds }) => requirement === id && !holds));
    for (const job of jobsAround(props, audienceOf(written))) {
      // What a party does not document counts for the worse on both sides.
      const { verdict } = written.identity.decide(job.token);
      const isIn = verdict !== Verdict.DENY;
      const broken = enforced.filter((id) => !ASKED[id](props, job.run));
      accepted += verdict === Verdict.ACCEPT ? 1 : 0;
      if (isIn && broken.length > 0 && !isTaken(one, job)) leaks.push(`${broken.join()} broken: ${told(one, job)}`);
      if (!isIn && ids.every((id) => ASKED[id](props, job.run))) lost.push(told(one, job));
    }
  }
  expect([leaks.slice(0, 5), lost.slice(0, 5)]).toEqual([[], []]);
  expect(accepted).toBeGreaterThan(100);
});
