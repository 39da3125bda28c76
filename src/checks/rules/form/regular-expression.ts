import { FindingConfidence, FindingSeverity, Party } from '../../../trust';
import { asGlob } from '../../../verify/shared';
import { application, roleFor, roleLike } from '../../examples';
import { Rule } from '../../rule';
import { patternsAsked } from '../../ways';

const REPOSITORY = 'repo:my-org@123456/my-repo@456789';
const ID = "claims['repository_id'] eq '456789'";

/** Patterns of AWS and of Azure know `*` and `?` alone. */
export const regularExpression: Rule<'identity'> = {
  id: 'regular-expression',
  title: 'A regular expression stands where a pattern is read',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.MEDIUM,
  attack: 'The full stop, the anchor, the bracket are characters like any other there: the runs that are meant do not get in, and whoever mends it in a hurry shortens the pattern until they do.',
  limits: 'A name that holds a full stop before a star (`v1.*`) looks the same: then nothing is wrong.',
  subject: 'identity',
  judge: ({ identity: { party }, trusts }) => party === Party.GCP ? [] : trusts.flatMap(patternsAsked).flatMap(({ claim, matcher }) => {
    const text = matcher.pattern!.parts.map(({ literal, wildcard, oneOf }) => literal ?? oneOf?.[0] ?? wildcard).join('');
    return asGlob(text) === text ? [] : [{ message: `${claim} is asked to fit ${JSON.stringify(text)}, in which "*" and "?" alone are no characters`, fix: 'write each value that is meant, exactly' }];
  }),
  bad: [roleLike(`${REPOSITORY}:ref:refs/heads/release/.*`), application(`claims['sub'] matches '${REPOSITORY}:ref:refs/heads/release/.*' and ${ID}`), application(`claims['sub'] matches '^${REPOSITORY}:ref:refs/heads/*$' and ${ID}`)],
  good: [roleFor(`${REPOSITORY}:ref:refs/heads/main`), roleLike(`${REPOSITORY}:ref:refs/heads/release/v1.0*`), application(`claims['sub'] matches '${REPOSITORY}:ref:refs/heads/release/*' and ${ID}`)],
};
