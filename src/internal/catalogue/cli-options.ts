import { entry, show } from '../errors';

/** Of two values, one would hold in silence. */
export const optionGivenTwice = entry('option-given-twice', (option: string) => ({
  problem: `${option} is given twice`,
  got: 'two values, of which one would not be looked at',
  allowed: '--identity more than once, and --parameter once for each name; every other option once',
  remedies: [`${option} once`],
}));

/** What stands where the value should be. */
export const optionWithoutValue = entry('option-without-value', (option: string, got: string) => ({
  problem: `${option} has no value`,
  got: got === 'empty text' ? got : `${show(got)}, which looks like the next option`,
  allowed: 'a value behind it',
  remedies: [`${option} VALUE`, './--name, for a file whose name begins with two dashes'],
}));

/** A parameter is named and given a value. */
export const malformedParameterOption = entry('malformed-parameter-option', (text: string) => ({
  problem: '--parameter wants a name and a value',
  got: show(text),
  allowed: 'NAME=VALUE, or STACK:NAME=VALUE for the parameter of one stack',
  remedies: ['--parameter Stage=prod', '--parameter AWS::AccountId=111111111111'],
}));

/** An account that holds none of the identities, as far as the files tell. */
export const noIdentityOfAccount = entry('no-identity-of-account', (account: string, known: readonly string[], open: number) => ({
  problem: 'no identity among those asked for is known to be in this account, subscription or project',
  got: show(account),
  allowed: `${known.length === 0 ? 'none: the files name no account' : known.map(show).join(', ')}${open === 0 ? '' : `; of ${open} identities the files do not tell it`}`,
  remedies: ['no --account: all are asked', `--parameter AWS::AccountId=${/^\d{12}$/.test(account) ? account : '111111111111'}, where a template leaves its account open`],
}));

/** A token is what the command is about. */
export const noToken = entry('no-token', (command: string) => ({
  problem: `there is no token to ${command}`,
  got: 'no --token',
  allowed: '--token with a file, - for standard input, or the claims themselves as JSON',
  remedies: [
    `cdk-trusted-workflows ${command} --token token.json cdk.out`,
    `cdk-trusted-workflows token repo:my-org@123456/my-repo@456789 --for aws | cdk-trusted-workflows ${command} --token - cdk.out`,
    'cdk-trusted-workflows list cdk.out, which takes no token',
  ],
}));

/** Where a token goes decides its audience. */
export const tokenForWhom = entry('token-for-whom', (got: string, allowed: string) => ({
  problem: 'a token is for one cloud, and its audience says which',
  got,
  allowed,
  remedies: [
    '--for aws', '--for azure', '--for gcp --provider projects/123456789012/locations/global/workloadIdentityPools/github/providers/github',
    '--audience https://github.com/my-org',
  ],
}));

/** A part of a run that no token has so. */
export const malformedTokenOption = entry('malformed-token-option', (option: string, value: string, allowed: string, remedy: string) => ({
  problem: `no token is of a run with this ${option}`,
  got: show(value),
  allowed,
  remedies: [`${option} ${remedy}`],
}));

/** The template asks for what the run does not have. */
export const tokenWithoutSubject = entry('token-without-subject', (template: string) => ({
  problem: 'of this run it is not documented which subject its token has',
  got: `the template ${show(template)}, and a job without an environment`,
  allowed: 'an environment, where the template has the key "environment"',
  remedies: ['--environment prod', '--template repo,context'],
}));

/** It tells other runs apart: of another CI system, say. */
export const optionSaysNothing = entry('option-says-nothing', (option: string, of: string) => ({
  problem: `${option} says nothing of ${of}, so it would change nothing`,
  got: option,
  allowed: `the options that tell something of ${of}`,
  remedies: [`no ${option}`],
}));
