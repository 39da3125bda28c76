import { entry, show } from '../errors';

export const duplicateWorkflow = entry('duplicate-workflow', (name: string, other?: string) => ({
  problem: 'two different trusted workflows of one app have the same name',
  got: other === undefined ? show(name) : `${show(name)}, also the name of the one at ${other}`,
  allowed: 'one trusted workflow for each name: identities, bindings and reports are found by it',
  remedies: ['another `name` for one of the two', 'the same object in both places, where they are the same trusted workflow'],
}));

export const twoTemplates = entry('two-templates', (repository: string, one: string, other: string) => ({
  problem: `two accounts of how the subjects of the repository ${repository} are built, which has one form and one subject template: switching either changes \`sub\` for every trust of that repository`,
  got: `${one} and ${other}`,
  allowed: 'one form and one template per repository, shared by all its trusted workflows and all clouds; two of them only in a migration, which all of them share',
  remedies: [
    'one GitHubRepository constant, used by all of them',
    "GitHubRepository.migrating({ from: ..., to: ..., until: 'YYYY-MM-DD' }), where the subjects are about to change",
  ],
}));

export const unsoundTrust = entry('unsound-trust', (workflow: string, why: string) => ({
  problem: `the compiled form of the trusted workflow ${show(workflow)} cannot be rendered: ${why}`,
  got: 'a CompiledTrust that does not come from a workflow class of this library',
  allowed: 'an https issuer, one way in or more, each with a subject, an exact id of the tenant where the issuer serves strangers, and conditions that serve listed requirements',
  remedies: ['new GitHubWorkflow({ ... }), or the class of another CI system', 'docs/adding-an-issuer.md, for a CI system that is not there yet'],
}));

/** A report or a pipeline is of one trusted workflow. */
export const identityOfAnotherWorkflow = entry('identity-of-another-workflow', (workflow: string, other: string, party: string) => ({
  problem: `an identity in ${party} trusts another workflow than ${show(workflow)}`,
  got: show(other),
  allowed: 'identities of one trusted workflow, the same object in all clouds',
  remedies: ['a report and a job for each trusted workflow, each with its own identities', 'one constant that holds the trusted workflow, for the constructs of all clouds'],
}));

/** What is logged in to later takes the place of what was before. */
export const twoLoginsOfOneCloud = entry('two-logins-of-one-cloud', (workflow: string, party: string, noun: string, apart: string) => ({
  problem: `a ${noun} logs in to ${party} as one identity: the login of the second would take the place of the first's`,
  got: `two identities of ${party} for ${show(workflow)}`,
  allowed: 'one identity of each cloud',
  remedies: [apart],
}));

/** A requirement that a party cannot hold. */
export interface Gap {
  readonly requirement: string;
  readonly text: string;
  readonly why: string;
  /** What acknowledges it: `azure/ref`. */
  readonly id: string;
  readonly remedies: readonly string[];
}

/** A party cannot hold some requirements, and nobody took responsibility for the gaps. All of them at once: one may cure the others. */
export const requirementNotEnforceable = entry('requirement-not-enforceable', (workflow: string, party: string, gaps: readonly Gap[]) => ({
  problem: `${party} cannot enforce ${listed(gaps.map(({ requirement }) => `"${requirement}"`))} of the trusted workflow ${show(workflow)}: ${unique(gaps.map(({ why }) => why)).join('; ')}`,
  got: gaps.map(({ text }) => text).join('; '),
  allowed: `requirements that ${party} can check; nothing is left out in silence`,
  remedies: [
    ...remediesOf(gaps),
    `acknowledge: [${gaps.map(({ id }) => `{ id: '${id}', reason: '...what holds it instead...', expires: 'YYYY-MM-DD' }`).join(', ')}] on the trusted workflow`,
  ],
}));

/** Each remedy once. Where it does not cure every gap, it says which. */
function remediesOf(gaps: readonly Gap[]): string[] {
  return unique(gaps.flatMap(({ remedies }) => remedies)).map((remedy) => {
    const cured = gaps.filter(({ remedies }) => remedies.includes(remedy)).map(({ requirement }) => `"${requirement}"`);
    return cured.length === gaps.length ? remedy : `for ${listed(cured)}: ${remedy}`;
  });
}

const unique = (texts: readonly string[]) => [...new Set(texts)];

/** `"a"`, `"a" and "b"`, `"a", "b" and "c"`. */
function listed(names: readonly string[]): string {
  const front = names.slice(0, -1);
  return front.length === 0 ? names[0] : `${front.join(', ')} and ${names.at(-1)}`;
}
