import { exactValue } from './exact-value';
import { Cause, expectedFor, Party } from '../../../trust';

const WHY: Readonly<Record<Party, string>> = {
  [Party.AWS]: 'a "*" or "?" is a character like any other under StringEquals, and a wildcard under StringLike alone',
  [Party.AZURE]: 'a "*" or "?" is a character like any other in a standard credential, and a wildcard in the expression of a flexible one alone',
  [Party.GCP]: 'a "*" or "?" is a character like any other in CEL',
};

/**
 * A star where the cloud compares byte for byte. The remedy is this run, not the pattern: a star that was never read has let nobody in, and
 * the day it is read it lets in more than anyone has tried. @see https://github.com/aws-actions/configure-aws-credentials/issues/1137 (2026-11-21)
 */
export const LITERAL_WILDCARD: Cause = {
  id: 'literal-wildcard',
  find(refusal) {
    const { got, wildcards, party } = refusal;
    const asked = got === undefined || wildcards ? undefined : expectedFor({ ...refusal, wildcards: true }, got);
    if (asked === undefined) return undefined;
    return { text: `${WHY[party]}: ${JSON.stringify(asked)} asks for a ${refusal.claim} that has these very characters`, ...exactValue(refusal, asked) ?? { remedy: 'the value of the token, without wildcards' } };
  },
};
