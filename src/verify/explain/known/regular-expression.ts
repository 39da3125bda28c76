import { exactValue } from './exact-value';
import { Cause, expectedFor } from '../../../trust';

/** What people write of regular expressions where a glob is read. */
export const asGlob = (value: string) => value.replace(/^\^|\$$/g, '').replace(/(?:\.|\[\^[^\]]*\])[*+]/g, '*').replace(/\\(.)/g, '$1');

/** The patterns of AWS and of flexible credentials are globs. @see https://learn.microsoft.com/en-us/entra/workload-id/workload-identities-flexible-federated-identity-credentials (2026-09-18) */
export const REGULAR_EXPRESSION: Cause = {
  id: 'regular-expression',
  find(refusal) {
    const { got, expected, claim } = refusal;
    if (got === undefined) return undefined;
    const asked = expected.find((value) => asGlob(value) !== value && expectedFor({ expected: [asGlob(value)], wildcards: true }, got) !== undefined);
    if (asked === undefined) return undefined;
    return {
      text: `${JSON.stringify(asked)} is a regular expression, and a pattern is read there in which "*" alone stands for any text: it asks for a ${claim} that has the other signs in it`,
      ...exactValue(refusal, asked) ?? { remedy: 'the value of the token' },
    };
  },
};
