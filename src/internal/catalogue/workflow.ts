import { entry, show } from '../errors';

export const malformedWorkflowName = entry('malformed-workflow-name', (value: unknown) => ({
  problem: 'the name of a trusted workflow becomes part of names in every cloud',
  got: show(value),
  allowed: 'lower case letters, digits and single dashes, starting with a letter, at most 40 characters',
  remedies: ["name: 'production'"],
}));

export const malformedClaimValue = entry('malformed-claim-value', (what: string, value: unknown, allowed: string, remedy: string) => ({
  problem: `this ${what} is not usable`,
  got: show(value),
  allowed,
  remedies: [remedy],
}));

export const unresolvedInModel = entry('unresolved-token', (what: string, value: unknown, engine: string) => ({
  problem: `an unresolved ${engine} value in the ${what}: checks of it would be skipped`,
  got: show(value),
  allowed: 'a literal, known when the app is synthesized',
  remedies: ['the text itself', "what the app's context or its environment variables say when it starts"],
}));

/** Examples. */
const AUDIENCES: Record<string, string> = { aws: 'sts.amazonaws.com', azure: 'api://AzureADTokenExchange', gcp: 'https://trust.example.com/production' };

export const malformedAudience = entry('malformed-audience', (party: string, value: unknown) => ({
  problem: `the audience for ${party} is not usable; one that is left out takes the cloud's own`,
  got: show(value),
  allowed: '1 to 255 printable ASCII characters without spaces',
  remedies: ['the property left out', `audiences: { ${party}: '${AUDIENCES[party] ?? '...'}' }`],
}));

export const tokenWithoutAudience = entry('token-without-audience', (value: unknown) => ({
  problem: 'a token needs the audience that the cloud asks for; with another one every cloud refuses it for that alone',
  got: show(value),
  allowed: '1 to 255 printable ASCII characters without spaces',
  remedies: ['role.audience, identity.audience or pool.audience (with ProjectNumber.literal, so that it is known)'],
}));

export const malformedAcknowledgement = entry('malformed-acknowledgement', (what: string, value: unknown, allowed: string) => ({
  problem: `an acknowledgement names one gap, a reason and a last day; its ${what} is not usable`,
  got: show(value),
  allowed,
  remedies: ["acknowledge: [{ id: 'azure/ref', reason: 'the environment admits main only', expires: '2027-06-30' }]"],
}));

export const malformedDate = entry('malformed-date', (what: string, value: unknown) => ({
  problem: `${what} is not a calendar date`,
  got: show(value),
  allowed: 'YYYY-MM-DD',
  remedies: [`${what}: '2026-12-31'`],
}));
