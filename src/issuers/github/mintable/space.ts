import { except, oneOf } from './machines';
import { Repositories, shapesOf } from './shapes';
import { LANGUAGES } from './variables';
import { TokenShape } from '../../../claims/solve';
import { deploymentOf, GITHUB_FACTS } from '../../../facts';
import { IDeclaredProject, NameStability, TokenSpace } from '../../../trust';
import { nameOf } from '../names';
import { GivenRepository, PinnedRepository } from '../pinned-run';
import { formsOf } from '../trusted-repositories';

/** A repository whose ids, names, form and template somebody declared. */
export type Declared = PinnedRepository & { readonly name: string; readonly repositoryId: string };

/**
 * The tokens that an issuer of GitHub's can mint. Undefined for another issuer, and for a server of one's own, whose escaping depends
 * on its version.
 */
export function githubTokenSpace(issuer: string, projects: readonly IDeclaredProject[], stability: NameStability): TokenSpace | undefined {
  if (deploymentOf(issuer)?.claimsSettled !== true) return undefined;
  const { declared, spaces } = DECLARED.get(projects) ?? { declared: declaredIn(projects), spaces: new Map<string, TokenSpace>() };
  DECLARED.set(projects, { declared, spaces });
  const key = `${stability} ${issuer}`;
  const space = spaces.get(key) ?? makeSpace(issuer, declared, stability);
  spaces.set(key, space);
  return space;
}

/** Many pairs are compared over the same repositories. */
const DECLARED = new WeakMap<readonly IDeclaredProject[], { readonly declared: readonly Declared[]; readonly spaces: Map<string, TokenSpace> }>();

/** Each form of each repository once; whole owners are left out, since nothing is settled about their repositories. */
function declaredIn(projects: readonly IDeclaredProject[]): Declared[] {
  const own = projects.filter(({ ciSystem }) => ciSystem === GITHUB_FACTS.id) as (IDeclaredProject & GivenRepository)[];
  const keyOf = ({ subjectTemplate, successor, ...names }: Declared) => JSON.stringify([names, subjectTemplate.toString()]);
  const named = own.flatMap(formsOf).filter((one): one is Declared => one.name !== undefined && one.repositoryId !== undefined);
  return [...new Map(named.map((one) => [keyOf(one), one])).values()];
}

function makeSpace(issuer: string, declared: readonly Declared[], stability: NameStability): TokenSpace {
  const shapes = declared.length === 0 ? undeclared(issuer) : onceMade(() => shapesIn(issuer, declared, stability));
  return { shapes, assumptions: assumptions(declared, stability) };
}

/** Of repositories none of which is declared, the same tokens are there now and over time. One and the same shapes, so that a search is remembered. */
function undeclared(issuer: string): TokenSpace['shapes'] {
  const known = UNDECLARED.get(issuer) ?? onceMade(() => shapesIn(issuer, [], NameStability.REUSED));
  UNDECLARED.set(issuer, known);
  return known;
}

const UNDECLARED = new Map<string, TokenSpace['shapes']>();

function onceMade(make: TokenSpace['shapes']): TokenSpace['shapes'] {
  let shapes: readonly TokenShape[] | undefined;
  return () => shapes ??= make();
}

function shapesIn(issuer: string, declared: readonly Declared[], stability: NameStability): readonly TokenShape[] {
  return (stability === NameStability.STABLE ? now(declared) : overTime(declared)).flatMap((one) => shapesOf(one, issuer));
}

/** Each declared repository has its names, and no other has them. */
function now(declared: readonly Declared[]): Repositories[] {
  const owners = new Map(declared.map(({ ownerId, owner }) => [ownerId, owner]));
  return [
    ...declared.map((one) => ({
      ...knownAs(one, [one.subjectsCarryIds]), constants: constantsOf(one), variables: { ...idsOf(one), owner: oneOf(one.owner), name: oneOf(one.name) },
    })),
    ...[...owners].map(([ownerId, owner]): Repositories => {
      const own = declared.filter((one) => one.ownerId === ownerId);
      return {
        name: `another repository of ${owner}`,
        variables: { ownerId: oneOf(ownerId), owner: oneOf(owner), repositoryId: without(own), name: except(LANGUAGES.name, ...own.map(({ name }) => name)) },
      };
    }),
    {
      name: 'a repository of another owner',
      variables: { ownerId: except(LANGUAGES.ownerId, ...owners.keys()), owner: except(LANGUAGES.owner, ...owners.values()), repositoryId: without(declared) },
    },
  ];
}

/** An id stays, names do not. After a rename or transfer subjects are immutable. */
function overTime(declared: readonly Declared[]): Repositories[] {
  return [
    ...declared.map((one) => ({
      ...knownAs(one, one.subjectsCarryIds ? [true] : [false, true]),
      constants: { repository_id: one.repositoryId },
      variables: { repositoryId: oneOf(one.repositoryId) },
    })),
    { name: 'any other repository', variables: { repositoryId: without(declared) } },
  ];
}

const knownAs = (one: Declared, immutable: boolean[]) => ({ name: `the repository ${nameOf(one)}`, known: { subjectTemplate: one.subjectTemplate, immutable } });
const constantsOf = ({ owner, ownerId, name, repositoryId }: Declared) => (
  { repository_id: repositoryId, repository_owner_id: ownerId, repository_owner: owner, repository: `${owner}/${name}` });
const idsOf = ({ ownerId, repositoryId }: Declared) => ({ ownerId: oneOf(ownerId), repositoryId: oneOf(repositoryId) });
const without = (declared: readonly Declared[]) => except(LANGUAGES.repositoryId, ...declared.map(({ repositoryId }) => repositoryId));

function assumptions(declared: readonly Declared[], stability: NameStability): string[] {
  return [
    ...declared.map((one) => `the repository ${nameOf(one)} (${one.repositoryId}) keeps its subject template "${one.subjectTemplate.toString()}"`),
    declared.length === 0 ? 'no repository has a declared subject template: all templates are possible' : 'all other repositories may have any subject template',
    ...stability === NameStability.STABLE ? ['each declared repository has its name, and no other repository has it'] : [],
    'an environment is written alike in the subject and in its own claim',
  ];
}
