import { RepositoryCase } from './model';
import { migrating, PINS, Pins, problemsOf, runsFor, templatesOf, Tokens, tokensOf } from './template-pairs';
import { GitHubIssuer } from '../../../src/issuers/github';

/*
 * Every pair of templates of one repository, against runs by brute force: no claim that a subject is said to carry is broken by a run of
 * either template, and whatever is given up is given up because of a run that there is. Subjects are matched by expressions of JavaScript.
 *
 * TEMPLATE_KEYS=all takes every key, TEMPLATE_KEYS=repo,context,... these, in templates of TEMPLATE_LENGTH (2) keys at most: that takes minutes.
 */
const EVERY = [
  'repo', 'context', 'ref', 'actor', 'job_workflow_ref', 'environment', 'repository_id', 'repository_visibility', 'repo_property_tier', 'repository_owner', 'repository_owner_id',
];
const { TEMPLATE_KEYS, TEMPLATE_LENGTH = '2' } = process.env;
const TEMPLATES = TEMPLATE_KEYS === undefined
  ? templatesOf(['context', 'ref', 'job_workflow_ref'], 2, ['context', 'ref']).map((keys) => ['repo', ...keys])
  : templatesOf(TEMPLATE_KEYS === 'all' ? EVERY : TEMPLATE_KEYS.split(','), Number(TEMPLATE_LENGTH), ['repo', 'repository_id']);
const RUNS = runsFor(TEMPLATES.flat());

const needsEnvironment = (template: string[], { environment }: Pins) => template.includes('environment') && environment === undefined;

describe.each<[string, GitHubIssuer, RepositoryCase]>([
  ['github.com', GitHubIssuer.githubCom(), { immutable: true }],
  ['a server that escapes nothing', GitHubIssuer.server({ hostname: 'ghe.example.com', version: '3.15' }), {}],
  ['a server that escapes customized templates', GitHubIssuer.server({ hostname: 'ghe.example.com', version: '3.17' }), {}],
])('%s', (issuerName, issuer, repository) => {
  const tokens = new Map<string[], Tokens>();
  beforeAll(() => TEMPLATES.forEach((template) => tokens.set(template, tokensOf(RUNS, { ...repository, template }, issuer))));

  test.each(Object.entries(PINS))('%s', (pinsName, pins) => {
    const tally = { pairs: 0, given: 0 };
    const problems: string[] = [];
    for (const [from, to] of TEMPLATES.flatMap((one) => TEMPLATES.map((other) => [one, other]))) {
      if (from === to || [from, to].some((template) => needsEnvironment(template, pins))) continue;
      tally.pairs += 1;
      const workflow = migrating({ ...repository, template: from }, { ...repository, template: to }, { ...pins, issuer });
      problems.push(...problemsOf(workflow, [from, to].map((one) => tokens.get(one)!), tally).map((problem) => `[${from}] to [${to}]: ${problem}`));
    }
    if (process.env.TEMPLATE_KEYS) process.stdout.write(`${issuerName}, ${pinsName}: ${JSON.stringify(tally)}, ${problems.length} problems\n`);
    expect(problems.slice(0, 3)).toEqual([]);
    expect(tally.pairs).toBeGreaterThan(50);
  });
});
