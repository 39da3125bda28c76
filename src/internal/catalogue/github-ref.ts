import { gh, GH } from '../commands/gh';
import { entry, show } from '../errors';

export const malformedRef = entry('malformed-ref', (kind: string, value: unknown, why: string) => ({
  problem: `no ${kind} can have this name: ${why}`,
  got: show(value),
  allowed: 'a name that `git check-ref-format` accepts, at most 255 characters',
  remedies: [`GitRef.${kind}('...'), with the name as \`git ${kind}\` lists it`],
}));

export const malformedRefPattern = entry('malformed-ref-pattern', (kind: string, value: unknown, why: string) => ({
  problem: `no ${kind} can fit this pattern: with any text for "*", ${why}`,
  got: show(value),
  allowed: 'what git allows in names, with "*" for any run of characters; it is no regular expression, and there is no other wildcard',
  remedies: [kind === 'tag' ? "GitRefPattern.protectedTags('v1.*')" : "GitRefPattern.protectedBranches('release/*')"],
}));

export const fullRefWhereNameIsMeant = entry('full-ref-where-name-is-meant', (value: string, kind: string, remedy: string) => ({
  problem: `the ${kind} is written as a full ref; git would look for a ${kind} of that very name`,
  got: show(value),
  allowed: `the name of the ${kind} alone: "refs/heads/" and "refs/tags/" are added`,
  remedies: [remedy],
}));

export const patternWhereValueIsMeant = entry('pattern-where-value-is-meant', (what: string, value: string, remedy: string) => ({
  problem: `a wildcard in the ${what}, which is compared as an exact value`,
  got: show(value),
  allowed: 'an exact value without "*" and "?"',
  remedies: [remedy],
}));

export const patternWithoutWildcard = entry('pattern-without-wildcard', (value: string, remedy: string) => ({
  problem: 'a pattern without a wildcard: exact is safer and every cloud can hold it',
  got: show(value),
  allowed: 'at least one "*", which stands for any run of characters, "/" included, and for none',
  remedies: [remedy],
}));

export const malformedWorkflowFile = entry('malformed-workflow-file', (value: unknown, allowed: string, remedy: string) => ({
  problem: 'this does not name a workflow file',
  got: show(value),
  allowed: `${allowed}; the file's name ends in .yml or .yaml and has letters, digits, ".", "_", "-" and spaces`,
  remedies: [remedy],
}));

export const malformedCommit = entry('malformed-commit', (value: unknown) => ({
  problem: 'this is not a full commit SHA; a short one names more than one commit sooner or later',
  got: show(value),
  allowed: '40 lower case hexadecimal digits',
  remedies: [`ReusableWorkflow.atCommit({ path, sha: '...' }), from  ${gh(GH.commit, { owner: 'OWNER', repo: 'NAME', ref: 'BRANCH' }, {}, { jq: '.sha' }).shell}`],
}));
